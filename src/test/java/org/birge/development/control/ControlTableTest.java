package org.birge.development.control;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.birge.development.plan.PlanInForce;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Control points: every state × command × person, by the declared table (J0.2, issue 3)")
@BirgeTest
class ControlTableTest {

    private static final String POINT = "half-year-1";
    private static final LocalDate NEAR = LocalDate.of(2027, 1, 15);

    private final Given given;
    private final MovableClock clock;
    private final ReadControl read;
    private final WriteControlWords write;
    private final SayStanding say;
    private final ConfirmControlPoint confirm;
    private final PlatformTransactionManager transactions;
    private final AutowireCapableBeanFactory factory;
    private final CountryPack pack;
    private final TestDatabase database;
    private final JdbcClient sql;

    ControlTableTest(
            Given given,
            MovableClock clock,
            ReadControl read,
            WriteControlWords write,
            SayStanding say,
            ConfirmControlPoint confirm,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory factory,
            CountryPack pack,
            TestDatabase database,
            JdbcClient sql) {
        this.given = given;
        this.clock = clock;
        this.read = read;
        this.write = write;
        this.say = say;
        this.confirm = confirm;
        this.transactions = transactions;
        this.factory = factory;
        this.pack = pack;
        this.database = database;
        this.sql = sql;
    }

    @Test
    void whatTheTableAllowsIsDoneAndEverythingElseIsRefused() {
        PlanInForce.of(factory, given, given.deputy());
        TableWalk<ControlCommand, ControlState> walk = new TableWalk<>(ControlRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.teacher(), Party.STAFF)
                .with(given.secretary(), Party.STAFF)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.methodist(), Party.CENTRE)
                .with(given.mentor())
                .with(given.otherHead());
        clock.reset();
        walk.in(ControlState.AHEAD, this::give);
        clock.moveTo(NEAR);
        String section = pack.sections().getFirst().code();
        given.head().runs(() -> write.run(new WriteControlWords.Command(POINT, 0, Map.of(section, "Saxlanılıb."))));
        given.head().runs(() -> say.run(new SayStanding.Command(POINT, "on-the-way", "", "")));
        walk.in(ControlState.OPEN, this::give);
        given.head().runs(() -> confirm.run(new ConfirmControlPoint.Command(POINT, 1)));
        walk.in(ControlState.CONFIRMED, this::give);
    }

    private void give(ControlCommand command, TableWalk.Who who) {
        boolean ours = Objects.equals(who.scope().organisation(), given.school().id());
        switch (command) {
            case READ -> {
                if (!ours) {
                    throw new NotFound();
                }
                read.of(POINT);
            }
            case WRITE -> {
                foreign(ours);
                write.run(new WriteControlWords.Command(POINT, version(), Map.of("", "Yaxşıdır")));
            }
            case SAY -> {
                foreign(ours);
                say.run(new SayStanding.Command(POINT, "done", "", ""));
            }
            case CONFIRM -> {
                foreign(ours);
                confirm.run(new ConfirmControlPoint.Command(POINT, version()));
            }
            case SEE_TOTALS -> {
                if (ours || totals() == 0) {
                    throw new NotFound();
                }
                Set<Party> parties =
                        ControlRules.parties(who.scope(), given.school().id());
                ControlRules.demand(ControlCommand.SEE_TOTALS, parties, ControlState.CONFIRMED);
            }
        }
    }

    private static void foreign(boolean ours) {
        if (!ours) {
            throw new NotFound();
        }
    }

    /** How many confirmed points whoever tries sees of the school. */
    private int totals() {
        return sql.sql("select count(*) from development.control_point where confirmed_at is not null")
                .query(Integer.class)
                .single();
    }

    private long version() {
        return database.superuser()
                .sql("select coalesce(max(version), 0) from development.control_point")
                .query(Long.class)
                .single();
    }
}
