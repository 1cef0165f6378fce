package org.birge.tasks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("Photos as evidence: what the server takes, keeps and gives (J0.2, issue 3, 4)")
@BirgeTest
class PhotosTest {

    private final Given given;
    private final Visitors visitors;
    private final Photos photos;

    PhotosTest(Given given, Visitors visitors, ApplicationContext beans) {
        this.given = given;
        this.visitors = visitors;
        this.photos = new Photos(given, beans);
    }

    @BeforeEach
    void school() {
        given.deputy();
        given.teacher();
    }

    @Test
    @DisplayName("sent by the plain form, it comes back without place and device, whole and small")
    void withoutPlace() {
        String task = photos.task();
        Visitor teacher = visitors.as(given.teacher());
        Visitor.Answer sent =
                teacher.postFiles(at(task), "photo", Map.of("IMG_1.jpg", Photos.withPlace()), "words", "Dərsdə");
        assertThat(sent.location()).isEqualTo("/tasks/" + task + "#photos");
        TaskPage.Piece photo = photos.page(task).photos().getFirst();
        assertThat(photo.words()).isEqualTo("Dərsdə");
        Visitor deputy = visitors.as(given.deputy());
        for (String address : new String[] {"", "/small"}) {
            byte[] given = deputy.bytes(at(task) + "/" + photo.publicId() + address);
            assertThat(new String(given, ISO_8859_1))
                    .startsWith("\u00ff\u00d8\u00ff")
                    .doesNotContain("GeoPhone", "Nigar", "GPSLatitude", "2026:11:20", "41.3601");
        }
        Visitor.Answer shown = deputy.get(at(task) + "/" + photo.publicId());
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(shown.headers().firstValue("ETag")).isPresent();
        assertThat(visitors.as(given.psychologist())
                        .get(at(task) + "/" + photo.publicId() + "/small")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(given.otherHead())
                        .get(at(task) + "/" + photo.publicId())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("sent twice under one key, or the same picture again, it is there once; taken back it stays away")
    void neverTwice() {
        String task = photos.task();
        Visitor teacher = visitors.as(given.teacher());
        byte[] photo = Photos.numbered(1, 400, 300);
        for (int i = 0; i < 2; i++) {
            assertThat(queued(teacher, task, "k1", "a.jpg", photo).status()).isEqualTo(201);
        }
        assertThat(queued(teacher, task, "k2", "b.jpg", photo).status()).isEqualTo(201);
        teacher.postFile("/tasks/" + task + "/evidence", "c.jpg", photo);
        assertThat(photos.page(task).photos()).hasSize(1);
        String piece = photos.page(task).photos().getFirst().publicId();
        assertThat(visitors.as(given.deputy())
                        .post("/tasks/" + task + "/evidence/" + piece + "/removal")
                        .status())
                .isEqualTo(409);
        teacher.post("/tasks/" + task + "/evidence/" + piece + "/removal");
        assertThat(photos.page(task).evidence()).isEmpty();
        assertThat(photos.page(task).history().getFirst().what()).isEqualTo("evidence-removed");
        assertThat(teacher.get(at(task) + "/" + piece).status()).isEqualTo(404);
        assertThat(queued(teacher, task, "k1", "a.jpg", photo).status()).isEqualTo(201);
        assertThat(photos.page(task).evidence()).isEmpty();
    }

    @Test
    @DisplayName("thirty at once, one of them no picture and one empty: twenty-eight are there, the two are named")
    void thirtyAtOnce() {
        String task = photos.task();
        Map<String, byte[]> thirty = new LinkedHashMap<>();
        IntStream.range(0, 28).forEach(n -> thirty.put("IMG_" + n + ".jpg", Photos.numbered(n, 320, 240)));
        thirty.put("siyahı.txt", "Ad;Soyad\n".getBytes(UTF_8));
        thirty.put("boş.jpg", new byte[0]);
        Visitor teacher = visitors.as(given.teacher());
        Visitor.Answer sent = teacher.postFiles(at(task), "photo", thirty);
        assertThat(teacher.get(sent.location().replaceFirst("#.*", "")).body())
                .contains("siyahı.txt, boş.jpg")
                .contains("28");
        assertThat(photos.page(task).photos()).hasSize(28);
    }

    @Test
    @DisplayName("nothing chosen, nothing in it, no picture: refused with the reason")
    void refused() {
        String task = photos.task();
        Visitor teacher = visitors.as(given.teacher()).in("en");
        assertThat(teacher.postFiles(at(task), "photo", Map.of()).body()).contains("No photo was chosen");
        assertThat(teacher.postFiles(at(task), "photo", Map.of("a.jpg", new byte[0]))
                        .body())
                .contains("The file is empty");
        assertThat(queued(teacher, task, "k", "a.jpg", "plain words".getBytes(UTF_8))
                        .body())
                .contains("This is no picture");
        assertThat(queued(teacher, task, "k", "a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2})
                        .body())
                .contains("damaged");
        assertThat(queued(teacher, task, "k".repeat(65), "a.jpg", Photos.numbered(2, 20, 20))
                        .status())
                .isEqualTo(409);
        assertThat(photos.page(task).evidence()).isEmpty();
        photos.confirmed(task);
        assertThat(queued(teacher, task, "k", "a.jpg", Photos.numbered(3, 20, 20))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("whoever may not add evidence adds no photo: colleagues and other schools find no such task")
    void notTheirs() {
        String task = photos.task();
        byte[] photo = Photos.numbered(4, 40, 30);
        assertThat(queued(visitors.as(given.deputy()), task, "k", "a.jpg", photo)
                        .status())
                .isEqualTo(409);
        assertThat(queued(visitors.as(given.psychologist()), task, "k", "a.jpg", photo)
                        .status())
                .isEqualTo(404);
        assertThat(queued(visitors.as(given.otherHead()), task, "k", "a.jpg", photo)
                        .status())
                .isEqualTo(404);
        assertThat(queued(visitors.nobody(), task, "k", "a.jpg", photo).location())
                .isEqualTo("/sign-in");
        assertThat(photos.page(task).evidence()).isEmpty();
    }

    private static Visitor.Answer queued(Visitor visitor, String task, String key, String name, byte[] photo) {
        return visitor.postFiles(at(task), "photo", Map.of(name, photo), "Birge-Outbox", "1", "key", key);
    }

    private static String at(String task) {
        return "/tasks/" + task + "/photos";
    }
}
