package org.birge.registry.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.birge.access.Trail;
import org.birge.database.Scope;
import org.birge.registry.lists.reading.ListFile;
import org.birge.registry.lists.reading.ListKind;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a list and recognises what it is; what is no list is refused at once and nothing of it is kept. */
@Component
class ReceiveList {

    private final ListImports imports;
    private final ListParts parts;
    private final LongestUpload longest;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate within;

    ReceiveList(
            ListImports imports,
            ListParts parts,
            LongestUpload longest,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.parts = parts;
        this.longest = longest;
        this.trail = trail;
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
    }

    /** @param schoolsToo whether lists of schools are taken in as well; heads send in their own staff only */
    ListImport run(InputStream content, String fileName, boolean schoolsToo) throws IOException {
        Path file = Files.createTempFile("birge-list-", ".tmp");
        try {
            long bytes = copied(content, file);
            ListFile list = ListFile.look(file);
            if (list.kind() == ListKind.SCHOOLS && !schoolsToo) {
                throw new Refusal("registry.lists.refusal.no-schools");
            }
            ListImport received = within.execute(status -> kept(list, fileName, bytes, file));
            trail.record("list-received", "import", received.id(), Map.of("bytes", bytes));
            return received;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ListImport kept(ListFile list, String fileName, long bytes, Path file) {
        try {
            String name = fileName.replaceAll("[\\p{Cc}\\p{Cf}]", "");
            ListImport received = imports.add(
                    list,
                    name.substring(0, Math.min(name.length(), 200)),
                    bytes,
                    Scope.current().low(),
                    clock.instant());
            parts.keep(received, file);
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long copied(InputStream content, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > longest.bytes()) {
                    throw new Refusal("registry.lists.file.too-long", longest.bytes() >> 20);
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }
}
