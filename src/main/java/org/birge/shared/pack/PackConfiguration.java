package org.birge.shared.pack;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    CountryPack countryPack(StartingPack starting) {
        return starting.ready();
    }
}
