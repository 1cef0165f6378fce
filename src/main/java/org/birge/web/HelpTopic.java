package org.birge.web;

import java.util.stream.Stream;

/**
 * A help text for the pages below a path; modules contribute beans of {@link HelpTopics}.
 *
 * @param path the beginning of the addresses it is for; * stands for one part; the front page only for itself
 * @param key beginning of its words with the last point: what the page is and what to do next
 * @param rules where the table of who may do what stands on its page; empty when there is none
 */
public record HelpTopic(String path, String key, String rules) {

    /** How much of this address it names, a part for itself counting more than any part; -1 when it is not for it. */
    int parts(String address) {
        if (path.equals("/")) {
            return address.equals("/") ? 0 : -1;
        }
        if (!address.startsWith(path.substring(0, path.indexOf('*') < 0 ? path.length() : path.indexOf('*')))) {
            return -1;
        }
        String[] wanted = path.split("/");
        String[] asked = address.split("/");
        if (asked.length < wanted.length) {
            return -1;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(asked[i])) {
                return -1;
            }
        }
        return 2 * wanted.length - (int) Stream.of(wanted).filter("*"::equals).count();
    }
}
