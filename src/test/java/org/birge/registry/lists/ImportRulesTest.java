package org.birge.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.birge.registry.AppointPerson;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** N2: what a list may and may not do to people who are known already, and how it is taken back. */
@BirgeTest
class ImportRulesTest {

    private static final String KNOWN = ";Cəfərova;Bəsti;Eldar qızı;JXYXPE9;05.10.1989;Q;direktor;;;14.09.2024;;\n";

    private final Lists lists;

    ImportRulesTest(ApplicationContext application) {
        this.lists = new Lists(application);
    }

    /** The schools of the list and one head, who is known from then on. */
    @BeforeEach
    void schools() {
        lists.actAsOfficer();
        if (lists.number("select count(*) from registry.organisation where kind = 'school'") == 0) {
            lists.authorities();
            lists.takeOver(lists.read(Lists.FOLDER.resolve("az-schools.csv")));
            lists.takeOver(lists.read("0908000" + KNOWN));
        }
    }

    @Test
    @DisplayName(
            "A differing name or birth date under a known identifier is refused; another spelling is the same name")
    void otherName() {
        ListImport list = lists.read(
                "0908000" + KNOWN.replace("Cəfərova", "Quliyeva") + "0908000" + KNOWN.replace("05.10", "06.10"));
        assertThat(lists.counts(list)).containsEntry("refused", 2);
        assertThat(lists.counts(lists.read("0908000" + KNOWN.replace("Cəfərova", "Джафарова"))))
                .containsEntry("same", 1);
    }

    @Test
    @DisplayName(
            "Somebody known out of reach becomes a question to the place that has them, and nothing of them is shown")
    void request() {
        lists.actAsHeadOf("0274001");
        int before = lists.number("select count(*) from registry.posting");
        ListImport list = lists.read("0274001" + KNOWN.replace("direktor", "müəllim")
                + "0459003;Rzayev;Ülvi;Eldar oğlu;JXYXPE8;05.10.1989;K;müəllim;;6;14.09.2024;;\n");
        assertThat(lists.counts(list)).containsEntry("request", 1).containsEntry("refused", 1);
        lists.takeOver(list);
        assertThat(lists.number("""
                select count(*)
                  from registry.posting_request r
                  join registry.organisation o on o.place_key = r.to_place_key
                  join registry.organisation_period p on p.organisation_id = o.id
                 where p.code = '0908000'
                   and r.decided_at is null
                """)).isEqualTo(1);
        assertThat(lists.number("select count(*) from registry.posting")).isEqualTo(before);
        lists.undo(list);
        assertThat(lists.number("select count(*) from registry.posting_request"))
                .isZero();
    }

    @Test
    @DisplayName(
            "The same posting said again with another load is refused with the row it differs from, and the first goes in")
    void twiceUnlike() {
        String row = "0908000;Qasımov;Tural;Eldar oğlu;JXYXPE3;05.10.1989;K;müəllim;fizika;18;14.09.2024;;\n";
        ListImport list = lists.read(row + row + row.replace(";18;", ";12;"));
        assertThat(lists.rows(list)).extracting(ImportRow::outcome).containsExactly("add", "same", "refused");
        assertThat(lists.rows(list).getLast().findings()).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo("registry.lists.refused.unlike-row");
            assertThat(told.values()).containsExactly("2");
        });
    }

    @Test
    @DisplayName("An import is undone as a whole, until later work refers to a row of it")
    void undoing() {
        int before = lists.number("select count(*) from registry.person");
        String row = "0908000;Rzayev;Ülvi;Eldar oğlu;JXYXPE8;05.10.1989;K;müəllim;fizika;18;14.09.2024;;\n";
        ListImport list = lists.read(
                row + "0908000;Rzayeva;Ülviyyə;Eldar qızı;JXYXPE7;05.10.1989;Q;müəllim;fizika;18;14.09.2024;;\n");
        lists.takeOver(list);
        assertThat(lists.number("select count(*) from registry.person")).isEqualTo(before + 2);
        lists.undo(list);
        assertThat(lists.number("select count(*) from registry.person")).isEqualTo(before);

        ListImport second = lists.takeOver(lists.read(row));
        long person = lists.number(
                "select person_id from registry.person_period where first_name = 'Ülvi' and surname = 'Rzayev'");
        long school = lists.number("select organisation_id from registry.organisation_period where code = '0459003'");
        var posting = new AppointPerson.Posting(school, "teacher", null, null, null, LocalDate.of(2026, 9, 1));
        lists.does(() -> lists.bean(AppointPerson.class).run(person, posting));
        assertThat(lists.does(() -> lists.bean(UndoList.class).stoppedBy(second, 10)))
                .singleElement()
                .satisfies(stopped -> {
                    assertThat(stopped.name()).isEqualTo("Rzayev Ülvi");
                    assertThat(stopped.row()).isEqualTo(2);
                });
        assertThatThrownBy(() -> lists.undo(second))
                .isInstanceOf(Refusal.class)
                .hasMessage("registry.lists.refusal.later-work");
        assertThat(lists.number("select count(*) from registry.person")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("When the registry has changed since the preview, nothing is taken over; asked twice, it happens once")
    void staleAndTwice() {
        String row = "0908000;Orucov;Orxan;Eldar oğlu;JXYXPE6;05.10.1989;K;müəllim;fizika;18;14.09.2024;;\n";
        ListImport first = lists.read(row);
        ListImport second = lists.read(row);
        lists.runs(() -> {
            lists.bean(TakeOverList.class).begin(first);
            lists.bean(TakeOverList.class).begin(first);
        });
        assertThat(lists.waited(first).takenAt()).isNotNull();
        lists.runs(() -> {
            lists.bean(TakeOverList.class).begin(lists.found(first));
            lists.bean(TakeOverList.class).begin(second);
        });
        assertThat(lists.waited(second).failure()).isEqualTo("registry.lists.refusal.stale");
        assertThat(
                        lists.number(
                                "select count(*) from registry.person_period where surname = 'Orucov' and first_name = 'Orxan'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Nobody is taken over into a school that was ended or given another code since the preview")
    void schoolGoneMeanwhile() {
        ListImport list =
                lists.read("0459003;Həsənov;Həsən;Eldar oğlu;JXYXPE2;05.10.1989;K;müəllim;fizika;18;14.09.2024;;\n");
        assertThat(lists.counts(list)).containsEntry("add", 1);
        lists.recode("0459003", "0459999");
        try {
            assertThat(lists.takenOver(list).failure()).isEqualTo("registry.lists.refusal.stale");
        } finally {
            lists.recode("0459999", "0459003");
        }
    }

    @Test
    @DisplayName("What was changed by hand since the preview is not written over")
    void changedMeanwhile() {
        String school = "0459003,Quba şəhəri 4 nömrəli tam orta məktəb %s,Quba,,,az\n";
        ListImport list = lists.readSchools(school.formatted("birinci"));
        ListImport later = lists.readSchools(school.formatted("ikinci"));
        assertThat(lists.counts(list)).containsEntry("change", 1);
        lists.bean(MovableClock.class).forward(Duration.ofMinutes(1));
        assertThat(lists.takenOver(later).failure()).isNull();
        assertThat(lists.takenOver(list).failure()).isEqualTo("registry.lists.refusal.stale");
        lists.undo(later);
    }
}
