package org.birge.growth.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.birge.growth.training.CourseContent;
import org.birge.growth.training.OfferCourse;
import org.birge.growth.training.WithdrawCourse;
import org.birge.growth.training.WriteCourse;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("J3a.4 How courses are written into an order, and what its paper says of it")
@BirgeTest
class OrderLinesTest {

    private static final CourseContent READING = new CourseContent(
            "Oxu bacarıqları", "", "upgrading", List.of(), null, List.of("teachers"), 48, "on-site", null);

    private final Given given;
    private final Visitors visitors;
    private final AutowireCapableBeanFactory beans;
    private final OrderStory story;

    OrderLinesTest(Given given, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.beans = beans;
        this.story = beans.createBean(OrderStory.class);
    }

    @Test
    @DisplayName(
            "a course of the catalogue gives its name; once withdrawn it is chosen no more, told at its field, but a line that names it may change")
    void catalogued() {
        Person methodist = given.methodist();
        String order = story.draft(methodist);
        String course = methodist.does(() -> bean(WriteCourse.class).run(new WriteCourse.Command(READING)));
        methodist.runs(() -> bean(OfferCourse.class).run(new OfferCourse.Command(course)));
        String line = write(order, 2, null, of(course, 20));
        assertThat(story.line(order, 2).title()).isEqualTo("Oxu bacarıqları");
        methodist.runs(() -> bean(WithdrawCourse.class).run(new WithdrawCourse.Command(course)));
        refused("orders.problem.course", () -> write(order, 3, null, of(course, 20)));
        refused("orders.problem.course", () -> write(order, 3, story.lineOf(order, 0), of(course, 20)));
        write(order, 3, line, of(course, 24));
        assertThat(story.line(order, 2).people()).isEqualTo(24);
        Visitor centre = visitors.as(methodist);
        assertThat(centre.get(at(order) + "/lines/" + line + "/change").body()).contains(course);
        assertThat(centre.get(at(order) + "/lines/new").body()).doesNotContain(course);
        Visitor.Answer wrong = centre.post(at(order) + "/lines", form(4, "course", course));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("course-problem", "value=\"33\"");
    }

    @Test
    @DisplayName("an order has sixty courses at most")
    void sixty() {
        String order = story.draft(given.methodist());
        for (int version = 2; version < OrderLines.MOST; version++) {
            write(order, version, null, OrderStory.INCLUSION);
        }
        refused("orders.problem.lines", () -> write(order, OrderLines.MOST, null, OrderStory.INCLUSION));
        assertThat(write(order, OrderLines.MOST, story.lineOf(order, 0), OrderStory.INCLUSION))
                .isEqualTo(story.lineOf(order, 0));
    }

    @Test
    @DisplayName("what was typed stays where an area of needs is chosen and where somebody changed the order meanwhile")
    void typedStays() {
        String order = story.draft(given.methodist());
        Visitor centre = visitors.as(given.methodist());
        Visitor.Answer filled = centre.post(at(order) + "/lines", form(2, "need", "inclusion"));
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.body()).contains("Sinifdə ünsiyyət", "value=\"33\"");
        Visitor.Answer stale = centre.post(at(order) + "/lines", form(1, "language", ""));
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("title-problem", "Sinifdə ünsiyyət", "name=\"version\" value=\"2\"");
        Visitor.Answer changed = centre.post(at(order) + "/change", form(1, "words", "Çox xahiş edirik."));
        assertThat(changed.body()).contains("institute-problem", "Çox xahiş edirik.");
        String institute = given.methodist()
                .does(() -> bean(ReadOrder.class).page(order))
                .order()
                .institute()
                .publicId();
        changed = centre.post(
                at(order) + "/change",
                "version",
                "1",
                "institute",
                institute,
                "year",
                "2026",
                "words",
                "Xahiş edirik.");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("words-problem", "Xahiş edirik.");
        assertThat(centre.post(at(order) + "/lines", form(2, "language", "")).status())
                .isEqualTo(302);
    }

    @Test
    @DisplayName(
            "the paper says that it is a draft, returned or withdrawn; the letter of an order that was agreed to says nothing")
    void stamped() throws IOException {
        assertThat(paper(OrderState.DRAFT)).contains("Hələ razılaşdırılmayıb");
        assertThat(paper(OrderState.RETURNED)).contains("Geri qaytarılıb. Göndərilmir.");
        assertThat(paper(OrderState.WITHDRAWN)).contains("Geri götürülüb. Qüvvədə deyil.");
        assertThat(paper(OrderState.AGREED)).contains("İnklüziv sinifdə dərs").doesNotContain("Layihə", "Geri");
    }

    private String paper(OrderState state) throws IOException {
        byte[] pdf = visitors.as(given.methodist()).file(at(story.brought(state)) + "/letter.pdf");
        return new PDFTextStripper().getText(Loader.loadPDF(pdf)).replaceAll("\\s+", " ");
    }

    private static LineContent of(String course, int people) {
        return new LineContent(course, "Başqa ad", null, null, people, 48, null, 1, 3);
    }

    private String write(String order, long version, String line, LineContent content) {
        return given.methodist()
                .does(() -> bean(WriteOrderLine.class).run(new WriteOrderLine.Command(order, version, line, content)));
    }

    private static String[] form(long version, String name, String value) {
        return new String[] {
            "version",
            Long.toString(version),
            "title",
            "Sinifdə ünsiyyət",
            "people",
            "33",
            "hours",
            "30",
            "from",
            "2",
            "until",
            "4",
            name,
            value
        };
    }

    private static String at(String order) {
        return "/trainings/orders/" + order;
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
