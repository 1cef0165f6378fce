package org.birge.support.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.birge.shared.pack.CountryPack;
import org.birge.support.matching.MatchingRuns;
import org.birge.support.matching.Run;
import org.birge.support.matching.RunKind;
import org.birge.support.matching.Weights;
import org.birge.support.request.OpenRequest;
import org.birge.support.request.OpenRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which requests wait and who may take them on, within the reach of whoever asks. */
@Component
class GatherQueue {

    private final OpenRequests requests;
    private final StaffAtWork staff;
    private final MatchingRuns runs;
    private final StandingAssignments lines;
    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    GatherQueue(
            OpenRequests requests,
            StaffAtWork staff,
            MatchingRuns runs,
            StandingAssignments lines,
            JdbcClient sql,
            CountryPack pack,
            Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.runs = runs;
        this.lines = lines;
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** With what the proposal before it gave, fixed and barred. */
    @Transactional(readOnly = true)
    public Queue all(Weights<AssignmentWish> weights) {
        Optional<Run> run = runs.standing(RunKind.REQUESTS, AssignmentRules.place());
        return queue(
                        requests.all(),
                        staff(),
                        weights,
                        run.map(one -> lines.given(one.id())).orElse(Map.of()),
                        run.map(one -> lines.pins(one.id())).orElse(Map.of()),
                        run.map(one -> lines.barred(one.id())).orElse(Map.of()))
                .within(Queue.MOST);
    }

    /** The request of a line alone, as it is now; without one where somebody has taken it on meanwhile. */
    @Transactional(readOnly = true)
    public Queue of(AssignmentLine line) {
        return of(line, staff());
    }

    /** The same beside the one person whom the line gives it, where they answer requests. */
    @Transactional(readOnly = true)
    public Queue of(AssignmentLine line, long person) {
        return of(line, staff.one(today(), week(), person));
    }

    private Queue of(AssignmentLine line, List<StaffMember> people) {
        Long standing = line.standing();
        return queue(
                requests.one(line.request()).stream().toList(),
                people,
                runs.find(line.run()).weights(AssignmentWish.class),
                standing == null ? Map.of() : Map.of(line.request(), standing),
                Map.of(),
                Map.of(line.request(), Set.copyOf(line.barred())));
    }

    /** What a proposal gives everybody besides this line. */
    @Transactional(readOnly = true)
    public GivenElsewhere elsewhere(AssignmentLine line, Queue queue, Assignments assignments) {
        return new GivenElsewhere(
                queue,
                assignments,
                lines.planned(line.run()),
                requests.all().stream()
                        .filter(one -> one.id() != line.request())
                        .toList());
    }

    @Transactional(readOnly = true)
    public List<StaffMember> staff() {
        return staff.all(today(), week());
    }

    Week week() {
        return Week.after(today(), pack);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    private Queue queue(
            List<OpenRequest> open,
            List<StaffMember> people,
            Weights<AssignmentWish> weights,
            Map<Long, Long> standing,
            Map<Long, Long> pins,
            Map<Long, Set<Long>> barred) {
        return new Queue(open, people, week(), weights, standing, pins, barred, helped(open), 0);
    }

    /** By the records of requests and of visits. */
    private Set<Queue.Help> helped(List<OpenRequest> open) {
        Set<Queue.Help> helped = new HashSet<>();
        sql.sql("""
                select r.responsible_id as member, r.organisation_id as school, r.asked_by as asker
                  from support.request r
                 where r.organisation_id = any (:schools)
                   and r.done_at is not null
                union
                select w.person_id, v.organisation_id, 0
                  from support.visit v
                  join support.visit_person w on w.visit_id = v.id
                 where v.organisation_id = any (:schools)
                   and v.recorded_at is not null
                """)
                .param(
                        "schools",
                        open.stream().map(OpenRequest::school).distinct().toArray(Long[]::new))
                .query(row -> {
                    long member = row.getLong("member");
                    long school = row.getLong("school");
                    helped.add(new Queue.Help(member, school, row.getLong("asker")));
                    helped.add(new Queue.Help(member, school, 0));
                });
        return helped;
    }
}
