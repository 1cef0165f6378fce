package org.birge.instruments;

import org.birge.rules.RuleTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InstrumentsConfiguration {

    @Bean
    RuleTable<?, ?> campaignRules() {
        return CampaignRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> sharedDiagnosisRules() {
        return SharedRules.TABLE;
    }
}
