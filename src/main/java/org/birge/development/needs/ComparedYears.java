package org.birge.development.needs;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;

/**
 * Each area now and a year before, of the whole staff: figures of five and more people on both sides.
 *
 * @param selfOnly whether only self-answers are compared, since leaders' views count in one year only
 * @param answeredThen of askedThen people, a year before; so now
 */
public record ComparedYears(
        SchoolYear then,
        boolean selfOnly,
        int answeredThen,
        int askedThen,
        int answeredNow,
        int askedNow,
        List<Row> rows) {

    /** @param certain whether those who have not answered could not have turned the difference round */
    public record Row(Text title, int then, int now, boolean certain) {

        public int points() {
            return Math.abs(now - then);
        }

        /** How it has changed: same, lower or higher. */
        public String way() {
            return now == then ? "same" : now < then ? "lower" : "higher";
        }
    }
}
