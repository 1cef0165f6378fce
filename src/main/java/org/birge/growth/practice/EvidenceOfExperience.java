package org.birge.growth.practice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.documents.FileUse;
import org.birge.documents.Files;
import org.birge.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that show the result of an experience; kept from the sweep. */
@Repository
class EvidenceOfExperience implements FileUse {

    private record Stored(String hash, String name) {}

    private final JdbcClient sql;
    private final Files files;
    private final Clock clock;

    EvidenceOfExperience(JdbcClient sql, Files files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String column() {
        return "growth.experience_file.file_hash";
    }

    @Override
    public boolean holds(String hash) {
        return sql.sql("select exists (select from growth.experience_file where file_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    List<ExperiencePage.Evidence> of(long experience) {
        return sql.sql("""
                select public_id, file_name as name
                  from growth.experience_file
                 where experience_id = :experience
                 order by id
                """)
                .param("experience", experience)
                .query(ExperiencePage.Evidence.class)
                .list();
    }

    void add(long experience, String publicId, String hash, String name) {
        sql.sql("""
                insert into growth.experience_file (public_id, experience_id, file_hash, file_name, added_at)
                values (:public_id, :experience, :hash, :name, :now)
                """)
                .param("public_id", publicId)
                .param("experience", experience)
                .param("hash", hash)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(long experience, String publicId) {
        int removed = sql.sql("""
                delete from growth.experience_file
                 where experience_id = :experience
                   and public_id = :public_id
                """)
                .param("experience", experience)
                .param("public_id", publicId)
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
    }

    /** The file as it came; pictures and PDF are shown, anything else is saved. */
    ResponseEntity<Resource> show(long experience, String publicId) {
        Stored stored = sql.sql("""
                select file_hash as hash, file_name as name
                  from growth.experience_file
                 where experience_id = :experience
                   and public_id = :public_id
                """)
                .param("experience", experience)
                .param("public_id", publicId)
                .query(Stored.class)
                .optional()
                .orElseThrow(NotFound::new);
        return files.show(stored.hash(), stored.name());
    }
}
