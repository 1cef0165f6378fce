package org.birge.councils;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.documents.Files;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that were signed by hand, or the files of a national electronic signature, beside the minutes. */
@Repository
class SignedSheets {

    private record Stored(String hash, String name) {}

    private final JdbcClient sql;
    private final Files files;

    SignedSheets(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    List<SignedSheet> of(long session) {
        return sql.sql("""
                select public_id, file_name
                  from councils.signed_sheet
                 where session_id = :session
                 order by id
                """)
                .param("session", session)
                .query((row, n) -> new SignedSheet(row.getString("public_id"), row.getString("file_name")))
                .list();
    }

    /** How many were put there at an instant or later. */
    int since(long session, Instant instant) {
        return sql.sql("""
                select count(*)
                  from councils.signed_sheet
                 where session_id = :session
                   and recorded_at >= :instant
                """)
                .param("session", session)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void add(Session session, String publicId, String hash, String name, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into councils.signed_sheet (public_id, session_id, place_key, file_hash, file_name, recorded_at, recorded_by)
                values (:public_id, :session, :place, :hash, :name, :now, :by)
                """)
                .param("public_id", publicId)
                .param("session", session.id())
                .param("place", session.placeKey())
                .param("hash", hash)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** The file as it came; pictures and PDF are shown, anything else is saved. */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> show(Session session, String publicId) {
        Stored stored = sql.sql("""
                select file_hash, file_name
                  from councils.signed_sheet
                 where session_id = :session
                   and public_id = :public_id
                """)
                .param("session", session.id())
                .param("public_id", publicId)
                .query((row, n) -> new Stored(row.getString("file_hash"), row.getString("file_name")))
                .optional()
                .orElseThrow(NotFound::new);
        return files.show(stored.hash(), stored.name());
    }
}
