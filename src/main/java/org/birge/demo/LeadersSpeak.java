package org.birge.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.instruments.Campaign;
import org.birge.instruments.LeaderView;
import org.birge.instruments.LeaderViews;
import org.birge.instruments.SaveLeaderView;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Heads of method unions, deputies and the head say what their teachers need: of nearly everybody, and now and then they cannot say. */
@Component
class LeadersSpeak {

    private final LeaderViews views;
    private final SaveLeaderView saveLeaderView;
    private final CountryPack pack;
    private final TransactionTemplate transaction;

    LeadersSpeak(
            LeaderViews views,
            SaveLeaderView saveLeaderView,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.views = views;
        this.saveLeaderView = saveLeaderView;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
    }

    void of(DemoSchool school, Campaign campaign, Instant moment, int seed) {
        Random random = new Random(seed * 17L + 3);
        List<LeaderView> all =
                Scope.call(DemoCast.as(school, school.head(), "head"), () -> views.of(campaign, campaign.opens()));
        Set<Long> leaders = new HashSet<>();
        all.forEach(view -> leaders.add(view.leader()));
        for (DemoPerson leader : school.staff()) {
            if (leaders.contains(leader.id())) {
                Scope.run(
                        DemoCast.as(school, leader, "teacher"),
                        () -> transaction.executeWithoutResult(status -> {
                            speak(campaign, all, leader, moment, random);
                        }));
            }
        }
    }

    private void speak(Campaign campaign, List<LeaderView> all, DemoPerson leader, Instant begun, Random random) {
        Instant moment = begun;
        boolean knowsAll = random.nextInt(3) > 0;
        for (LeaderView view : all) {
            if (view.leader() == leader.id()) {
                moment = moment.plusSeconds(45 + random.nextInt(50));
                StoryClock.at(moment, () -> {
                    saveLeaderView.run(new SaveLeaderView.Command(
                            campaign.publicId(), view.publicId(), 0, values(knowsAll, random)));
                    return true;
                });
            }
        }
    }

    private Map<String, @Nullable Integer> values(boolean knowsAll, Random random) {
        List<Integer> scale = new ArrayList<>();
        pack.teacherNeeds().scale().forEach(step -> scale.add(step.value()));
        Map<String, @Nullable Integer> values = new HashMap<>();
        for (NeedsInstrument.Area area : pack.teacherNeeds().areas()) {
            boolean known =
                    knowsAll || !area.code().equals("parents") && !area.code().equals("digital");
            int step = Math.min(scale.size() - 1, random.nextInt(3) + random.nextInt(2));
            values.put(area.code(), known ? scale.get(step) : null);
        }
        return values;
    }
}
