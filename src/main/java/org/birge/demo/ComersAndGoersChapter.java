package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.instruments.UnionPools;
import org.birge.registry.RegisteredPlaces;
import org.birge.registry.acting.NameActingHead;
import org.birge.registry.person.EndPosting;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.HandOverTasks;
import org.birge.tasks.ReportProgress;
import org.birge.tasks.TasksOf;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/**
 * People come and go: a head has left and a deputy acts as head, the union of the small schools has done steps that its head has not confirmed,
 * and the teacher of two schools owes something in both.
 */
@Component
class ComersAndGoersChapter implements DemoChapter {

    private final DemoPostings postings;
    private final RegisteredPlaces places;
    private final EndPosting endPosting;
    private final NameActingHead nameActingHead;
    private final TasksOf tasksOf;
    private final HandOverTasks handOverTasks;
    private final ReportProgress reportProgress;
    private final UnionPools unionPools;
    private final Words words;

    ComersAndGoersChapter(
            DemoPostings postings,
            RegisteredPlaces places,
            EndPosting endPosting,
            NameActingHead nameActingHead,
            TasksOf tasksOf,
            HandOverTasks handOverTasks,
            ReportProgress reportProgress,
            UnionPools unionPools,
            CountryPack pack,
            Messages messages) {
        this.postings = postings;
        this.places = places;
        this.endPosting = endPosting;
        this.nameActingHead = nameActingHead;
        this.tasksOf = tasksOf;
        this.handOverTasks = handOverTasks;
        this.reportProgress = reportProgress;
        this.unionPools = unionPools;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void tell(DemoCast cast) {
        unionPools.count();
        cast.smallOnes().forEach(school -> steps(cast, school));
        both(cast);
        headLeaves(cast);
    }

    private void headLeaves(DemoCast cast) {
        DemoSchool school = cast.headless();
        LocalDate last = cast.today().minusDays(9);
        DemoPerson deputy = school.withPost("deputy-teaching").getFirst();
        at(last, cast.asRegion(), () -> {
            endPosting.run(new EndPosting.Command(
                    postings.main(school.head().id()), 0, last, words.of("demo.leaving.reason")));
            nameActingHead.run(new NameActingHead.Command(
                    places.of(school.id()).publicId(),
                    postings.person(deputy.id()),
                    last.plusDays(1),
                    cast.today().plusMonths(3),
                    words.of("demo.acting.basis")));
        });
    }

    /** Somebody of each school hands a task over to the teacher who works in both. */
    private void both(DemoCast cast) {
        DemoPerson both = cast.smallOnes().get(1).withPost("teacher").getFirst();
        for (DemoSchool school : cast.smallOnes().subList(0, 2)) {
            Scope head = DemoCast.as(school, school.head(), "head");
            school.withPost("teacher").stream()
                    .filter(person -> person.id() != both.id())
                    .flatMap(person -> Scope.call(head, () -> tasksOf.owedBy(person.id())).stream()
                            .map(task -> new HandOverTasks.Command(person.id(), both.id(), List.of(task.id()))))
                    .findFirst()
                    .ifPresent(command -> at(cast.today().minusDays(3), head, () -> handOverTasks.run(command)));
        }
    }

    /** The first of the steps somebody has split their task into is done. */
    private void steps(DemoCast cast, DemoSchool school) {
        for (DemoPerson person : school.withPost("teacher")) {
            Scope own = DemoCast.as(school, person, "teacher");
            Scope.call(own, () -> tasksOf.owedBy(person.id(), school.id())).stream()
                    .filter(task -> task.progress() == 0)
                    .map(TasksOf.Owed::publicId)
                    .filter(task ->
                            !Scope.call(own, () -> tasksOf.stepsOf(task)).isEmpty())
                    .findFirst()
                    .ifPresent(task -> at(
                            cast.today().minusDays(4),
                            own,
                            () -> reportProgress.run(new ReportProgress.Command(
                                    task, 1, 0, List.of(tasksOf.stepsOf(task).getFirst())))));
        }
    }

    private static void at(LocalDate day, Scope scope, Runnable action) {
        var moment = day.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);
        Scope.run(
                scope,
                () -> StoryClock.at(moment, () -> {
                    action.run();
                    return true;
                }));
    }
}
