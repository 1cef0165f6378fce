package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a leader says one of their teachers needs, by area (J0.1); may be changed until the campaign closes. */
@Component
public class SaveLeaderView {

    /** A pause longer than this was not spent on the view, seconds. */
    private static final int LONGEST_PAUSE = 180;

    /**
     * @param version of the view one saw; another one means another tab saved in between
     * @param given a value of the scale by area, null for "cannot say"; all areas
     */
    public record Command(String campaign, String view, long version, Map<String, @Nullable Integer> given) {}

    private final Campaigns campaigns;
    private final LeaderViews views;
    private final PublishedInstruments instruments;
    private final CountryPack pack;
    private final Clock clock;

    SaveLeaderView(
            Campaigns campaigns, LeaderViews views, PublishedInstruments instruments, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.views = views;
        this.instruments = instruments;
        this.pack = pack;
        this.clock = clock;
    }

    /** Not led, oneself, or leaders not asked: not found. Refuses after closing, an area left out, what is not on the scale, a second tab. */
    @Transactional
    public void run(Command command) {
        Campaign campaign = campaigns
                .forShare(command.campaign())
                .filter(Campaign::leadersView)
                .orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        Long leader = Scope.current().person();
        boolean leads = leader != null
                && views.one(campaign, today, command.view())
                        .filter(LeaderView::mine)
                        .isPresent();
        Set<Party> parties = leads ? EnumSet.of(Party.LEADER) : EnumSet.noneOf(Party.class);
        CampaignRules.demand(CampaignCommand.VIEW, parties, CampaignRules.stage(campaign, today));
        check(command.given(), instruments.content(campaign.teachersVersion()));
        if (!views.save(command, leader == null ? 0 : leader, clock.instant(), LONGEST_PAUSE)) {
            throw Refusal.stale();
        }
    }

    private static void check(Map<String, @Nullable Integer> given, NeedsInstrument questions) {
        Set<Integer> scale =
                questions.scale().stream().map(NeedsInstrument.Step::value).collect(Collectors.toSet());
        Set<String> areas =
                questions.areas().stream().map(NeedsInstrument.Area::code).collect(Collectors.toSet());
        boolean known = given.values().stream().allMatch(value -> value == null || scale.contains(value));
        if (!known || !areas.containsAll(given.keySet())) {
            throw new Refusal("instruments.refusal.not-on-the-scale");
        }
        if (!new HashSet<>(given.keySet()).containsAll(areas)) {
            throw new Refusal("instruments.refusal.areas-missing");
        }
    }
}
