package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of what is written: notes, tasks out of decisions, confirmation, amendment (J0.3, J1a.3). */
@BirgeTest
class MinutesRulesTest {

    private final Given given;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Sittings sittings;

    MinutesRulesTest(Given given, JdbcClient sql, TransactionTemplate transaction, ApplicationContext beans) {
        this.given = given;
        this.sql = sql;
        this.transaction = transaction;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void school() {
        given.secretary();
        given.deputy();
        given.school().withStaff(12);
    }

    @Test
    @DisplayName("Two secretaries write at once: the second is told, sees both texts and nothing is overwritten")
    void twoSecretaries() {
        String session = sittings.opened();
        given.secretary().runs(() -> {
            WriteNotes write = sittings.the(WriteNotes.class);
            String item = sittings.item(session);
            long read = sittings.page(session).items().getLast().version();
            assertThat(write.run(new WriteNotes.Command(session, item, "Birinci mətn", "", read))
                            .saved())
                    .isTrue();
            WriteNotes.Outcome second = write.run(new WriteNotes.Command(session, item, "İkinci mətn", "", read));
            assertThat(second.saved()).isFalse();
            assertThat(second.item().heard()).isEqualTo("Birinci mətn");
        });
    }

    @Test
    @DisplayName("A decision with a person and a day is that person's task once the sitting is closed (J0.3)")
    void decisionBecomesTask() {
        String session = sittings.closed();
        String title = given.deputy()
                .does(() -> transaction.execute(status -> sql.sql("""
                select title
                  from tasks_api.task
                 where kind = 'decision'
                   and responsible_id = :deputy
                   and confirmer_id = :head
                   and due = date '2026-12-20'
                 limit 1
                """)
                        .param("deputy", given.deputy().id())
                        .param("head", given.head().id())
                        .query(String.class)
                        .single()));
        assertThat(title).isEqualTo("Seminar keçirilsin.");
        given.head().runs(() -> assertThat(sittings.page(session).decisions())
                .allSatisfy(decision -> assertThat(decision.task()).isNotNull()));
    }

    @Test
    @DisplayName("Chair and secretary confirm once each; then the minutes have a number, and an amendment begins anew")
    void confirmedByBoth() {
        String session = sittings.closed();
        ConfirmMinutes confirm = sittings.the(ConfirmMinutes.class);
        given.head().runs(() -> confirm.run(new ConfirmMinutes.Command(session, Office.CHAIR)));
        given.head().runs(() -> {
            refused(
                    "councils.refusal.confirmed-already",
                    () -> confirm.run(new ConfirmMinutes.Command(session, Office.CHAIR)));
            refused(
                    "councils.refusal.confirms-holder-only",
                    () -> confirm.run(new ConfirmMinutes.Command(session, Office.SECRETARY)));
            assertThat(sittings.page(session).minutes().getLast().documentNumber())
                    .isNull();
        });
        given.secretary().runs(() -> {
            confirm.run(new ConfirmMinutes.Command(session, Office.SECRETARY));
            assertThat(sittings.page(session).minutes().getLast().documentNumber())
                    .isNotNull();
            sittings.the(AmendMinutes.class)
                    .run(new AmendMinutes.Command(session, 1, "Müddət 25 dekabr oxunsun.", "Yazı səhvi"));
            assertThat(sittings.page(session).minutes()).hasSize(2);
            assertThat(sittings.page(session).minutes().getFirst().confirmed()).isTrue();
            assertThat(sittings.page(session).minutes().getLast().confirmed()).isFalse();
            refused("web.refusal.stale", () -> sittings.the(AmendMinutes.class)
                    .run(new AmendMinutes.Command(session, 1, "Yenə", "Yenə")));
        });
    }

    private static void refused(String key, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
