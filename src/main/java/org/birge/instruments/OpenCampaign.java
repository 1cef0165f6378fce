package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a needs campaign (J0.1): asks the staff of a place with the pack's questionnaires. The first of a year asks all, later ones only those
 * who began since, by the short ones. Newcomers too few to be counted so far are counted together with the next.
 */
@Component
public class OpenCampaign {

    /**
     * @param closes last day of answering
     * @param threshold index from which an area is a priority need, 0 to 100
     * @param leadersView whether leaders say what their teachers need; null for the default, yes from thirty people on
     */
    public record Command(
            long organisation,
            SchoolYear year,
            LocalDate closes,
            int threshold,
            @Nullable Boolean leadersView) {

        public Command(long organisation, SchoolYear year, LocalDate closes, int threshold) {
            this(organisation, year, closes, threshold, null);
        }
    }

    private final Campaigns campaigns;
    private final Respondents respondents;
    private final LeaderViews leaderViews;
    private final AskedStaff staff;
    private final PublishedInstruments instruments;
    private final CountryPack pack;
    private final Clock clock;

    OpenCampaign(
            Campaigns campaigns,
            Respondents respondents,
            LeaderViews leaderViews,
            AskedStaff staff,
            PublishedInstruments instruments,
            CountryPack pack,
            Clock clock) {
        this.campaigns = campaigns;
        this.respondents = respondents;
        this.leaderViews = leaderViews;
        this.staff = staff;
        this.instruments = instruments;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses a day that has passed, a second open campaign, and a campaign that would ask nobody. A place out of reach is not found. */
    @Transactional
    public Campaign run(Command command) {
        Scope scope = Scope.current();
        long place = campaigns
                .place(command.organisation())
                .filter(key -> key >= scope.low() && key < scope.high())
                .orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        if (command.closes().isBefore(today)) {
            throw new Refusal("instruments.refusal.closes-in-the-past");
        }
        CampaignRules.demand(
                CampaignCommand.OPEN, CampaignRules.parties(scope, command.organisation()), stage(command, today));
        List<AskedStaff.Asked> asked = staff.at(command.organisation(), command.year(), today);
        if (asked.isEmpty()) {
            throw new Refusal("instruments.refusal.nobody-to-ask");
        }
        boolean newcomers = campaigns.askedAll(command.organisation(), command.year());
        Optional<Campaign> waiting =
                newcomers ? campaigns.newcomersNotCounted(command.organisation(), command.year()) : Optional.empty();
        if (waiting.isPresent()) {
            return joined(waiting.get(), command.closes(), asked);
        }
        Campaign campaign = campaign(command, place, today, newcomers, asked.size());
        try {
            respondents.add(campaign, campaigns.add(campaign, clock.instant(), scope.account()), asked);
        } catch (DuplicateKeyException e) {
            throw new Refusal("instruments.refusal.open-already");
        }
        Campaign opened = campaigns.of(campaign.publicId()).orElseThrow();
        if (opened.leadersView()) {
            leaderViews.begin(opened, today);
        }
        return opened;
    }

    /** The newcomers of before have too few answers to be counted by themselves: the same questionnaire goes on, with those who came since. */
    private Campaign joined(Campaign waiting, LocalDate closes, List<AskedStaff.Asked> asked) {
        campaigns.extend(waiting.id(), closes);
        campaigns.askMore(waiting.id(), asked.size());
        respondents.add(waiting, waiting.id(), asked);
        return campaigns.of(waiting.publicId()).orElseThrow();
    }

    private CampaignRules.Stage stage(Command command, LocalDate today) {
        return campaigns.at(command.organisation()).stream()
                .findFirst()
                .map(newest -> CampaignRules.stage(newest, today))
                .orElse(CampaignRules.Stage.NONE);
    }

    /** Nobody leads a newcomer long enough to say what they need, so leaders are not asked of them. */
    private Campaign campaign(Command command, long place, LocalDate today, boolean newcomers, int asked) {
        return new Campaign(
                0,
                PublicId.next(),
                command.organisation(),
                place,
                command.year(),
                newcomers,
                instruments.publish(newcomers ? pack.teacherNeedsOfNewcomers() : pack.teacherNeeds()),
                instruments.publish(newcomers ? pack.headNeedsOfNewcomers() : pack.headNeeds()),
                command.threshold(),
                Math.max(5, pack.settings().smallestGroup()),
                today,
                command.closes(),
                null,
                asked,
                0,
                null,
                !newcomers && (command.leadersView() == null ? LeaderViews.usual(asked) : command.leadersView()),
                null,
                0);
    }
}
