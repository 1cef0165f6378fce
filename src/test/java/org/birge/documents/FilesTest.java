package org.birge.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class FilesTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final byte[] PDF = "%PDF-1.7\nəla".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        Files files = files(NOW);
        StoredFile first = files.store(new ByteArrayInputStream(PDF));
        assertThat(files.store(new ByteArrayInputStream(PDF))).isEqualTo(first);
        assertThat(first.size()).isEqualTo(PDF.length);
        assertThat(first.mediaType()).isEqualTo("application/pdf");
        assertThat(files.find(first.hash())).isEqualTo(first);
        try (InputStream content = files.open(first.hash())) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(kept()).containsExactly(first.hash());
    }

    @Test
    void aFileBeyondTheLimitLeavesNothingBehind() throws IOException {
        Files files = files(NOW);
        assertThatThrownBy(() -> files.store(new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .isInstanceOfSatisfying(UnsafeFile.class, no -> {
                    assertThat(no.key()).isEqualTo("documents.file.too-big");
                    assertThat(no.values()).containsExactly(1L);
                });
        assertThatThrownBy(() -> files.store(InputStream.nullInputStream())).isInstanceOf(UnsafeFile.class);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theKindIsFoundInTheContent(String mediaType, byte[] content) {
        assertThat(files(NOW).store(new ByteArrayInputStream(content)).mediaType())
                .isEqualTo(mediaType);
    }

    static Stream<Arguments> theKindIsFoundInTheContent() {
        return Stream.of(
                Arguments.of("application/pdf", PDF),
                Arguments.of("image/jpeg", hex("ffd8ffda000801010000003f00aaffd9")),
                Arguments.of("image/png", hex("89504e470d0a1a0a0000000049454e44ae426082")),
                Arguments.of("image/webp", "RIFF\u000c\0\0\0WEBPVP8 \0\0\0\0".getBytes(UTF_8)),
                Arguments.of("image/heic", "\0\0\0\u0010ftypheic....\0\0\0\u000cmeta\0\0\0\0".getBytes(UTF_8)),
                Arguments.of("video/mp4", "....ftypisom....".getBytes(UTF_8)),
                Arguments.of("video/quicktime", "....ftypqt  ....".getBytes(UTF_8)),
                Arguments.of("audio/mpeg", "ID3\u0003\u0000".getBytes(UTF_8)),
                Arguments.of("text/plain", "Ad;Soyad\nӘлия;Қасымова\n".getBytes(UTF_8)),
                Arguments.of(
                        FileKind.DOCX.mediaType(),
                        zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", ""))),
                Arguments.of(
                        FileKind.XLSX.mediaType(),
                        zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", ""))),
                Arguments.of(
                        FileKind.PPTX.mediaType(),
                        zip(Map.of("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", ""))),
                Arguments.of(FileKind.ODT.mediaType(), zip(Map.of("mimetype", FileKind.ODT.mediaType()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatCouldRunIsRefused(String what, byte[] content) throws IOException {
        assertThatThrownBy(() -> files(NOW).store(new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(
                        UnsafeFile.class, no -> assertThat(no.key()).isEqualTo("documents.file.not-accepted"));
        assertThat(kept()).isEmpty();
    }

    static Stream<Arguments> whatCouldRunIsRefused() {
        String macros = "<Types><Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>";
        return Stream.of(
                Arguments.of("SVG", "\uFEFF <svg onload='alert(1)'/>".getBytes(UTF_8)),
                Arguments.of("HTML", "<!DOCTYPE html><p>a".getBytes(UTF_8)),
                Arguments.of("HTML later", "a <script>alert(1)</script>".getBytes(UTF_8)),
                Arguments.of("shell", "#!/bin/sh\nrm x".getBytes(UTF_8)),
                Arguments.of("Windows program", "MZ\u0000\u0001".getBytes(UTF_8)),
                Arguments.of("Linux program", hex("7f454c4602010100")),
                Arguments.of("archive", zip(Map.of("a.txt", "a"))),
                Arguments.of("macros by type", zip(Map.of("[Content_Types].xml", macros, "xl/workbook.xml", ""))),
                Arguments.of(
                        "macros by part",
                        zip(Map.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x"))),
                Arguments.of("broken archive", hex("504b030400000000")),
                Arguments.of("not UTF-8", hex("cff0e8e2e5f2")));
    }

    @Test
    void downloadsAreSavedUnderAHarmlessNameAndNeverRun() {
        Files files = files(NOW);
        String text =
                files.store(new ByteArrayInputStream("salam".getBytes(UTF_8))).hash();
        var answer = files.show(text, "../../Şagird\u202Etxt.exe");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("Şagirdtxt.exe.txt");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");

        String pdf = files.store(new ByteArrayInputStream(PDF)).hash();
        assertThat(files.show(pdf, "plan.pdf")
                        .getHeaders()
                        .getContentDisposition()
                        .isInline())
                .isTrue();
        assertThat(files.download(pdf, "plan.pdf")
                        .getHeaders()
                        .getContentDisposition()
                        .isAttachment())
                .isTrue();
        assertThat(Objects.requireNonNull(files.download(pdf, "Hesabat")
                        .getHeaders()
                        .getContentDisposition()
                        .getFilename()))
                .isEqualTo("Hesabat.pdf");
    }

    @Test
    void aHashThatIsNoneIsNotFound() {
        for (String hash : new String[] {"", "../../etc/passwd", "0".repeat(64), "A".repeat(64)}) {
            assertThatThrownBy(() -> files(NOW).open(hash)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theSweepRemovesOldFilesThatNobodyUses() throws IOException {
        Files then = files(NOW.minusSeconds(500));
        String used =
                then.store(new ByteArrayInputStream("used".getBytes(UTF_8))).hash();
        String unused =
                then.store(new ByteArrayInputStream("unused".getBytes(UTF_8))).hash();
        String again =
                then.store(new ByteArrayInputStream("again".getBytes(UTF_8))).hash();
        Files now = files(NOW.minusSeconds(100));
        String fresh =
                now.store(new ByteArrayInputStream("fresh".getBytes(UTF_8))).hash();
        now.store(new ByteArrayInputStream("again".getBytes(UTF_8)));

        int removed = Scope.call(Scope.everything("sweep-files"), () -> now.sweep(NOW.minusSeconds(300), used::equals));
        assertThat(removed).isEqualTo(1);
        assertThat(kept()).containsExactlyInAnyOrder(used, again, fresh);
        assertThatThrownBy(() -> now.find(unused)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatARollbackLeftInTheFolderIsSweptToo() throws IOException {
        var access = database.access();
        Files files = files(access, NOW);
        access.transactions().executeWithoutResult(status -> {
            files.store(new ByteArrayInputStream("rolled back".getBytes(UTF_8)));
            status.setRollbackOnly();
        });
        String kept =
                files.store(new ByteArrayInputStream("kept".getBytes(UTF_8))).hash();
        assertThat(kept()).hasSize(2);

        Instant later = Instant.now().plusSeconds(60);
        int removed = Scope.call(Scope.everything("sweep-files"), () -> files.sweep(later, hash -> true));
        assertThat(removed).isEqualTo(1);
        assertThat(kept()).containsExactly(kept);
    }

    private Files files(Instant now) {
        return files(database.access(), now);
    }

    private Files files(TestDatabase.Access access, Instant now) {
        return new Files(
                new FileTable(access.sql()),
                Clock.fixed(now, ZoneOffset.UTC),
                Objects.requireNonNull(access.transactions().getTransactionManager()),
                folder,
                DataSize.ofMegabytes(1));
    }

    private Stream<String> kept() throws IOException {
        return java.nio.file.Files.walk(folder)
                .filter(java.nio.file.Files::isRegularFile)
                .map(path -> path.getFileName().toString());
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
