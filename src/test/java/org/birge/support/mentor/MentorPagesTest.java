package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "A teacher offers to mentor, the head approves and proposes, a young teacher agrees on a phone (J1c.1, J1c.2)")
@BirgeTest
class MentorPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MentorStory story;

    MentorPagesTest(Given given, Browser browser, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(MentorStory.class);
    }

    @Test
    void fromTheApplicationToThePairThatBegins() {
        Person young = story.young();
        Person experienced = given.teacher("Rauf");
        Window mentor = browser.phone().as(experienced).go("/mentors/me").checked("mentors-own-empty");
        mentor.page().click("main .main-action");
        Page form = mentor.page();
        form.click("main .form .main-action");
        assertThat(mentor.text()).contains("Ən azı bir dil seçin");
        form.check("input[name=language][value=az]");
        form.check("input[name=subject][value=mathematics]");
        mentor.checked("mentors-apply");
        form.click("main .form .main-action");
        assertThat(mentor.text()).contains("Müraciət təsdiqə göndərildi");
        mentor.checked("mentor-own-profile");

        Window head = browser.as(given.head()).go("/");
        assertThat(head.text()).contains("Təsdiq gözləyən mentorlar");
        head.go("/mentors?state=waiting").checked("mentors");
        head.page().click("main tbody th a");
        head.checked("mentor-to-approve");
        head.page().click("main form[action$='/approval'] button");
        assertThat(head.text()).contains("təsdiqlənib");
        head.go("/mentors/young").checked("mentors-young");
        head.page().click("main tbody tr:has-text('" + young.name() + "') .button");
        head.page().check("input[name=mentor]");
        head.page().fill("#hours", "1,5");
        head.checked("mentorship-new");
        head.page().click("main .form .main-action");
        assertThat(head.text()).contains("razılıq gözlənilir", "1,5");
        String pair = head.path();

        Window phone = browser.phone().in(Language.KK).as(young).go("/");
        assertThat(phone.text()).contains(experienced.name());
        phone.go("/mentors/me").checked("mentors-own-mentee");
        phone.go(pair).checked("mentorship-to-agree");
        phone.page().click("main form[action$='/agreement'] button");
        mentor.go(pair);
        mentor.page().click("main form[action$='/agreement'] button");
        assertThat(mentor.text()).contains("davam edir");
        head.go(pair).checked("mentorship");
        head.go("/mentors/pairs").checked("mentorships");
        head.go("/mentors/hours").checked("mentors-hours");
        assertThat(head.text()).contains(experienced.name());
        head.go("/mentors/new?q=" + experienced.name().split(" ")[0]).checked("mentors-put-forward");
    }

    @Test
    void whoMayNotFindsNothing() {
        Person young = story.young();
        Person mentor = given.school().withStaff(7).staff().getLast();
        given.head();
        story.mentor(mentor, Offer.SCHOOL, 2);
        String pair = story.proposed(given.head(), mentor, given.teacher("Elvin"), "colleague");
        assertThat(visitors.as(given.psychologist()).get("/mentorships/" + pair).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get("/mentorships/" + pair).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/mentorships/" + pair).status())
                .isEqualTo(404);
        assertThat(visitors.as(young).get("/mentors/young").status()).isEqualTo(404);
        assertThat(visitors.as(young).get("/mentors/hours/export").status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/mentors/young").status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get("/mentors").body()).doesNotContain(mentor.name());
        assertThat(visitors.as(given.otherHead()).get("/mentors/young").body()).doesNotContain(young.name());
    }

    @Test
    void listsAreFilesTooAndWhatIsWrongIsSaidAtItsField() {
        Person young = story.young();
        given.head();
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/mentors/young/export?format=csv").body()).contains(young.name());
        assertThat(head.get("/mentors/export?format=csv").status()).isEqualTo(200);
        assertThat(head.get("/mentors/pairs/export?format=csv").status()).isEqualTo(200);
        assertThat(head.get("/mentors/hours/export?format=csv").status()).isEqualTo(200);
        Visitor.Answer answer = head.post(
                "/mentorships",
                "mentee",
                young.publicId(),
                "mentor",
                "",
                "begins",
                "2020-01-01",
                "ends",
                "",
                "hours",
                "çox");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("hours-problem", "ends-problem");
    }
}
