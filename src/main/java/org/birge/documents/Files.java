package org.birge.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.birge.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.PathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Files by their content, under BIRGE_DATA/files: the same bytes are kept once. Who may read a file is for those to say
 * who hold its hash; a hash is never taken from a visitor.
 */
@Component
public class Files {

    private final FileTable table;
    private final FileFolder folder;
    private final long limit;
    private final Clock clock;
    private final TransactionTemplate within;

    Files(
            FileTable table,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${birge.files:${birge.data:data}/files}") Path folder,
            @Value("${birge.file-limit:20MB}") DataSize limit) {
        this.table = table;
        this.folder = new FileFolder(folder);
        this.limit = limit.toBytes();
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
    }

    /**
     * Takes in a stream, at most birge.file-limit (20 MB) long, as part of the transaction around it, if there is one.
     * What a rollback or a broken connection leaves in the folder is swept later. The stream is not closed.
     *
     * @throws UnsafeFile when it is empty, too big or of a kind not taken in
     */
    public StoredFile store(InputStream content) {
        return store(content, limit);
    }

    /** The same with another limit in bytes, for lists and videos. */
    public StoredFile store(InputStream content, long atMost) {
        try (FileFolder.Arrival arrival = folder.receive(content, atMost)) {
            FileKind kind =
                    FileSniffer.kind(arrival.path()).orElseThrow(() -> new UnsafeFile("documents.file.not-accepted"));
            return kind.picture() ? bare(arrival, kind) : kept(arrival, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture is kept without what it tells of where, when and by whom it was taken. */
    private StoredFile bare(FileFolder.Arrival arrival, FileKind kind) throws IOException {
        byte[] bare = PictureFile.bare(kind, java.nio.file.Files.readAllBytes(arrival.path()));
        try (FileFolder.Arrival picture = folder.receive(new ByteArrayInputStream(bare), Long.MAX_VALUE)) {
            return kept(picture, kind);
        }
    }

    private StoredFile kept(FileFolder.Arrival arrival, FileKind kind) {
        var file = new StoredFile(arrival.hash(), arrival.size(), kind.mediaType());
        within.executeWithoutResult(status -> {
            table.add(file, clock.instant());
            arrival.keep();
        });
        return file;
    }

    /** A small JPEG of a stored picture, stored as well; empty for what is no picture and for those that cannot be drawn here. */
    public Optional<StoredFile> preview(StoredFile picture) {
        FileKind kind = FileKind.of(picture.mediaType()).orElseThrow();
        try {
            return Preview.of(folder.path(picture.hash()), kind).map(small -> store(new ByteArrayInputStream(small)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotFound when there is no such file */
    public StoredFile find(String hash) {
        return within.execute(status -> table.find(hash)).orElseThrow(NotFound::new);
    }

    /**
     * The content, to be closed.
     *
     * @throws NotFound when there is no such file
     */
    public InputStream open(String hash) {
        try {
            return java.nio.file.Files.newInputStream(folder.path(hash));
        } catch (NoSuchFileException none) {
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the content lies, for readers that need a file, such as {@link Spreadsheet}. It must not be changed. */
    public Path path(String hash) {
        return folder.path(hash);
    }

    /** The file to be saved by the browser under this name; its ending follows the content. */
    public ResponseEntity<Resource> download(String hash, String name) {
        return Download.of(find(hash), new PathResource(folder.path(hash)), name, false);
    }

    /** The file to be shown by the browser when it is a picture or a PDF, to be saved otherwise. */
    public ResponseEntity<Resource> show(String hash, String name) {
        return Download.of(find(hash), new PathResource(folder.path(hash)), name, true);
    }

    /**
     * Removes files stored before an instant that nobody uses, and what uploads left behind. Issued documents are left
     * alone. Runs in the scope of a job that sees everything.
     *
     * @param used whether any use holds this hash; asked once for each old file
     * @return how many files were removed
     */
    public int sweep(Instant olderThan, Predicate<String> used) {
        List<String> old = within.execute(status -> table.olderThan(olderThan));
        Stream<String> unused = old.stream().filter(hash -> !used.test(hash));
        long removed = unused.filter(hash -> removed(() -> table.remove(hash, olderThan) && folder.remove(hash)))
                .count();
        for (List<String> kept : folder.olderThan(olderThan)) {
            List<String> strays = within.execute(status -> table.unknown(kept));
            removed += strays.stream()
                    .filter(hash -> removed(() -> table.claim(hash) && folder.remove(hash) && table.release(hash)))
                    .count();
        }
        folder.clear(olderThan);
        return (int) removed;
    }

    /** Under the row's lock: who stores the same bytes just now waits, and then puts them back. */
    private boolean removed(BooleanSupplier removal) {
        return Boolean.TRUE.equals(within.execute(status -> removal.getAsBoolean()));
    }
}
