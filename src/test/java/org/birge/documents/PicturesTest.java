package org.birge.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@DisplayName("Pictures are kept without what they tell of place, time, device and people (issue 3, 4)")
class PicturesTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    /** What stands beside the picture in the samples: device, owner, description, serial number, day, and place in Exif and XMP. */
    private static final String[] TOLD = {
        "GeoPhone", "Nigar", "mekteb", "SN-998877", "2026:11:20", "GPSLatitude", "adobe:ns:meta", "41.3601", "camera"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"place.jpg", "place.png", "place.webp"})
    void nothingIsLeftOfPlaceAndDevice(String name) throws IOException {
        byte[] taken = sample(name);
        assertThat(text(taken)).contains("GeoPhone");
        byte[] kept = kept(taken);
        assertThat(text(kept)).doesNotContain(TOLD).doesNotContain("tEXt").doesNotContain("eXIf");
        assertThat(kept.length).isLessThan(taken.length);
    }

    @Test
    @DisplayName("a JPEG keeps its pixels, its colours and how it is to be turned; the picture behind its end goes")
    void thePictureItselfStays() throws IOException {
        byte[] taken = sample("place.jpg");
        byte[] kept = kept(taken);
        assertThat(pixels(kept)).isEqualTo(pixels(taken));
        assertThat(JpegFile.orientation(new PictureBytes(kept))).isEqualTo(6);
        assertThat(text(kept)).contains("ICC_PROFILE");
        assertThat(text(kept).split("\u00ff\u00d8", -1)).hasSize(2);
        assertThat(pixels(kept(sample("place.png")))).isEqualTo(pixels(sample("place.png")));
        assertThat(kept(kept)).isEqualTo(kept);
    }

    @Test
    @DisplayName("a WebP says no longer that Exif and XMP follow, and its length is right")
    void webp() throws IOException {
        byte[] kept = kept(sample("place.webp"));
        var bytes = new PictureBytes(kept);
        assertThat(bytes.littleSize(4)).isEqualTo(kept.length - 8);
        assertThat(bytes.name(12)).isEqualTo("VP8X");
        assertThat(bytes.one(20) & 0x0c).isZero();
        assertThat(text(kept)).doesNotContain("EXIF").doesNotContain("XMP ");
    }

    @Test
    @DisplayName("of a HEIC the items that tell are overwritten, and everything else stays where it was")
    void heic() throws IOException {
        byte[] taken = heicWithPlace();
        byte[] kept = kept(taken);
        assertThat(kept).hasSameSizeAs(taken);
        assertThat(text(kept))
                .doesNotContain("GeoPhone")
                .doesNotContain("41.3601")
                .contains("the picture itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"place.jpg", "place.png", "place.webp"})
    void aPictureCutOffIsRefusedOrKeptBare(String name) throws IOException {
        byte[] taken = sample(name);
        for (int length = 24; length < taken.length; length += 97) {
            byte[] cut = Arrays.copyOf(taken, length);
            try {
                assertThat(text(kept(cut))).doesNotContain(TOLD);
            } catch (UnsafeFile refused) {
                assertThat(refused.key()).isEqualTo("documents.file.broken-picture");
            }
        }
        assertThatThrownBy(() -> kept(Arrays.copyOf(taken, 30))).isInstanceOf(UnsafeFile.class);
    }

    @Test
    @DisplayName("the small picture is turned as it is to be seen, and light")
    void previews() throws IOException {
        Files files = files();
        StoredFile photo = files.store(new ByteArrayInputStream(sample("place.jpg")));
        StoredFile small = files.preview(photo).orElseThrow();
        try (InputStream in = files.open(small.hash())) {
            BufferedImage drawn = ImageIO.read(in);
            assertThat(drawn.getWidth()).isEqualTo(120);
            assertThat(drawn.getHeight()).isEqualTo(200);
            assertThat(drawn.getRGB(5, 100) & 0xff).as("the floor lies left").isLessThan(130);
        }
        var large = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "png", large);
        StoredFile screen = files.preview(files.store(new ByteArrayInputStream(large.toByteArray())))
                .orElseThrow();
        assertThat(screen.size()).isLessThan(20_000);
        assertThat(files.preview(files.store(new ByteArrayInputStream(sample("place.webp")))))
                .isEmpty();
        assertThat(files.preview(files.store(
                        new ByteArrayInputStream("mətn".getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    private byte[] kept(byte[] taken) throws IOException {
        Files files = files();
        try (InputStream in =
                files.open(files.store(new ByteArrayInputStream(taken)).hash())) {
            return in.readAllBytes();
        }
    }

    private Files files() {
        var access = database.access();
        return new Files(
                new FileTable(access.sql()),
                Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC),
                Objects.requireNonNull(access.transactions().getTransactionManager()),
                folder,
                DataSize.ofMegabytes(1));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PicturesTest.class.getResourceAsStream("/pictures/" + name))) {
            return in.readAllBytes();
        }
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
        return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** The boxes of a HEIC with three items: the picture, Exif, and XMP, the last one lying in idat; behind them a film of the moment. */
    private static byte[] heicWithPlace() throws IOException {
        String picture = "the picture itself";
        String exif = "GeoPhone GPS 41.3601";
        String xmp = "<x>41.3601</x>";
        byte[] head = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(ISO_8859_1));
        byte[] infos = box("iinf", join(bytes(0, 0, 0, 0, 0, 3), infe(1, "hvc1"), infe(2, "Exif"), infe(3, "mime")));
        byte[] idat = box("idat", xmp.getBytes(ISO_8859_1));
        int places = 8 + 8 + 3 * 16;
        int meta = 8 + 4 + infos.length + idat.length + places;
        int data = head.length + meta + 8;
        byte[] iloc = box(
                "iloc",
                join(
                        bytes(1, 0, 0, 0, 0x44, 0, 0, 3),
                        item(1, 0, data, picture.length()),
                        item(2, 0, data + picture.length(), exif.length()),
                        item(3, 1, 0, xmp.length())));
        byte[] described = box("meta", join(bytes(0, 0, 0, 0), infos, idat, iloc));
        byte[] film = box("mpvd", "GeoPhone film 41.3601".getBytes(ISO_8859_1));
        return join(head, described, box("mdat", (picture + exif).getBytes(ISO_8859_1)), film);
    }

    private static byte[] infe(int id, String type) throws IOException {
        return box("infe", join(bytes(2, 0, 0, 0, 0, id, 0, 0), type.getBytes(ISO_8859_1), bytes(0)));
    }

    private static byte[] item(int id, int method, int offset, int length) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        for (int two : new int[] {id, method, 0, 1}) {
            data.writeShort(two);
        }
        data.writeInt(offset);
        data.writeInt(length);
        return out.toByteArray();
    }

    private static byte[] box(String name, byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        new DataOutputStream(out).writeInt(body.length + 8);
        out.writeBytes(name.getBytes(ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
