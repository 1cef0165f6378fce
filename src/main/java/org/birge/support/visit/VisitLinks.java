package org.birge.support.visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.support.request.RecordSupport;
import org.birge.support.request.TakeRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a visit is for: requests of the school and measures of its plan. */
@Repository
class VisitLinks {

    private static final String VISIT = "visit";

    private final JdbcClient sql;
    private final TakeRequest takeRequest;
    private final RecordSupport recordSupport;
    private final VisitDays days;

    VisitLinks(JdbcClient sql, TakeRequest takeRequest, RecordSupport recordSupport, VisitDays days) {
        this.sql = sql;
        this.takeRequest = takeRequest;
        this.recordSupport = recordSupport;
        this.days = days;
    }

    /** What the school still waits for, the oldest first. */
    List<PlanForm.OpenRequest> open(String school) {
        return sql.sql("""
                select r.id, r.public_id, r.topic, r.responsible_id, r.taken_at is not null as taken, r.version
                  from support.request r
                  join registry_api.place p on p.id = r.organisation_id
                 where p.public_id = :school
                   and r.done_at is null
                   and r.withdrawn_at is null
                 order by r.asked_at, r.id
                 limit 100
                """)
                .param("school", school)
                .query(PlanForm.OpenRequest.class)
                .list();
    }

    /** Measures of the plans in force that are not over yet, by their days. */
    List<PlanForm.PlannedMeasure> current(String school) {
        return sql.sql("""
                select m.public_id, m.title, m.due
                  from development_api.measure m
                  join development_api.plan l on l.id = m.plan_id
                  join registry_api.place p on p.id = m.organisation_id
                 where p.public_id = :school
                   and l.state in ('agreed', 'noted')
                   and m.due >= :today
                 order by m.due, m.id
                 limit 100
                """)
                .param("school", school)
                .param("today", days.today())
                .query(PlanForm.PlannedMeasure.class)
                .list();
    }

    /** A measure the school does not have is not there. */
    void measures(long visit, List<String> measures) {
        int added = sql.sql("""
                insert into support.visit_measure (visit_id, measure)
                select v.id, m.public_id
                  from support.visit v
                  join development_api.measure m on m.organisation_id = v.organisation_id
                 where v.id = :visit
                   and m.public_id = any (:measures)
                """)
                .param("visit", visit)
                .param("measures", measures.toArray(String[]::new))
                .update();
        if (added != measures.size()) {
            throw new NotFound();
        }
    }

    /**
     * Those nobody has taken on yet are taken on by who leads, those of somebody who goes are planned for the same day, and those of colleagues stay
     * theirs. Requests are locked in one order, each before the link that also holds it.
     */
    void requests(long visit, AnnounceVisit.Command planned) {
        List<PlanForm.OpenRequest> open = open(planned.school());
        planned.requests().stream()
                .distinct()
                .map(wanted -> open.stream()
                        .filter(one -> one.publicId().equals(wanted))
                        .findFirst()
                        .orElseThrow(NotFound::new))
                .sorted(Comparator.comparingLong(PlanForm.OpenRequest::id))
                .forEach(request -> link(visit, request, planned));
    }

    private void link(long visit, PlanForm.OpenRequest request, AnnounceVisit.Command planned) {
        Long holder = request.responsibleId();
        if (holder == null || planned.people().contains(holder)) {
            takeRequest.run(new TakeRequest.Command(
                    request.publicId(),
                    request.version(),
                    holder == null ? planned.people().getFirst() : holder,
                    planned.time().day(),
                    VISIT));
        }
        sql.sql("insert into support.visit_request (visit_id, request_id) values (:visit, :request)")
                .param("visit", visit)
                .param("request", request.id())
                .update();
    }

    /** Another day of the visit is another day of the help, of those who went and go: where they go no longer, of whoever leads now. */
    void moved(Visit before, List<Long> people, LocalDate day) {
        taken(before.id()).stream()
                .filter(request ->
                        request.form().equals(VISIT) && before.people().contains(request.responsible()))
                .forEach(request -> takeRequest.run(new TakeRequest.Command(
                        request.publicId(),
                        request.version(),
                        people.contains(request.responsible()) ? request.responsible() : people.getFirst(),
                        day,
                        VISIT)));
    }

    /** What the visit did for a request is written down with it, by the one who took it on. */
    void helped(long visit, LocalDate day, int minutes, String words) {
        Long self = Scope.current().person();
        taken(visit).stream()
                .filter(request -> self != null && request.responsible() == self)
                .forEach(request -> recordSupport.run(
                        new RecordSupport.Command(request.publicId(), request.version(), day, VISIT, minutes, words)));
    }

    private record Taken(String publicId, long responsible, String form, long version) {}

    private List<Taken> taken(long visit) {
        return sql.sql("""
                select r.public_id, r.responsible_id as responsible, r.form, r.version
                  from support.visit_request l
                  join support.request r on r.id = l.request_id
                 where l.visit_id = :visit
                   and r.taken_at is not null
                   and r.done_at is null
                   and r.withdrawn_at is null
                 order by r.id
                """).param("visit", visit).query(Taken.class).list();
    }
}
