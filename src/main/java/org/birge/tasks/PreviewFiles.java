package org.birge.tasks;

import org.birge.documents.FileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence keeps the small pictures of its photos from the sweep. */
@Repository
class PreviewFiles implements FileUse {

    private final JdbcClient sql;

    PreviewFiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String column() {
        return "tasks.task_evidence.preview_hash";
    }

    @Override
    public boolean holds(String hash) {
        return sql.sql("select exists (select from tasks.task_evidence where preview_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }
}
