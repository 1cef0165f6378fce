package org.birge.support.reserve;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.web.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of an entry. */
@Repository
class OneReserveEntry {

    private final JdbcClient sql;
    private final Reserve reserve;
    private final ReserveRows rows;
    private final ReserveSteps steps;
    private final ReserveEvidence evidence;

    OneReserveEntry(JdbcClient sql, Reserve reserve, ReserveRows rows, ReserveSteps steps, ReserveEvidence evidence) {
        this.sql = sql;
        this.reserve = reserve;
        this.rows = rows;
        this.steps = steps;
        this.evidence = evidence;
    }

    @Transactional(readOnly = true)
    ReservePage page(String publicId) {
        Scope scope = Scope.current();
        ReserveEntry entry = reserve.find(publicId).demand(ReserveCommand.READ, scope);
        return new ReservePage(
                facts(entry),
                evidence.of(entry),
                steps.of(entry.id()),
                new ReservePage.Rights(
                        Objects.equals(scope.person(), entry.person()),
                        entry.allows(ReserveCommand.CONSENT, scope),
                        entry.allows(ReserveCommand.CHANGE, scope),
                        entry.allows(ReserveCommand.PREPARE, scope),
                        entry.allows(ReserveCommand.ADMIT, scope),
                        entry.allows(ReserveCommand.REVIEW, scope),
                        entry.allows(ReserveCommand.APPOINT, scope),
                        entry.allows(ReserveCommand.LEAVE, scope),
                        entry.allows(ReserveCommand.REMOVE, scope)),
                reserve.today(),
                history(entry.id()),
                Map.of(),
                Problems.none());
    }

    /** As it stands, for whoever may do this with it now. */
    @Transactional(readOnly = true)
    public ReservePage page(String publicId, ReserveCommand command) {
        reserve.find(publicId).demand(command, Scope.current());
        return page(publicId);
    }

    private ReservePage.Facts facts(ReserveEntry entry) {
        return sql.sql("""
                select e.*, coalesce(n.name, '') as name, n.public_id as person, o.short_name as place, b.name as proposer
                  from support.reserve_entry e
                  join registry_api.place o on o.id = e.organisation_id
                  left join registry_api.person n on n.id = e.person_id
                  left join registry_api.person b on b.id = e.put_forward_by
                 where e.id = :id
                """)
                .param("id", entry.id())
                .query((row, n) -> {
                    String[] languages = (String[]) row.getArray("languages").getArray();
                    Instant reviewed = Moments.in(row, "reviewed_at");
                    Instant looked = reviewed == null ? Moments.in(row, "admitted_at") : reviewed;
                    boolean applied = entry.person() == entry.putForwardBy();
                    return new ReservePage.Facts(
                            entry.publicId(),
                            row.getString("name"),
                            row.getString("person"),
                            row.getString("place"),
                            entry.post(),
                            Arrays.asList(languages),
                            rows.languages(languages),
                            entry.readyFrom(),
                            row.getString("why"),
                            applied,
                            applied ? null : row.getString("proposer"),
                            Objects.requireNonNull(Moments.in(row, "put_forward_at")),
                            reviewed,
                            reserve.reviewDue(entry.state(), looked),
                            row.getString("reason"),
                            entry.state(),
                            entry.version());
                })
                .single();
    }

    private List<ReservePage.Event> history(long entry) {
        return sql.sql("""
                select e.at, p.name as who, e.what, e.words
                  from support.reserve_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.entry_id = :entry
                 order by e.id desc
                 limit 200
                """)
                .param("entry", entry)
                .query((row, n) -> new ReservePage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}
