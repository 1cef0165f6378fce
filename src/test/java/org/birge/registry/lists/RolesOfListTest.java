package org.birge.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.birge.access.OpenAccount;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** N1, N2: what a list taken over brings besides its rows, and two at the same time. */
@BirgeTest
class RolesOfListTest {

    private static final String TEACHER =
            "0908000;Qasımov;Tural;Eldar oğlu;JXYXPE3;05.10.1989;K;müəllim;fizika;12;14.09.2024;;\n";
    private static final String ELSEWHERE =
            TEACHER.replace("0908000", "0274001").replace("müəllim;fizika;12", "direktor müavini;;6");
    private static final String NEW =
            "0274001;Rzayev;Ülvi;Eldar oğlu;JXYXPE8;05.10.1989;K;müəllim;fizika;18;14.09.2024;;\n";

    private final Lists lists;

    RolesOfListTest(ApplicationContext application) {
        this.lists = new Lists(application);
    }

    @BeforeEach
    void schools() {
        lists.actAsOfficer();
        lists.authorities();
        lists.takeOver(lists.read(Lists.FOLDER.resolve("az-schools.csv")));
    }

    @Test
    @DisplayName(
            "A second posting of a known person with an account brings the role of its post there; undone, it ends")
    void roleOfTheSecondPosting() {
        lists.takeOver(lists.read(TEACHER));
        long person = lists.number("select person_id from registry.person_period where surname = 'Qasımov'");
        lists.does(() -> lists.bean(OpenAccount.class)
                .run(new OpenAccount.Command("tural", null, "Qasımov Tural", person, Language.AZ, null)));
        ListImport list = lists.takeOver(lists.read(ELSEWHERE + NEW));
        assertThat(roles("and g.valid_until is null")).isOne();
        assertThat(roles("""
                and g.role = 'deputy' and g.valid_until is null and g.organisation_id = (
                    select organisation_id from registry.organisation_period where code = '0274001')
                """)).isOne();
        lists.undo(list);
        assertThat(roles("and g.valid_until is null")).isZero();
        assertThat(roles("")).as("kept in the history").isOne();

        lists.takeOver(lists.read(ELSEWHERE));
        lists.takeOver(lists.read(ELSEWHERE.replace("direktor müavini;;6", "müəllim;fizika;6")));
        assertThat(roles("and g.valid_until is null"))
                .as("who has a role there gets no other")
                .isOne();
    }

    @Test
    @DisplayName("Two lists at the same time with the same new words in opposite order are both taken over")
    void twoAtOnce() {
        List<String> there = schools("06", IntStream.range(0, 60));
        List<String> back = schools("07", IntStream.iterate(59, i -> i >= 0, i -> i - 1));
        ListImport one = lists.readSchools(String.join("", there));
        ListImport other = lists.readSchools(String.join("", back));
        Stream.of(one, other)
                .forEach(list -> lists.runs(() -> lists.bean(TakeOverList.class).begin(list)));
        for (ListImport list : List.of(one, other)) {
            ListImport done = lists.waited(list);
            assertThat(done.failure()).isNull();
            assertThat(done.takenAt()).isNotNull();
        }
        assertThat(lists.number("select count(*) from registry.search_word where plain like 'yenisoz%'"))
                .isEqualTo(60);
    }

    /** Each name has a word that no name had before. */
    private static List<String> schools(String codes, IntStream numbers) {
        return numbers.mapToObj(i -> "%s%05d,Yenisöz%s%s kənd tam orta məktəb,Quba,41.4,48.8,az%n"
                        .formatted(codes, i, (char) ('a' + i / 10), (char) ('a' + i % 10)))
                .toList();
    }

    private int roles(String more) {
        return lists.number("""
                select count(*)
                  from access.role_grant g
                  join access.account a on a.id = g.account_id
                 where a.user_name = 'tural'
                """ + more);
    }
}
