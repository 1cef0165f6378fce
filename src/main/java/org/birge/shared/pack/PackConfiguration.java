package org.birge.shared.pack;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    CountryPack countryPack(@Value("${birge.country:az}") String country) {
        return CountryPacks.load(country);
    }
}
