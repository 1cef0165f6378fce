package org.birge.development.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Papers as they were issued; found by the school or centre that issued them alone. */
@Repository
class IssuedPapers {

    /**
     * One of them.
     *
     * @param digest of what was printed, without number and code: whether it has changed since
     */
    record Issued(
            IssuedKind kind,
            int year,
            int version,
            Language language,
            String document,
            String number,
            LocalDate on,
            String digest) {}

    private final JdbcClient sql;
    private final Clock clock;

    IssuedPapers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All of an organisation, the newest of each kind first. */
    List<Issued> of(long organisation) {
        return sql.sql("""
                select kind, year, version, language, document, number, issued_on, digest
                  from development.issued_paper
                 where organisation_id = :organisation
                 order by year desc, version desc
                """)
                .param("organisation", organisation)
                .query((row, n) -> new Issued(
                        IssuedKind.of(row.getString("kind")),
                        row.getInt("year"),
                        row.getInt("version"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getString("document"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("digest")))
                .list();
    }

    List<Issued> of(long organisation, IssuedKind kind, int year) {
        return of(organisation).stream()
                .filter(one -> one.kind() == kind && one.year() == year)
                .toList();
    }

    /** Refuses where somebody issued the same version in between. */
    void add(long organisation, Issued issued) {
        int added = sql.sql("""
                insert into development.issued_paper (organisation_id, place_key, kind, year, version, language, digest, document, number,
                                                      issued_on, issued_at, issued_by)
                select p.id, p.place_key, :kind, :year, :version, :language, :digest, :document, :number, :on, :now, :by
                  from registry_api.place p
                 where p.id = :organisation
                    on conflict (organisation_id, kind, year, version) do nothing
                """)
                .param("organisation", organisation)
                .param("kind", issued.kind().code())
                .param("year", issued.year())
                .param("version", issued.version())
                .param("language", issued.language().tag())
                .param("digest", issued.digest())
                .param("document", issued.document())
                .param("number", issued.number())
                .param("on", issued.on())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person())
                .update();
        if (added == 0) {
            throw Refusal.stale();
        }
    }

    /** Refuses with a 404 what is not among the papers the reader's organisation issued. */
    @Transactional(readOnly = true)
    public void demand(String document) {
        boolean known = sql.sql("select exists (select 1 from development.issued_paper where document = :document)")
                .param("document", document)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
    }
}
