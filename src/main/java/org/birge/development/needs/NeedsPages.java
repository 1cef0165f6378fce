package org.birge.development.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.development.Diagnosis;
import org.birge.instruments.AskedStaff;
import org.birge.instruments.Campaign;
import org.birge.instruments.Instrument;
import org.birge.instruments.LeaderViews;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.SharedNeeds;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a campaign shows. */
@Component
class NeedsPages {

    private final NeedsCampaigns campaigns;
    private final AskedStaff staff;
    private final Diagnosis diagnosis;
    private final SharedNeeds shared;
    private final CountryPack pack;
    private final String site;

    NeedsPages(
            NeedsCampaigns campaigns,
            AskedStaff staff,
            Diagnosis diagnosis,
            SharedNeeds shared,
            CountryPack pack,
            @Value("${birge.public-url}") String site) {
        this.campaigns = campaigns;
        this.staff = staff;
        this.diagnosis = diagnosis;
        this.shared = shared;
        this.pack = pack;
        this.site = site;
    }

    @Transactional(readOnly = true)
    NeedsPage of(Actor actor) {
        LocalDate today = diagnosis.today();
        String closes = diagnosis.usualClosing(today).toString();
        return of(actor, closes, String.valueOf(pack.settings().needThreshold()), Problems.none());
    }

    @Transactional(readOnly = true)
    NeedsPage of(Actor actor, String closes, String threshold, Problems problems) {
        LocalDate today = diagnosis.today();
        List<Campaign> all = campaigns.at(actor.organisation());
        Campaign newest = all.isEmpty() ? null : all.getFirst();
        boolean mayRun = actor.may(Permission.RUN_CAMPAIGN);
        List<NeedsCampaigns.Asked> names =
                mayRun && newest != null && !newest.isClosed() ? campaigns.asked(newest) : List.of();
        return new NeedsPage(
                newest,
                newest != null && newest.takesAnswers(today),
                mayRun,
                mayRun && newest != null && diagnosis.mayExtend(newest),
                names.stream().anyMatch(name -> actor.person() != null && name.person() == actor.person()),
                mayRun && (newest == null || newest.isClosed()) ? begin(actor, all, closes, threshold, today) : null,
                unions(names),
                names,
                all.stream().skip(1).toList(),
                shared.concerns(actor.organisation()),
                site,
                problems);
    }

    private NeedsPage.@Nullable Begin begin(
            Actor actor, List<Campaign> all, String closes, String threshold, LocalDate today) {
        SchoolYear year = diagnosis.yearOf(today);
        List<AskedStaff.Asked> asked = staff.at(actor.organisation(), year, today);
        if (asked.isEmpty() && !all.isEmpty()) {
            return null;
        }
        int heads = (int) asked.stream()
                .filter(one -> one.instrument() == Instrument.HEADS)
                .count();
        boolean newcomers = all.stream().anyMatch(campaign -> campaign.year().equals(year));
        return new NeedsPage.Begin(
                year,
                closes,
                threshold,
                asked.size() - heads,
                heads,
                newcomers,
                all.stream()
                        .filter(campaign ->
                                campaign.newcomers() && campaign.year().equals(year) && campaign.toldNothing())
                        .mapToInt(Campaign::asked)
                        .findFirst()
                        .orElse(0),
                LeaderViews.usual(asked.size()),
                today);
    }

    private static List<NeedsPage.UnionShare> unions(List<NeedsCampaigns.Asked> names) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (NeedsCampaigns.Asked name : names) {
            int[] count = counts.computeIfAbsent(name.unions(), union -> new int[2]);
            count[0] += name.answered() ? 1 : 0;
            count[1]++;
        }
        List<NeedsPage.UnionShare> shares = new ArrayList<>();
        counts.forEach((union, count) -> shares.add(new NeedsPage.UnionShare(union, count[0], count[1])));
        shares.sort((a, b) ->
                a.name().isEmpty() ? 1 : b.name().isEmpty() ? -1 : a.name().compareTo(b.name()));
        return shares;
    }
}
