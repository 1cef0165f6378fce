package org.birge.support.induction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.birge.tasks.DaysOfPlaces;
import org.birge.tasks.SchoolDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the two and the head of the young teacher's school, once, of a milestone whose day has passed. The centre sees it on Today. */
@Component
public class TellLateMilestones {

    private static final int AT_ONCE = 2000;

    private record Late(long id, String title, long mentor, long mentee, long school, String pair) {}

    private final JdbcClient sql;
    private final Leaders leaders;
    private final DaysOfPlaces places;
    private final SchoolDays days;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TellLateMilestones(
            JdbcClient sql,
            Leaders leaders,
            DaysOfPlaces places,
            SchoolDays days,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.leaders = leaders;
        this.places = places;
        this.days = days;
        this.clock = clock;
        this.events = events;
    }

    /** All within reach, each school by its own days; nobody is told on a day without school there. @return milestones that were told of */
    @Transactional
    public int run() {
        LocalDate today = days.today();
        return places.parts(today).stream()
                .filter(part -> part.days().counts(today))
                .mapToInt(part -> tell(late(part, today)))
                .sum();
    }

    private int tell(List<Late> late) {
        if (late.isEmpty()) {
            return 0;
        }
        Map<Long, List<Long>> heads = new HashMap<>();
        List<Notice> notices = late.stream()
                .flatMap(one -> Stream.of(
                        new Notice(
                                List.of(one.mentor(), one.mentee()),
                                "induction.notice.late",
                                List.of(one.title()),
                                "/mentorships/" + one.pair() + "/plan"),
                        new Notice(
                                heads.computeIfAbsent(one.school(), leaders::ofSchool),
                                "induction.notice.late.head",
                                List.of(one.title()),
                                "/mentors/milestones?state=late")))
                .filter(notice -> !notice.people().isEmpty())
                .toList();
        events.publishEvent(new Notice.Many(notices));
        sql.sql("update support.induction_step set told_at = :now where id = any (:ids)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", late.stream().map(Late::id).toArray(Long[]::new))
                .update();
        return late.size();
    }

    private List<Late> late(DaysOfPlaces.Part part, LocalDate today) {
        return sql.sql("""
                select s.id, s.title, s.mentor_id as mentor, s.mentee_id as mentee, m.organisation_id as school, m.public_id as pair
                  from support.induction_step s
                  join support.mentorship m on m.id = s.mentorship_id
                 where s.kind = 'milestone'
                   and s.confirmed_at is null
                   and s.done_at is null
                   and s.not_needed_at is null
                   and s.told_at is null
                   and s.due <= :late
                   and m.active_at is not null
                   and m.ended_at is null
                   and m.ends >= :today
                   and m.place_key >= :low
                   and m.place_key < :high
                 order by s.id
                 limit :most
                """)
                .param("late", part.days().overdueUpTo(today))
                .param("low", part.low())
                .param("high", part.high())
                .param("today", today)
                .param("most", AT_ONCE)
                .query(Late.class)
                .list();
    }
}
