package org.birge.development.plan;

import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the people of a school or centre how far its plan has come; nobody is told what they did themselves. */
@Component
class SchoolNews {

    private static final String PLAN = "/year/plan";

    private final Colleagues staff;
    private final CentreLeaders centre;
    private final ApplicationEventPublisher events;

    SchoolNews(Colleagues staff, CentreLeaders centre, ApplicationEventPublisher events) {
        this.staff = staff;
        this.centre = centre;
        this.events = events;
    }

    void openedForComment(Plan plan) {
        tell(everybody(plan), "development.notice.plan.open-for-comment", plan, "#comments");
    }

    void adopted(Plan plan) {
        tell(everybody(plan), "development.notice.plan.adopted", plan, "");
    }

    /** The centre's head has brought it into force. */
    void ordered(Plan plan) {
        tell(everybody(plan), "development.notice.plan.ordered", plan, "");
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
        return others(staff.of(plan.organisation()).stream()
                .map(Colleagues.Member::id)
                .toList());
    }

    /** The head, or whoever acts as one, other than who does it. */
    List<Long> heads(Plan plan) {
        return plan.centre()
                ? others(centre.heads(plan.organisation()))
                : Colleagues.first(staff.of(plan.organisation()), RoleGroup.HEAD)
                        .map(head -> List.of(head.id()))
                        .orElseGet(List::of);
    }

    private List<Long> leaders(Plan plan, RoleGroup... groups) {
        if (plan.centre()) {
            return others(centre.heads(plan.organisation()));
        }
        List<RoleGroup> wanted = List.of(groups);
        return others(staff.of(plan.organisation()).stream()
                .filter(one -> wanted.contains(one.group()))
                .map(Colleagues.Member::id)
                .toList());
    }

    private static List<Long> others(List<Long> members) {
        Long self = Scope.current().person();
        return members.stream().filter(id -> !id.equals(self)).toList();
    }
}
