package org.birge.access.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@BirgeTest
class FirstAdministratorTest {

    private static final String PASSWORD = "ilk-parol-2026";

    private final Given given;
    private final FirstAdministrator first;
    private final UseCode useCode;
    private final Codes codes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final TestDatabase database;

    FirstAdministratorTest(
            Given given,
            FirstAdministrator first,
            UseCode useCode,
            Codes codes,
            TransactionTemplate transaction,
            Clock clock,
            TestDatabase database) {
        this.given = given;
        this.first = first;
        this.useCode = useCode;
        this.codes = codes;
        this.transaction = transaction;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void country() {
        given.ministry();
    }

    @Test
    @DisplayName("Account, roles, password and the spent code come together or not at all")
    void allOrNothing() {
        String code = code();
        Codes.Open open = useCode.look(code).orElseThrow();
        // As when the node is killed on the way: the deed around it does not end.
        assertThatThrownBy(() -> Scope.run(
                        Scope.everything("test"),
                        () -> transaction.executeWithoutResult(status -> {
                            first.enter(open, "birinci", PASSWORD);
                            throw new IllegalStateException("killed");
                        })))
                .hasMessage("killed");
        assertThat(accounts("birinci")).isZero();
        assertThat(useCode.look(code)).isPresent();

        long account = first.enter(open, "birinci", PASSWORD);
        assertThat(database.superuser()
                        .sql("select count(*) from access.role_grant where account_id = " + account)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(useCode.look(code)).isEmpty();
    }

    @Test
    @DisplayName("Of two who type the code at once, one becomes the administrator and the other leaves no account")
    void twoAtOnce() {
        Codes.Open open = useCode.look(code()).orElseThrow();
        first.enter(open, "tez", PASSWORD);
        assertThatThrownBy(() -> first.enter(open, "gec", PASSWORD)).isInstanceOf(Refusal.class);
        assertThat(accounts("gec")).isZero();
    }

    private String code() {
        String code = OneTimeCode.next();
        Scope.run(
                Scope.everything("test"),
                () -> transaction.executeWithoutResult(status -> codes.add(
                        OneTimeCode.hash(code),
                        "first-administrator",
                        null,
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(1)),
                        null)));
        return code;
    }

    private long accounts(String name) {
        return database.superuser()
                .sql("select count(*) from access.account where user_name_key = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
