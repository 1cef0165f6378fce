package org.birge.tasks;

import org.birge.documents.FileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence keeps its files from the sweep. */
@Repository
class EvidenceFiles implements FileUse {

    private final JdbcClient sql;

    EvidenceFiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String column() {
        return "tasks.task_evidence.file_hash";
    }

    @Override
    public boolean holds(String hash) {
        return sql.sql("select exists (select from tasks.task_evidence where file_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }
}
