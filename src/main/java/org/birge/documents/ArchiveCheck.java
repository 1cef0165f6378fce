package org.birge.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.birge.documents.Spreadsheet.Limits;

/**
 * Measures an archive by unpacking it into nothing, with the same library that will read it. What the archive says of
 * its own sizes, and which of its parts are sheets, is not believed.
 */
final class ArchiveCheck {

    private final Limits limits;
    private final WorkbookParts parts = new WorkbookParts();
    private long bytes;
    private int entries;

    private ArchiveCheck(Limits limits) {
        this.limits = limits;
    }

    /** @throws UnsafeFile when it is no archive or goes beyond the limits */
    static WorkbookParts of(Path file, Limits limits) {
        var check = new ArchiveCheck(limits);
        try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
            Enumeration<ZipArchiveEntry> all = archive.getEntries();
            while (all.hasMoreElements()) {
                check.entry(archive, all.nextElement());
            }
            return check.parts;
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnsafeFile("documents.file.no-workbook");
        }
    }

    private void entry(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        if (++entries > limits.entries()) {
            throw new UnsafeFile("documents.file.too-big-inside");
        }
        try (InputStream in = new Counted(archive.getInputStream(entry))) {
            try {
                new SheetCheck(limits, parts).read(entry.getName(), in);
            } catch (XMLStreamException noXmlFromHereOn) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            bytes += read;
            if (bytes > limits.inflatedBytes()) {
                throw new UnsafeFile("documents.file.too-big-inside");
            }
        }
    }
}
