package org.birge.development.union;

import java.time.LocalDate;
import java.util.List;
import org.birge.instruments.UnionPools;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The year of a union.
 *
 * @param needs null where fewer than five answered or nothing was counted yet
 */
public record UnionYearPage(
        String publicId,
        String name,
        SchoolYear year,
        List<School> schools,
        List<Own> own,
        @Nullable Needs needs) {

    /** A school with its members of the union. */
    public record School(long id, String name, long placeKey, List<Member> members) {}

    /** Somebody of the union with the open work. */
    public record Member(long id, String name, boolean leads, List<Work> work) {

        public long late() {
            return work.stream().filter(Work::late).count();
        }
    }

    /** An open task; steps are those done that nobody has confirmed. */
    public record Work(
            String publicId, String title, LocalDate due, boolean late, int progress, long version, List<Step> steps) {}

    public record Step(String publicId, String title) {}

    /** A measure the head of the union answers for. */
    public record Own(String publicId, String title, LocalDate due, String kind) {}

    /** Areas with their names, the greatest need first. */
    public record Needs(UnionPools.Needs counted, List<Area> areas) {}

    public record Area(Text name, int index) {}

    public int people() {
        return schools.stream().mapToInt(school -> school.members().size()).sum();
    }

    /** Steps of others that wait. */
    public boolean waits() {
        return schools.stream()
                .flatMap(school -> school.members().stream())
                .filter(member -> !member.leads())
                .flatMap(member -> member.work().stream())
                .anyMatch(work -> !work.steps().isEmpty());
    }
}
