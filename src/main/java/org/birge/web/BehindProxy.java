package org.birge.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * With an https address in BIRGE_PUBLIC_URL there is a proxy in front, which alone knows who asks and that the line is
 * encrypted. Then cookies travel encrypted only, and the limit of attempts counts visitors instead of the proxy. Only a
 * proxy of the same machine or a private network is believed.
 */
@Component
class BehindProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final boolean encrypted;

    BehindProxy(@Value("${birge.public-url}") String address) {
        this.encrypted = address.startsWith("https://");
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (encrypted) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setProtocolHeader("X-Forwarded-Proto");
            server.addEngineValves(valve);
            server.getSettings().getSession().getCookie().setSecure(true);
        }
    }
}
