package org.birge.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of stored files. */
@Repository
class FileTable {

    private final JdbcClient sql;

    FileTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Stored again counts as stored now, so that the sweep leaves it to its new use. */
    void add(StoredFile file, Instant now) {
        sql.sql("""
                insert into documents.file (hash, size, media_type, stored_at)
                values (:hash, :size, :media_type, :now)
                on conflict (hash) do update set stored_at = excluded.stored_at
                """)
                .param("hash", file.hash())
                .param("size", file.size())
                .param("media_type", file.mediaType())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredFile> find(String hash) {
        return sql.sql("""
                select hash, size, media_type
                  from documents.file
                 where hash = :hash
                """).param("hash", hash).query(StoredFile.class).optional();
    }

    List<String> olderThan(Instant instant) {
        return sql.sql("""
                select f.hash
                  from documents.file f
                 where f.stored_at < :instant
                   and not exists (select 1 from documents.issued i where i.pdf = f.hash or i.docx = f.hash)
                 order by f.stored_at
                """)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    boolean remove(String hash, Instant olderThan) {
        return sql.sql("""
                delete from documents.file
                 where hash = :hash
                   and stored_at < :instant
                """)
                        .param("hash", hash)
                        .param("instant", olderThan.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those of the hashes that have no row. */
    List<String> unknown(List<String> hashes) {
        return sql.sql("""
                select h.hash
                  from unnest(:hashes::text[]) as h (hash)
                 where not exists (select 1 from documents.file f where f.hash = h.hash)
                """)
                .param("hashes", hashes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Holds a hash without a row against everybody else until the transaction ends. */
    boolean claim(String hash) {
        return sql.sql("""
                insert into documents.file (hash, size, media_type, stored_at)
                values (:hash, 1, 'claimed', '-infinity')
                on conflict (hash) do nothing
                """).param("hash", hash).update() == 1;
    }

    boolean release(String hash) {
        return sql.sql("""
                delete from documents.file
                 where hash = :hash
                   and media_type = 'claimed'
                """).param("hash", hash).update() == 1;
    }
}
