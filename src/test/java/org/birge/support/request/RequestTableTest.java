package org.birge.support.request;

import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Requests for support: every state × command × person, by the declared table (J0.5, issue 4)")
@BirgeTest
class RequestTableTest {

    private final Given given;
    private final ApplicationContext beans;
    private final SupportStory story;
    private final PlatformTransactionManager transactions;

    RequestTableTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(SupportStory.class);
        this.transactions = transactions;
    }

    @Test
    void aTeachersRequestWhichTheMethodistAnswers() {
        TableWalk<RequestCommand, RequestState> walk = new TableWalk<>(RequestRules.TABLE, transactions)
                .with(given.teacher(), Party.AUTHOR)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.unionHead())
                .with(given.secretary())
                .with(given.psychologist())
                .with(given.officer())
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.otherHead())
                .with(given.centreHead(), Party.CENTRE);
        for (RequestState state : RequestState.values()) {
            String request = story.asked(given.teacher());
            long version = story.brought(request, state, given.teacher());
            boolean taken =
                    state == RequestState.TAKEN || state == RequestState.DONE || state == RequestState.CONFIRMED;
            walk.with(
                    given.methodist(),
                    taken ? new Party[] {Party.CENTRE, Party.RESPONSIBLE} : new Party[] {Party.CENTRE});
            walk.in(state, (command, who) -> give(command, request, version));
        }
    }

    private void give(RequestCommand command, String request, long version) {
        switch (command) {
            case READ -> beans.getBean(OneRequest.class).page(request);
            case WITHDRAW -> beans.getBean(WithdrawRequest.class).run(new WithdrawRequest.Command(request, version));
            case TAKE ->
                beans.getBean(TakeRequest.class)
                        .run(new TakeRequest.Command(
                                request, version, given.methodist().id(), SupportStory.TODAY, "online"));
            case PASS_ON ->
                beans.getBean(PassRequestOn.class)
                        .run(new PassRequestOn.Command(request, version, "resources", "Resurs soruşulur."));
            case RECORD ->
                beans.getBean(RecordSupport.class)
                        .run(new RecordSupport.Command(
                                request, version, SupportStory.TODAY, "online", 45, "Danışdıq."));
            case CONFIRM ->
                beans.getBean(ConfirmSupport.class).run(new ConfirmSupport.Command(request, version, 4, null));
            case GIVE_BACK ->
                beans.getBean(GiveRequestBack.class)
                        .run(new GiveRequestBack.Command(request, version, "Hələ alınmır."));
        }
    }
}
