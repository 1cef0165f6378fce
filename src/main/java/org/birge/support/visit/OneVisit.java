package org.birge.support.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads a visit's page. */
@Repository
class OneVisit {

    private final JdbcClient sql;
    private final Visits visits;
    private final Clashes clashes;
    private final VisitDays days;
    private final CountryPack pack;

    OneVisit(JdbcClient sql, Visits visits, Clashes clashes, VisitDays days, CountryPack pack) {
        this.sql = sql;
        this.visits = visits;
        this.clashes = clashes;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    VisitPage page(String publicId) {
        Scope scope = Scope.current();
        Visit visit = visits.find(publicId).demand(VisitCommand.READ, scope);
        LocalDate today = days.today();
        boolean over = !visit.time().day().isAfter(today);
        VisitPage.Rights rights = new VisitPage.Rights(
                visit.allows(VisitCommand.AGREE, scope),
                visit.allows(VisitCommand.WISH, scope) && !visit.heldBy(today),
                visit.allows(VisitCommand.ACCEPT, scope),
                visit.allows(VisitCommand.MOVE, scope),
                visit.allows(VisitCommand.CALL_OFF, scope) && (VisitRules.ofCentre(scope) || !visit.heldBy(today)),
                visit.allows(VisitCommand.RECORD, scope) && over,
                visit.allows(VisitCommand.ANSWER, scope),
                visit.allows(VisitCommand.CONFIRM, scope));
        VisitTime wished = visit.wished();
        return new VisitPage(
                facts(visit),
                visit.state().ahead() && visit.time().day().isBefore(today),
                VisitRules.ofCentre(scope),
                rights,
                today,
                requests(visit.id()),
                measures(visit.id(), VisitRules.ofCentre(scope)),
                before(visit.id()),
                after(visit.id()),
                rights.accept() && wished != null ? clashes.of(visit.at(wished)) : List.of(),
                history(visit.id()));
    }

    /** For the forms that change its day: whoever may not use the command is refused as the command would refuse them. */
    @Transactional(readOnly = true)
    VisitPage.Facts toChange(String publicId, VisitCommand command) {
        return facts(visits.find(publicId).demand(command, Scope.current()));
    }

    private VisitPage.Facts facts(Visit visit) {
        List<VisitPage.Visitor> people = people(visit.id());
        return sql.sql("""
                select v.*, p.short_name as school, p.public_id as school_public_id, coalesce(n.name, support.helper_name(v.planned_by), '') as planner
                  from support.visit v
                  join registry_api.place p on p.id = v.organisation_id
                  left join registry_api.person n on n.id = v.planned_by
                 where v.id = :id
                """)
                .param("id", visit.id())
                .query((row, n) -> facts(row, people))
                .single();
    }

    private VisitPage.Facts facts(ResultSet row, List<VisitPage.Visitor> people) throws SQLException {
        return new VisitPage.Facts(
                row.getString("public_id"),
                row.getString("school_public_id"),
                row.getString("school"),
                division(pack, row.getString("division")),
                Objects.requireNonNull(VisitColumns.time(row, "")),
                row.getString("purpose"),
                row.getString("topic"),
                row.getString("words"),
                row.getString("planner"),
                Objects.requireNonNull(Moments.in(row, "announced_at")),
                people,
                VisitColumns.state(row),
                VisitColumns.time(row, "wished_"),
                row.getObject("minutes", Integer.class),
                row.getString("seen"),
                row.getString("agreements"),
                row.getObject("next_look", LocalDate.class),
                row.getLong("version"));
    }

    static Text division(CountryPack pack, String code) {
        return pack.bodies().divisions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.Division::name)
                .orElseThrow();
    }

    private List<VisitPage.Visitor> people(long visit) {
        return sql.sql("""
                select w.person_id as id, coalesce(n.name, support.helper_name(w.person_id), '') as name, w.leads
                  from support.visit_person w
                  left join registry_api.person n on n.id = w.person_id
                 where w.visit_id = :visit
                 order by w.leads desc, name
                """).param("visit", visit).query(VisitPage.Visitor.class).list();
    }

    private List<VisitPage.Link> requests(long visit) {
        return sql.sql("""
                select r.topic as title, '/support/' || r.public_id as address, null::date as day
                  from support.visit_request l
                  join support.request r on r.id = l.request_id
                 where l.visit_id = :visit
                 order by r.id
                """).param("visit", visit).query(VisitPage.Link.class).list();
    }

    private List<VisitPage.Link> measures(long visit, boolean centre) {
        return sql.sql("""
                select m.title, case when not :centre then '/year/plan#' || m.public_id end as address, m.due as day
                  from support.visit_measure l
                  join development_api.measure m on m.public_id = l.measure
                 where l.visit_id = :visit
                 order by m.due, m.id
                """)
                .param("visit", visit)
                .param("centre", centre)
                .query(VisitPage.Link.class)
                .list();
    }

    private VisitPage.@Nullable Link before(long visit) {
        return sql.sql("""
                select b.topic as title, '/visits/' || b.public_id as address, b.day
                  from support.visit v
                  join support.visit b on b.id = v.follows_id
                 where v.id = :visit
                """)
                .param("visit", visit)
                .query(VisitPage.Link.class)
                .optional()
                .orElse(null);
    }

    private List<VisitPage.Link> after(long visit) {
        return sql.sql("""
                select topic as title, '/visits/' || public_id as address, day
                  from support.visit
                 where follows_id = :visit
                   and called_off_at is null
                 order by day, id
                """).param("visit", visit).query(VisitPage.Link.class).list();
    }

    private List<VisitPage.Event> history(long visit) {
        return sql.sql("""
                select e.at, coalesce(p.name, support.helper_name(e.person_id)) as who, e.what, e.words
                  from support.visit_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.visit_id = :visit
                 order by e.id desc
                """)
                .param("visit", visit)
                .query((row, n) -> new VisitPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}
