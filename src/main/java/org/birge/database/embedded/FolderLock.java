package org.birge.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One application to a data folder. The operating system gives the lock back when the holder dies, however it dies. */
public final class FolderLock implements AutoCloseable {

    // Closing any channel on the file would give back the lock of this whole process, therefore we look here first.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    // A channel that nobody refers to any more is closed by the collector, and its lock with it.
    private static final Set<FolderLock> KEPT = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock or throws {@link FolderInUse} that names the process holding it. */
    public static FolderLock take(Path folder) {
        try {
            Path file = Files.createDirectories(folder).toRealPath().resolve("birge.lock");
            if (!HELD.add(file)) {
                throw inUse(folder, ProcessHandle.current().pid() + ", this one");
            }
            try {
                return taken(file);
            } catch (IOException | RuntimeException failed) {
                HELD.remove(file);
                throw failed;
            }
        } catch (IOException cannotWrite) {
            throw new CannotStart("The data folder " + folder + " cannot be written: " + cannotWrite, cannotWrite);
        }
    }

    private static FolderLock taken(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(file.resolveSibling(""), Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        FolderLock taken = new FolderLock(file, channel);
        KEPT.add(taken);
        return taken;
    }

    private static FolderInUse inUse(Path folder, String holder) {
        return new FolderInUse("The data folder " + folder + " is in use by another Birge (process " + holder
                + "). Stop that one first, or choose another folder with BIRGE_DATA.");
    }

    @Override
    public void close() {
        if (HELD.remove(file)) {
            KEPT.remove(this);
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // The lock ends with the channel, whether closing it was told well or not.
            }
        }
    }
}
