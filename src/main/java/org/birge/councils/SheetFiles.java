package org.birge.councils;

import org.birge.documents.FileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed sheets keep their files from the sweep. */
@Repository
class SheetFiles implements FileUse {

    private final JdbcClient sql;

    SheetFiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String column() {
        return "councils.signed_sheet.file_hash";
    }

    @Override
    public boolean holds(String hash) {
        return sql.sql("select exists (select from councils.signed_sheet where file_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }
}
