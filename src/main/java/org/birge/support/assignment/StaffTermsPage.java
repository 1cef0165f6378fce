package org.birge.support.assignment;

import java.util.List;
import java.util.stream.Collectors;
import org.birge.shared.Language;
import org.birge.shared.Text;

/**
 * The people of the centre as assignment takes them: what they help with, how much at once, what they have.
 *
 * @param sets whether the reader notes it
 */
public record StaffTermsPage(List<Line> people, boolean sets) {

    /**
     * @param hours a week for help to schools; busy: minutes of the coming five working days that are taken
     * @param away whether they are away on one of these days
     */
    public record Line(
            String person,
            String name,
            List<Text> divisions,
            List<Text> subjects,
            List<Text> languages,
            int open,
            int most,
            int hours,
            int busy,
            boolean away) {

        public String named(List<Text> names, Language language) {
            return names.stream().map(name -> name.in(language)).collect(Collectors.joining(", "));
        }

        /** Hours that are taken, rounded. */
        public int busyHours() {
            return Math.round(busy / 60f);
        }
    }
}
