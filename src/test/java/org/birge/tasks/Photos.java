package org.birge.tasks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.birge.testing.Given;
import org.springframework.context.ApplicationContext;

/** A teacher's task that photos are added to, and photos. */
final class Photos {

    private final Given given;
    private final ApplicationContext beans;

    Photos(Given given, ApplicationContext beans) {
        this.given = given;
        this.beans = beans;
    }

    /** A task of the teacher that the deputy confirms. */
    String task() {
        long id = given.head().does(() -> beans.getBean(OpenTask.class)
                .run(new OpenTask.Command(
                        "measure",
                        "test",
                        1,
                        given.school().id(),
                        given.teacher().id(),
                        given.deputy().id(),
                        "Açıq dərs: qiymətləndirmə",
                        null,
                        null,
                        LocalDate.of(2026, 12, 4),
                        "/year/plan")));
        return given
                .head()
                .does(() -> beans.getBean(TasksOf.class).owedBy(given.teacher().id()))
                .stream()
                .filter(task -> task.id() == id)
                .findFirst()
                .orElseThrow()
                .publicId();
    }

    TaskPage page(String task) {
        return given.teacher().does(() -> beans.getBean(OneTask.class).page(task));
    }

    void done(String task) {
        given.teacher().runs(() -> beans.getBean(MarkDone.class).run(new MarkDone.Command(task, version(task))));
    }

    void confirmed(String task) {
        done(task);
        given.deputy().runs(() -> beans.getBean(ConfirmTask.class).run(new ConfirmTask.Command(task, version(task))));
    }

    private long version(String task) {
        return page(task).task().version();
    }

    /** As a phone makes it: with device, owner and place in Exif, to be turned, and another picture behind its end. */
    static byte[] withPlace() {
        try (InputStream in = Objects.requireNonNull(Photos.class.getResourceAsStream("/pictures/place.jpg"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one for each number. */
    static byte[] numbered(int number, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(40 + 7 * (number % 30), 120, 110));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        pen.fillOval(width / 4, height / 4, 10 + number, 10 + number);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
