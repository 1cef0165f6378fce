package org.birge.development.note;

import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoteConfiguration {

    @Bean
    HelpTopics noteHelp() {
        return HelpTopics.of(
                new HelpTopic("/year/notes", "help.notes.", "note"),
                new HelpTopic("/year/notes/*", "help.note.", "note"));
    }

    @Bean
    RuleTable<?, ?> noteRules() {
        return NoteRules.TABLE;
    }
}
