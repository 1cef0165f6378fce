package org.birge.development.plan;

import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the people of a school how far its plan has come; nobody is told what they did themselves. */
@Component
class SchoolNews {

    private static final String PLAN = "/year/plan";

    private final Colleagues staff;
    private final ApplicationEventPublisher events;

    SchoolNews(Colleagues staff, ApplicationEventPublisher events) {
        this.staff = staff;
        this.events = events;
    }

    void openedForComment(Plan plan) {
        tell(everybody(plan), "development.notice.plan.open-for-comment", plan, "#comments");
    }

    void adopted(Plan plan) {
        tell(everybody(plan), "development.notice.plan.adopted", plan, "");
    }

    /** To the head: the council adopted it, but comments still lack an answer or the plan is not whole. */
    void councilWaits(Plan plan) {
        tell(leaders(plan, RoleGroup.HEAD), "development.notice.plan.council-waits", plan, "#route");
    }

    void notAdopted(Plan plan) {
        tell(leaders(plan, RoleGroup.HEAD), "development.notice.plan.not-adopted", plan, "#route");
    }

    /** @param how agreed, noted, noted-silently or returned */
    void decided(Plan plan, String how) {
        tell(leaders(plan, RoleGroup.HEAD, RoleGroup.DEPUTY), "development.notice.plan." + how, plan, "");
    }

    void directionCommented(Plan plan) {
        tell(leaders(plan, RoleGroup.HEAD), "development.notice.plan.direction", plan, "#divisions");
    }

    void answered(Comments.Row comment) {
        events.publishEvent(new Notice(
                List.of(comment.madeBy()),
                "development.notice.comment.answered",
                List.of(comment.words()),
                PLAN + "#" + comment.publicId()));
    }

    private void tell(List<Long> people, String key, Plan plan, String where) {
        if (!people.isEmpty()) {
            events.publishEvent(new Notice(people, key, List.of(plan.year().toString()), PLAN + where));
        }
    }

    private List<Long> everybody(Plan plan) {
        return others(staff.of(plan.organisation()).stream());
    }

    private List<Long> leaders(Plan plan, RoleGroup... groups) {
        List<RoleGroup> wanted = List.of(groups);
        return others(staff.of(plan.organisation()).stream().filter(one -> wanted.contains(one.group())));
    }

    private static List<Long> others(Stream<Colleagues.Member> members) {
        Long self = Scope.current().person();
        return members.map(Colleagues.Member::id).filter(id -> !id.equals(self)).toList();
    }
}
