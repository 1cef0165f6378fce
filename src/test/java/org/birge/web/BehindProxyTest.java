package org.birge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** What an https address in BIRGE_PUBLIC_URL changes. */
class BehindProxyTest {

    @Test
    void behindAnEncryptedAddressCookiesTravelEncryptedOnly() {
        TomcatServletWebServerFactory plain = new TomcatServletWebServerFactory();
        new BehindProxy("http://localhost:8080").customize(plain);
        assertThat(plain.getEngineValves()).isEmpty();
        TomcatServletWebServerFactory encrypted = new TomcatServletWebServerFactory();
        new BehindProxy("https://birge.example").customize(encrypted);
        assertThat(encrypted.getEngineValves()).hasSize(1);
        assertThat(encrypted.getSettings().getSession().getCookie().getSecure()).isTrue();
    }
}
