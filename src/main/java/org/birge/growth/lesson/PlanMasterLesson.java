package org.birge.growth.lesson;

import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.registry.NamedStaff;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre plans a master lesson, or plans it anew; who gives it is told once the region is (J1d.9). */
@Component
public class PlanMasterLesson {

    private final MasterLessons lessons;
    private final MasterNews news;
    private final NamedStaff staff;
    private final LessonDays days;
    private final CountryPack pack;

    PlanMasterLesson(MasterLessons lessons, MasterNews news, NamedStaff staff, LessonDays days, CountryPack pack) {
        this.lessons = lessons;
        this.news = news;
        this.staff = staff;
        this.days = days;
        this.pack = pack;
    }

    /** @return its public id; it is the centre's alone until it is announced. Refuses days that have passed; whom the centre does not reach is not there. */
    @Transactional
    public String run(MasterPlan plan) {
        if (!Role.of(Scope.current().role()).may(Permission.PLAN_MASTER_LESSONS)) {
            throw new NotFound();
        }
        days.demandNear(plan.time(), null, false);
        String publicId = PublicId.next();
        lessons.add(publicId, check(plan));
        return publicId;
    }

    @Transactional
    public void change(String lesson, long version, MasterPlan plan) {
        MasterLesson planned = lessons.lock(lesson)
                .demand(MasterCommand.CHANGE, Scope.current())
                .atVersion(version);
        if (planned.state() == MasterState.ANNOUNCED && plan.time() == null) {
            throw new Refusal("masters.problem.time");
        }
        days.demandNear(plan.time(), planned.time(), planned.state() == MasterState.SHOWN);
        if (plan.places() != null && planned.taken() > plan.places()) {
            throw new Refusal("lessons.refusal.places-taken", planned.taken());
        }
        lessons.changed(planned.id(), check(plan));
        if (planned.state() == MasterState.ANNOUNCED) {
            news.changed(lessons.find(lesson));
        }
    }

    private MasterPlan check(MasterPlan plan) {
        if (plan.giver() != null) {
            staff.chosen(plan.giver());
        }
        return plan.check(pack);
    }
}
