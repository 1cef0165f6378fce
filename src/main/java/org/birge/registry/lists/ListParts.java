package org.birge.registry.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of imports, a megabyte a row, so that any node can work on them. Read and written piece by piece. */
@Repository
class ListParts {

    private static final int PART = 1 << 20;

    private final JdbcClient sql;

    ListParts(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(ListImport list, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            int n = 0;
            for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                sql.sql(
                                "insert into registry.import_part (import_id, place_key, n, bytes) values (:id, :place, :n, :bytes)")
                        .param("id", list.id())
                        .param("place", list.placeKey())
                        .param("n", n++)
                        .param("bytes", part)
                        .update();
            }
        }
    }

    /** The file again, in a temporary place that the caller removes. */
    Path copy(ListImport list) throws IOException {
        Path file = Files.createTempFile("birge-list-", ".tmp");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = 0; ; n++) {
                byte[] part = part(list.id(), n);
                if (part.length == 0) {
                    return file;
                }
                out.write(part);
            }
        } catch (IOException | UncheckedIOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private byte[] part(long id, int n) {
        return sql.sql("select bytes from registry.import_part where import_id = :id and n = :n")
                .param("id", id)
                .param("n", n)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    void drop(long id) {
        sql.sql("delete from registry.import_part where import_id = :id")
                .param("id", id)
                .update();
    }
}
