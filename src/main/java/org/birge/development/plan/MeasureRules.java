package org.birge.development.plan;

import java.util.Set;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.SampleMeasure;
import org.springframework.stereotype.Component;

/** What every measure must keep to, drafted or proposed. */
@Component
class MeasureRules {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 2000;

    private final PlanSections sections;
    private final Colleagues staff;
    private final Groups groups;
    private final PlanGoals goals;

    MeasureRules(PlanSections sections, Colleagues staff, Groups groups, PlanGoals goals) {
        this.sections = sections;
        this.staff = staff;
        this.groups = groups;
        this.goals = goals;
    }

    /** The section and kind are the pack's, there is a title, the days lie in the year, responsible and helpers work at the place. */
    void check(Measure measure, Plan plan) {
        long school = plan.organisation();
        SchoolYear year = plan.year();
        if (!sections.known(plan.centre(), measure.section())) {
            throw new Refusal("development.measure.refusal.no-section");
        }
        SampleMeasure.Kind.valueOf(measure.kind());
        if (measure.title().isBlank() || measure.title().length() > LONGEST_TITLE || longest(measure) > LONGEST_TEXT) {
            throw new Refusal("development.measure.refusal.no-title", LONGEST_TITLE);
        }
        if (measure.begins() != null && measure.due() != null && measure.due().isBefore(measure.begins())) {
            throw new Refusal("development.measure.refusal.due-before-begin");
        }
        if (measure.due() != null && !SchoolYear.at(measure.due()).equals(year)) {
            throw new Refusal("development.measure.refusal.other-year", year.toString());
        }
        check(measure.detail(), school, year);
        if (measure.responsible() != null && !staff.works(school, measure.responsible())
                || measure.helpers().stream().anyMatch(helper -> !staff.works(school, helper))) {
            throw new Refusal("development.measure.refusal.not-staff");
        }
    }

    /** Codes of the groups that a measure of this school may name. */
    Set<String> groupsOf(long school) {
        return groups.of(school).keySet();
    }

    private void check(Detail detail, long school, SchoolYear year) {
        if (detail.indicator().length() > LONGEST_TITLE || detail.controlTheme().length() > LONGEST_TITLE) {
            throw new Refusal("development.measure.refusal.no-title", LONGEST_TITLE);
        }
        if (detail.controlMonth() != null
                && !SchoolYear.at(detail.controlMonth()).equals(year)) {
            throw new Refusal("development.measure.refusal.other-year", year.toString());
        }
        if (!detail.groups().isEmpty() && !groups.of(school).keySet().containsAll(detail.groups())) {
            throw new Refusal("development.measure.refusal.no-group");
        }
        if (detail.goal() != null
                && goals.of(school, year).stream()
                        .noneMatch(goal -> goal.publicId().equals(detail.goal()))) {
            throw new Refusal("development.measure.refusal.no-goal");
        }
        if (detail.people().stream().anyMatch(person -> !staff.works(school, person))) {
            throw new Refusal("development.measure.refusal.not-staff");
        }
    }

    private static int longest(Measure measure) {
        return Math.max(
                Math.max(measure.expected().length(), measure.resources().length()),
                Math.max(measure.evidence().length(), measure.forWhom().length()));
    }
}
