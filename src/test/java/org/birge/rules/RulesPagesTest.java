package org.birge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may do what, when, as the help page prints it; and the help of each page of the year (issue 3, 8)")
@BirgeTest
class RulesPagesTest {

    private static final List<String> OF_THE_YEAR = List.of(
            "/",
            "/year",
            "/year/needs",
            "/year/needs/results",
            "/year/plan",
            "/year/plan/compare",
            "/councils",
            "/year/report");

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final List<RuleTable<?, ?>> tables;
    private final Messages messages;

    RulesPagesTest(Given given, Browser browser, Visitors visitors, List<RuleTable<?, ?>> tables, Messages messages) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.tables = tables;
        this.messages = messages;
    }

    @Test
    void everyRowOfEveryTableIsPrintedInTheReadersLanguage() {
        assertThat(tables).hasSizeGreaterThan(5);
        for (Language language : Language.values()) {
            Words words = messages.in(language);
            String page = visitors.as(given.teacher())
                    .in(language.tag())
                    .get("/help/rules")
                    .body();
            for (RuleTable<?, ?> table : tables) {
                assertThat(page).contains(words.of(table.name() + "title"));
                table.commandsOfUse().forEach(command -> assertThat(page)
                        .contains(words.of(table.name() + "command." + RuleTable.code(command))));
                table.statesOfUse().forEach(state -> assertThat(page)
                        .contains(words.of(table.name() + "state." + RuleTable.code(state))));
            }
        }
    }

    @Test
    void thePageIsGoodOnAPhoneAndOnADesk() {
        browser.phone().as(given.teacher()).go("/help/rules").checked("rules");
        browser.as(given.head()).go("/help/rules").checked("rules");
    }

    @Test
    void everyPageOfTheYearHasItsHelpAtTheSamePlace() {
        Visitor head = visitors.as(given.head());
        assertThat(OF_THE_YEAR).allSatisfy(path -> assertThat(head.get(path).body())
                .as(path)
                .contains("<details class=\"help\">")
                .contains("Növbəti addım"));
    }

    @Test
    void theHelpOpensWithoutScriptOverThePageAndLeadsToTheRules() {
        Window phone = browser.phone().as(given.head()).go("/year/needs");
        phone.page().click(".help summary");
        phone.checked("help-open");
        assertThat(phone.text()).contains("Sorğunu təxminən on dərs günü üçün açın");
        phone.page().click(".help a[href^='/help/rules']");
        assertThat(phone.path()).isEqualTo("/help/rules#campaign");
        Window desk = browser.as(given.head()).go("/year/plan");
        desk.page().click(".help summary");
        desk.checked("help-open");
    }
}
