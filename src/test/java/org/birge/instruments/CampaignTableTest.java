package org.birge.instruments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.birge.database.Scope;
import org.birge.instruments.CampaignRules.Stage;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Campaigns: every state × command × person, by the declared table (J0.1, issue 3)")
@BirgeTest
class CampaignTableTest {

    private static final LocalDate CLOSES = LocalDate.of(2026, 12, 4);

    private final Given given;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;
    private final MovableClock clock;

    CampaignTableTest(
            Given given,
            ApplicationContext beans,
            PlatformTransactionManager transactions,
            TestDatabase database,
            MovableClock clock) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void fromBeforeTheFirstToAfterTheLast() {
        TableWalk<CampaignCommand, Stage> walk = new TableWalk<>(CampaignRules.TABLE, transactions)
                .with(given.head(), Party.HEAD, Party.ASKED)
                .with(given.deputy(), Party.ASKED, Party.LEADER)
                .with(given.unionHead(), Party.ASKED)
                .with(given.secretary(), Party.ASKED)
                .with(given.teacher(), Party.ASKED)
                .with(given.officer())
                .with(given.centreHead())
                .with(given.methodist())
                .with(given.ministryOfficer())
                .with(given.otherHead())
                .with("the system", Scope.everything("table"), Party.SYSTEM);
        AtomicReference<String> campaign = new AtomicReference<>("none");
        TableWalk.Giving<CampaignCommand> giving = (command, who) -> give(command, who, campaign.get());
        walk.in(Stage.NONE, giving);
        campaign.set(given.head().does(this::open).publicId());
        walk.in(Stage.OPEN, giving);
        clock.moveTo(CLOSES.plusDays(1));
        walk.in(Stage.ENDED, giving);
        given.head().runs(() -> beans.getBean(CloseCampaign.class).run(campaign.get()));
        given.teacher("Yenigül");
        walk.in(Stage.SILENT, giving);
        database.superuser()
                .sql("update instruments.campaign set answered = 5, asked = 20")
                .update();
        walk.in(Stage.CLOSED, giving);
        clock.reset();
    }

    private Campaign open() {
        return beans.getBean(OpenCampaign.class)
                .run(new OpenCampaign.Command(
                        given.school().id(), new SchoolYear(2026), LocalDate.of(2026, 12, 4), 60, true));
    }

    private void give(CampaignCommand command, TableWalk.Who who, String campaign) {
        switch (command) {
            case OPEN ->
                beans.getBean(OpenCampaign.class)
                        .run(new OpenCampaign.Command(
                                given.school().id(), new SchoolYear(2026), CLOSES.plusDays(20), 60));
            case ANSWER -> {
                Long person = who.scope().person();
                beans.getBean(SaveAnswers.class)
                        .run(new SaveAnswers.Command(campaign, person == null ? -1 : person, 0, Map.of(), null, "söz"));
            }
            case VIEW ->
                beans.getBean(SaveLeaderView.class)
                        .run(new SaveLeaderView.Command(campaign, view(campaign), 0, nothingKnown()));
            case SWITCH_VIEW -> beans.getBean(SwitchLeadersView.class).run(campaign, false);
            case REMIND -> beans.getBean(RemindRespondents.class).run(campaign);
            case EXTEND -> beans.getBean(ExtendCampaign.class).run(campaign, version(campaign), CLOSES.plusDays(10));
            case CLOSE -> beans.getBean(CloseCampaign.class).run(campaign);
        }
    }

    /** Of a teacher without a method union, whose leader is the deputy. */
    private String view(String campaign) {
        return database.superuser()
                .sql("""
                        select v.public_id
                          from instruments.leader_view v
                          join instruments.campaign c on c.id = v.campaign_id
                         where c.public_id = :id
                           and v.person_id = :person
                        """)
                .param("id", campaign)
                .param("person", given.teacher().id())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private Map<String, Integer> nothingKnown() {
        Map<String, Integer> given = new HashMap<>();
        beans.getBean(CountryPack.class).teacherNeeds().areas().forEach(area -> given.put(area.code(), null));
        return given;
    }

    private long version(String campaign) {
        return database.superuser()
                .sql("select version from instruments.campaign where public_id = :id")
                .param("id", campaign)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
