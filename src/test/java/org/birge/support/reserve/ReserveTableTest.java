package org.birge.support.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The leadership reserve: every state × command × person, by the declared table (J1d.13)")
@BirgeTest
class ReserveTableTest {

    static final LocalDate READY = LocalDate.of(2027, 9, 1);

    private final Given given;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final JdbcClient sql;

    ReserveTableTest(Given given, ApplicationContext beans, PlatformTransactionManager transactions, JdbcClient sql) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.sql = sql;
    }

    static ReserveWish wish(String post) {
        return new ReserveWish(post, List.of("az"), READY, "Beş il metodbirləşməyə rəhbərlik edib.");
    }

    @Test
    void putForwardByTheHead() {
        Person deputy = given.deputy();
        String id = given.head().does(() -> bean(PutForwardForReserve.class)
                .run(new PutForwardForReserve.Command(deputy.id(), wish("head"))));
        TableWalk<ReserveCommand, ReserveState> walk = new TableWalk<>(ReserveRules.TABLE, transactions)
                .with(deputy, Party.CANDIDATE)
                .with(given.head(), Party.AUTHOR)
                .with(given.teacher())
                .with(given.unionHead())
                .with(given.secretary())
                .with(given.otherHead())
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.regionalOfficer(), Party.AUTHORITY)
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.administrator());
        walk(walk, ReserveState.PUT_FORWARD, id, 0);
        assertThat(rows(given.centreHead(), id)).isZero();
        deputy.runs(() -> bean(ConsentToReserve.class).run(new ConsentToReserve.Command(id, 0)));
        walk(walk, ReserveState.CANDIDATE, id, 1);
        given.centreHead().runs(() -> bean(AdmitToReserve.class).run(new AdmitToReserve.Command(id, 1)));
        walk(walk, ReserveState.IN_RESERVE, id, 2);
        for (Person other : List.of(given.teacher(), given.unionHead(), given.otherHead(), given.ministryOfficer())) {
            assertThat(rows(other, id)).as(other.userName()).isZero();
        }
        given.officer().runs(() -> bean(AppointFromReserve.class)
                .run(new AppointFromReserve.Command(id, 2, "12 nömrəli məktəbə direktor")));
        walk(walk, ReserveState.APPOINTED, id, 3);
    }

    @Test
    void whoAppliedIsSeenByNobodyOfTheSchool() {
        Person applicant = given.unionHead();
        String id = applicant.does(
                () -> bean(ApplyForReserve.class).run(new ApplyForReserve.Command(wish("subject-union"))));
        TableWalk<ReserveCommand, ReserveState> walk = new TableWalk<>(ReserveRules.TABLE, transactions)
                .with(applicant, Party.CANDIDATE)
                .with(given.head())
                .with(given.deputy())
                .with(given.centreHead(), Party.CENTRE)
                .with(given.officer(), Party.AUTHORITY);
        walk(walk, ReserveState.CANDIDATE, id, 0);
        assertThat(rows(given.head(), id)).isZero();
        applicant.runs(() -> bean(LeaveReserve.class).run(new LeaveReserve.Command(id, 0)));
        walk(walk, ReserveState.LEFT, id, 1);
        String again = applicant.does(
                () -> bean(ApplyForReserve.class).run(new ApplyForReserve.Command(wish("subject-union"))));
        given.officer().runs(() -> bean(RemoveFromReserve.class)
                .run(new RemoveFromReserve.Command(again, 0, "Başqa rayona köçür.")));
        walk(walk, ReserveState.REMOVED, again, 1);
    }

    @Test
    void nobodyStandsTwiceForTheSameAndNobodyDecidesAboutThemself() {
        Person methodist = given.methodist();
        String id = methodist.does(() -> bean(ApplyForReserve.class).run(new ApplyForReserve.Command(wish("head"))));
        assertThatThrownBy(() -> methodist.does(
                        () -> bean(ApplyForReserve.class).run(new ApplyForReserve.Command(wish("head")))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(
                        () -> methodist.runs(() -> bean(AdmitToReserve.class).run(new AdmitToReserve.Command(id, 0))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("own");
        assertThatThrownBy(() -> given.head().does(() -> bean(PutForwardForReserve.class)
                        .run(new PutForwardForReserve.Command(given.otherHead().id(), wish("head")))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.deputy().does(() -> bean(PutForwardForReserve.class)
                        .run(new PutForwardForReserve.Command(given.teacher().id(), wish("head")))))
                .isInstanceOf(NotFound.class);
    }

    private void walk(TableWalk<ReserveCommand, ReserveState> walk, ReserveState state, String id, long version) {
        walk.in(state, (command, who) -> give(command, id, version));
    }

    private void give(ReserveCommand command, String id, long version) {
        switch (command) {
            case READ -> bean(Reserve.class).find(id).demand(command, Scope.current());
            case CONSENT -> bean(ConsentToReserve.class).run(new ConsentToReserve.Command(id, version));
            case CHANGE ->
                bean(ChangeReserveWish.class).run(new ChangeReserveWish.Command(id, version, wish("method-union")));
            case PREPARE ->
                bean(PlanReserveStep.class)
                        .run(new PlanReserveStep.Command(id, version, "Məktəb büdcəsi", "maliyyəçi ilə", READY));
            case ADMIT -> bean(AdmitToReserve.class).run(new AdmitToReserve.Command(id, version));
            case REVIEW ->
                bean(ReviewInReserve.class)
                        .run(new ReviewInReserve.Command(id, version, READY, "Hazırlıq davam edir."));
            case APPOINT ->
                bean(AppointFromReserve.class).run(new AppointFromReserve.Command(id, version, "Direktor müavini"));
            case LEAVE -> bean(LeaveReserve.class).run(new LeaveReserve.Command(id, version));
            case REMOVE ->
                bean(RemoveFromReserve.class).run(new RemoveFromReserve.Command(id, version, "Artıq lazım deyil."));
        }
    }

    private int rows(Person who, String id) {
        return Objects.requireNonNull(who.does(() -> new TransactionTemplate(transactions)
                .execute(status -> sql.sql("select count(*)::int from support.reserve_entry where public_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
