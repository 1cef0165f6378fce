package org.birge.growth.contact;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ContactPages {

    @Bean
    HelpTopics contactsHelp() {
        return HelpTopics.of(new HelpTopic(ContactFilter.PATH, "help.contacts.", "contact"));
    }

    @Bean
    RuleTable<?, ?> contactRules() {
        return ContactRules.TABLE;
    }

    @Bean
    NavigationItem contactsItem() {
        return new NavigationItem(ContactFilter.PATH, "contacts.navigation", 49, Permission.SEE_CONTACTS.name(), false);
    }
}
