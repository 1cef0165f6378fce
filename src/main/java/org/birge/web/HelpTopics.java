package org.birge.web;

import java.util.List;

/** The help texts of a module's pages. */
public record HelpTopics(List<HelpTopic> topics) {

    /** One for each page or group of pages. */
    public static HelpTopics of(HelpTopic... topics) {
        return new HelpTopics(List.of(topics));
    }
}
