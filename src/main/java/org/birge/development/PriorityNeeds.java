package org.birge.development;

import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.instruments.NeedResults;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.springframework.stereotype.Component;

/**
 * What a school's plan has to answer (J0.1 → J0.2): the needs of the diagnosis of a year. Within the reader's reach; figures of fewer than five
 * people do not exist.
 */
@Component
public class PriorityNeeds {

    /**
     * A need.
     *
     * @param area code of the area in the questionnaire; areas of heads begin with m-
     * @param index 0 to 100, whole
     * @param answered people whose answers count
     * @param asked people who were asked
     * @param priority whether the plan must answer it or say why not
     */
    public record Need(String area, Text title, int index, int answered, int asked, boolean priority) {}

    private final NeedResults results;

    PriorityNeeds(NeedResults results) {
        this.results = results;
    }

    /** All areas of the year's diagnosis, teachers' first, highest index first; empty before the campaign is closed. */
    public List<Need> of(long school, SchoolYear year) {
        return needs(results.ofSchool(school, year));
    }

    /** The same, gathered with other questions of the transaction under way. */
    public Supplier<List<Need>> of(Gathering asked, long school, SchoolYear year) {
        Supplier<List<NeedResults.AreaNeed>> found = results.ofSchool(asked, school, year);
        return () -> needs(found.get());
    }

    private static List<Need> needs(List<NeedResults.AreaNeed> found) {
        return found.stream()
                .map(need -> new Need(
                        need.area(), need.title(), need.index(), need.answered(), need.asked(), need.priority()))
                .toList();
    }
}
