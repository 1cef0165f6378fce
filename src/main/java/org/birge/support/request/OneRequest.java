package org.birge.support.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads a request's page. */
@Repository
class OneRequest {

    private final JdbcClient sql;
    private final SupportRequests requests;
    private final CentreStaff staff;
    private final Divisions divisions;
    private final CountryPack pack;
    private final Clock clock;

    OneRequest(
            JdbcClient sql,
            SupportRequests requests,
            CentreStaff staff,
            Divisions divisions,
            CountryPack pack,
            Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.staff = staff;
        this.divisions = divisions;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional
    RequestPage page(String publicId) {
        Scope scope = Scope.current();
        Request request = requests.lock(publicId).demand(RequestCommand.READ, scope);
        RequestPage.Facts facts = facts(request.id());
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        RequestPage.Rights rights = new RequestPage.Rights(
                request.allows(RequestCommand.WITHDRAW, scope),
                request.allows(RequestCommand.TAKE, scope),
                request.allows(RequestCommand.PASS_ON, scope),
                request.allows(RequestCommand.RECORD, scope),
                request.allows(RequestCommand.CONFIRM, scope));
        return new RequestPage(
                facts,
                late(facts, today),
                rights,
                today,
                rights.take() ? staff.all() : List.of(),
                divisions.all().stream()
                        .filter(division -> !division.code().equals(facts.divisionCode()))
                        .toList(),
                visits(request.id()),
                measure(request.id(), scope.organisation() != null && scope.organisation() == request.school()),
                history(request.id()));
    }

    private static boolean late(RequestPage.Facts facts, LocalDate today) {
        LocalDate day = facts.planned() == null ? facts.promised() : facts.planned();
        return (facts.state() == RequestState.ASKED || facts.state() == RequestState.TAKEN) && day.isBefore(today);
    }

    private RequestPage.Facts facts(long id) {
        return sql.sql("""
                select r.*, p.short_name as school, p.public_id as school_id, a.name as asker,
                       coalesce(b.name, support.helper_name(r.responsible_id)) as responsible
                  from support.request r
                  join registry_api.place p on p.id = r.organisation_id
                  left join registry_api.person a on a.id = r.asked_by
                  left join registry_api.person b on b.id = r.responsible_id
                 where r.id = :id
                """).param("id", id).query((row, n) -> facts(row)).single();
    }

    private RequestPage.Facts facts(ResultSet row) throws SQLException {
        @Nullable String subject = row.getString("subject");
        return new RequestPage.Facts(
                row.getString("public_id"),
                row.getString("school"),
                row.getString("school_id"),
                Objects.requireNonNullElse(row.getString("asker"), ""),
                Objects.requireNonNull(Moments.in(row, "asked_at")),
                row.getString("whom"),
                divisions.section(row.getString("section")),
                subject == null ? null : divisions.subject(subject).orElse(null),
                divisions.area(row.getString("area")).orElse(null),
                row.getString("topic"),
                row.getString("words"),
                row.getString("wish"),
                row.getObject("wanted_by", LocalDate.class),
                row.getString("division"),
                divisions.name(row.getString("division")),
                row.getObject("promised", LocalDate.class),
                RequestState.of(
                        Moments.in(row, "taken_at"),
                        Moments.in(row, "done_at"),
                        Moments.in(row, "confirmed_at"),
                        Moments.in(row, "withdrawn_at")),
                row.getObject("responsible_id", Long.class),
                row.getString("responsible"),
                row.getObject("planned", LocalDate.class),
                row.getString("form"),
                row.getObject("done_on", LocalDate.class),
                row.getObject("minutes", Integer.class),
                row.getString("done_words"),
                row.getInt("given_back"),
                row.getObject("rating", Integer.class),
                row.getString("rating_words"),
                row.getLong("version"));
    }

    /** The visits for its sake, as far as the reader sees visits. */
    private List<RequestPage.Visit> visits(long id) {
        return sql.sql("""
                select v.public_id, v.day, to_char(v.begins, 'HH24:MI') || '–' || to_char(v.ends, 'HH24:MI') as hours
                  from support.visit_request l
                  join support.visit v on v.id = l.visit_id
                 where l.request_id = :id
                   and v.called_off_at is null
                 order by v.day, v.begins
                """).param("id", id).query(RequestPage.Visit.class).list();
    }

    private RequestPage.@Nullable Measure measure(long id, boolean atSchool) {
        return sql.sql("""
                select m.title, case when :at_school then '/year/plan#' || m.public_id end as address
                  from support.request r
                  join development_api.measure m on m.public_id = r.measure
                 where r.id = :id
                """)
                .param("id", id)
                .param("at_school", atSchool)
                .query(RequestPage.Measure.class)
                .optional()
                .orElse(null);
    }

    private List<RequestPage.Event> history(long id) {
        return sql.sql("""
                select e.at, coalesce(p.name, support.helper_name(e.person_id)) as who, e.what, e.words
                  from support.request_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.request_id = :id
                 order by e.id desc
                """)
                .param("id", id)
                .query((row, n) -> new RequestPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}
