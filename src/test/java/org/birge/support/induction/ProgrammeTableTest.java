package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.shared.pack.InductionProgramme.By;
import org.birge.shared.pack.InductionProgramme.Kind;
import org.birge.shared.pack.InductionProgramme.Unit;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Induction programmes: every state × command × person, by the declared table (J1c.3, issue 4)")
@BirgeTest
class ProgrammeTableTest {

    private final Given given;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;

    ProgrammeTableTest(Given given, ApplicationContext beans, PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
    }

    @Test
    void aProgrammeThatTheCentreMade() {
        TableWalk<ProgrammeCommand, ProgrammeState> walk = new TableWalk<>(ProgrammeRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.teacher(), Party.STAFF)
                .with(given.unionHead(), Party.STAFF)
                .with(given.secretary(), Party.STAFF)
                .with(given.psychologist(), Party.STAFF)
                .with(given.mentor(), Party.STAFF)
                .with(given.otherHead(), Party.HEAD)
                .with(given.officer())
                .with(given.ministryOfficer())
                .with(given.administrator());
        walk.with(given.centreHead(), Party.CENTRE).with(given.methodist(), Party.CENTRE);
        walk.in(ProgrammeState.READY, (command, who) -> give(command, "first-year", 0));
        walk.with(given.centreHead(), Party.CENTRE, Party.AUTHOR).with(given.methodist(), Party.CENTRE, Party.AUTHOR);
        String made = given.centreHead().does(() -> beans.getBean(CopyProgramme.class)
                .run(new CopyProgramme.Command("first-year", "Rayonumuzun proqramı", Language.AZ)));
        walk.in(ProgrammeState.IN_USE, (command, who) -> give(command, made, 0));
        given.methodist()
                .runs(() -> beans.getBean(WithdrawProgramme.class).run(new WithdrawProgramme.Command(made, 0)));
        walk.in(ProgrammeState.WITHDRAWN, (command, who) -> give(command, made, 1));
    }

    private void give(ProgrammeCommand command, String programme, long version) {
        switch (command) {
            case READ ->
                beans.getBean(Programmes.class)
                        .find(programme, Language.AZ)
                        .demand(ProgrammeCommand.READ, Scope.current());
            case COPY ->
                beans.getBean(CopyProgramme.class)
                        .run(new CopyProgramme.Command(programme, "Bizim proqram", Language.AZ));
            case CHANGE ->
                beans.getBean(SetProgrammeStep.class)
                        .run(new SetProgrammeStep.Command(
                                programme, version, null, Unit.WEEK, 4, Kind.TALK, By.MENTOR, "Söhbət", ""));
            case WITHDRAW ->
                beans.getBean(WithdrawProgramme.class).run(new WithdrawProgramme.Command(programme, version));
            case RESTORE -> beans.getBean(RestoreProgramme.class).run(new RestoreProgramme.Command(programme, version));
        }
    }
}
