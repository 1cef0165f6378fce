package org.birge.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued documents and their numbers. */
@Repository
class IssuedTable {

    /** Where a document is issued. */
    record Issuer(long organisation, long placeKey, String name) {}

    /** All of a document but its number's row. */
    record Draft(
            String publicId,
            IssuedKind kind,
            int year,
            int sequence,
            String number,
            String title,
            Language language,
            LocalDate on,
            String pdf,
            String docx) {}

    private final JdbcClient sql;

    IssuedTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Out of reach is not found, so that nobody takes another's numbers. */
    Issuer issuer(long organisation) {
        Scope scope = Scope.current();
        return sql.sql("""
                select id as organisation, place_key, name
                  from registry_api.place
                 where id = :organisation
                   and place_key >= :low
                   and place_key < :high
                """)
                .param("organisation", organisation)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Issuer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Takes the next number. Others wait for the end of this transaction; a rollback gives the number back. */
    int nextNumber(long organisation, IssuedKind kind, int year) {
        return sql.sql("""
                insert into documents.number as n (organisation_id, kind, year, last)
                values (:organisation, :kind, :year, 1)
                on conflict (organisation_id, kind, year) do update set last = n.last + 1
                returning last
                """)
                .param("organisation", organisation)
                .param("kind", kind.code())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(Draft draft, Issuer issuer, Instant now) {
        sql.sql("""
                insert into documents.issued (public_id, organisation_id, place_key, issuer, kind, year, sequence, number, title, language,
                                              issued_on, pdf, docx, issued_at, issued_by)
                values (:public_id, :organisation, :place_key, :issuer, :kind, :year, :sequence, :number, :title, :language,
                        :on, :pdf, :docx, :now, :by)
                """)
                .param("public_id", draft.publicId())
                .param("organisation", issuer.organisation())
                .param("place_key", issuer.placeKey())
                .param("issuer", issuer.name())
                .param("kind", draft.kind().code())
                .param("year", draft.year())
                .param("sequence", draft.sequence())
                .param("number", draft.number())
                .param("title", draft.title())
                .param("language", draft.language().tag())
                .param("on", draft.on())
                .param("pdf", draft.pdf())
                .param("docx", draft.docx())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account())
                .update();
    }

    /** @return false when something else took its place in the meantime */
    boolean amend(String old, String newer) {
        return sql.sql("""
                update documents.issued i
                   set amended_by = n.id
                  from documents.issued n
                 where i.public_id = :old
                   and n.public_id = :newer
                   and i.amended_by is null
                   and i.withdrawn_at is null
                """).param("old", old).param("newer", newer).update() == 1;
    }

    /** @return false when it was withdrawn before */
    boolean withdraw(String publicId, String reason, Instant now) {
        return sql.sql("""
                update documents.issued
                   set withdrawn_at = :now, withdrawn_reason = :reason, withdrawn_by = :by
                 where public_id = :public_id
                   and withdrawn_at is null
                """)
                        .param("public_id", publicId)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", Scope.current().account())
                        .update()
                == 1;
    }

    Optional<IssuedDocument> find(String publicId) {
        return sql.sql("""
                select i.id, i.public_id, i.kind, i.number, i.organisation_id, i.issuer, i.title, i.issued_on, i.pdf, i.docx,
                       i.issued_at, i.withdrawn_at, i.withdrawn_reason, n.public_id as amended_by
                  from documents.issued i
                  left join documents.issued n on n.id = i.amended_by
                 where i.public_id = :public_id
                """)
                .param("public_id", publicId)
                .query((row, n) -> new IssuedDocument(
                        row.getLong("id"),
                        row.getString("public_id"),
                        IssuedKind.of(row.getString("kind")),
                        row.getString("number"),
                        row.getLong("organisation_id"),
                        row.getString("issuer"),
                        row.getString("title"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("pdf"),
                        row.getString("docx"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        instant(row, "withdrawn_at"),
                        row.getString("withdrawn_reason"),
                        row.getString("amended_by")))
                .optional();
    }

    Optional<Verification> verify(String publicId) {
        return sql.sql("""
                select number, kind, title, issuer, issued_on, sha256, state, newer
                  from documents.verify(:public_id)
                """)
                .param("public_id", publicId)
                .query((row, n) -> new Verification(
                        row.getString("number"),
                        IssuedKind.of(row.getString("kind")),
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("sha256"),
                        Verification.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("newer")))
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
