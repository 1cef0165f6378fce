package org.birge.development.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Lineage shows nothing that its reader could not open")
@BirgeTest
class LineageOfDraftsTest {

    private final Given given;
    private final Visitors visitors;
    private final CloseYear closeYear;
    private final TestDatabase database;
    private final YearStory story;

    LineageOfDraftsTest(
            Given given,
            Visitors visitors,
            CloseYear closeYear,
            TestDatabase database,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.visitors = visitors;
        this.closeYear = closeYear;
        this.database = database;
        this.story = factory.createBean(YearStory.class);
    }

    @Test
    @DisplayName(
            "a carried measure is told of in next year's plan only to those who may read that plan, under whatever title")
    void aCarriedMeasureInADraft() {
        given.deputy();
        String carried =
                story.measure(story.plan(LocalDate.of(2025, 10, 20)), "Açıq dərslər", LocalDate.of(2026, 5, 15));
        story.written(LocalDate.of(2026, 5, 18));
        story.heard("pedagogical", LocalDate.of(2026, 5, 27));
        story.heard("school", LocalDate.of(2026, 6, 2));
        given.head()
                .runs(() -> closeYear.run(new CloseYear.Command(
                        given.school().id(),
                        YearStory.YEAR,
                        story.version(),
                        Map.of(carried, CloseYear.Settlement.CARRIED))));
        Visitor head = visitors.as(given.head()).in("az");
        assertThat(head.post("/year/opening", "year", "2026").status()).isEqualTo(302);
        put("submitted_at = opened_at, agreed_at = opened_at", 2025);
        String added = Objects.requireNonNull(database.superuser()
                .sql(
                        "update development.measure m set title = 'Yeni adla dərslər' from development.plan p where p.id = m.plan_id and p.year = 2026 returning m.public_id")
                .query(String.class)
                .single());

        String last = "/year/lineage/measure/" + carried;
        Visitor teacher = visitors.as(given.teacher()).in("az");
        assertThat(teacher.get(last).body())
                .contains("Açıq dərslər")
                .doesNotContain("Yeni adla dərslər")
                .doesNotContain(added);
        assertThat(teacher.get("/year/lineage/measure/" + added).status()).isEqualTo(404);
        assertThat(head.get(last).body()).contains("Yeni adla dərslər");
        everyLinkOpens(teacher, last);
        everyLinkOpens(head, last);

        put("comments_opened_at = opened_at, comments_until = date '2026-12-31'", 2026);
        assertThat(teacher.get(last).body()).contains("Yeni adla dərslər");
        assertThat(teacher.get("/year/lineage/measure/" + added).body()).contains("Açıq dərslər");
        everyLinkOpens(teacher, last);
    }

    private void put(String state, int year) {
        database.superuser()
                .sql("update development.plan set " + state + " where year = " + year)
                .update();
    }

    private static void everyLinkOpens(Visitor reader, String page) {
        String body = reader.get(page).body();
        Matcher links = Pattern.compile("href=\"(/[^\"#]+)")
                .matcher(body.substring(body.indexOf("class=\"chain\""), body.lastIndexOf("</ol>")));
        int opened = 0;
        while (links.find()) {
            String to = links.group(1).replace("&amp;", "&");
            assertThat(reader.get(to).status()).as(to).isEqualTo(200);
            opened++;
        }
        assertThat(opened).isPositive();
    }
}
