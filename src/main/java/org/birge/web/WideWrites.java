package org.birge.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A long page is handed to the network in a few pieces, not in dozens: each wakes the reader up. */
@Component
class WideWrites implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int BYTES = 65_536;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES)));
    }
}
