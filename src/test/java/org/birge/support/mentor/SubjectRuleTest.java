package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.shared.pack.CountryPacks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How near a mentor is, by subject, post or heading: one answer for solver, page and hand (J1c.2, J1d.6)")
class SubjectRuleTest {

    private final SubjectRule rule = new SubjectRule(CountryPacks.load("az"));

    @Test
    void aNearSubjectIsNearBothWaysWhicheverNamesTheOther() {
        assertThat(rule.of(false, "primary", "teacher", mentor(List.of("life-knowledge"), "teacher")))
                .isEqualTo(Nearness.NEAR);
        assertThat(rule.of(false, "life-knowledge", "teacher", mentor(List.of("primary"), "teacher")))
                .isEqualTo(Nearness.NEAR);
        assertThat(rule.of(false, "primary", "teacher", mentor(List.of("primary", "life-knowledge"), "teacher")))
                .isEqualTo(Nearness.SAME);
        assertThat(rule.of(false, "primary", "teacher", mentor(List.of("physics"), "teacher")))
                .isEqualTo(Nearness.OTHER);
    }

    @Test
    void whoHasNoSubjectIsComparedByThePostElseTheSubjectDoesNotApply() {
        assertThat(rule.of(false, null, "psychologist", mentor(List.of(), "psychologist")))
                .isEqualTo(Nearness.SAME_POST);
        assertThat(rule.of(false, null, "psychologist", mentor(List.of("physics"), "psychologist", "teacher")))
                .isEqualTo(Nearness.SAME_POST);
        assertThat(rule.of(false, null, "psychologist", mentor(List.of("physics"), "teacher")))
                .isEqualTo(Nearness.ANY_POST);
        assertThat(Nearness.ANY_POST.fits()).isTrue();
        assertThat(Nearness.ANY_POST.full()).isFalse();
    }

    @Test
    void whoMentorsHeadsOnlyIsNobodyElsesMentor() {
        assertThat(rule.of(false, null, "psychologist", mentor(List.of(), "head")))
                .isEqualTo(Nearness.OTHER);
        assertThat(rule.of(true, null, "head", mentor(List.of(), "head"))).isEqualTo(Nearness.HEADS);
        assertThat(rule.of(true, "primary", "head", mentor(List.of("primary"), "teacher")))
                .isEqualTo(Nearness.OTHER);
    }

    private static FreeMentor mentor(List<String> subjects, String... posts) {
        return new FreeMentor(
                2,
                "",
                1,
                null,
                null,
                subjects,
                List.of("az"),
                4,
                0,
                true,
                null,
                null,
                List.of(),
                List.of(posts).contains("head"),
                List.of(posts));
    }
}
