package org.birge.development.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.development.Effects;
import org.birge.development.PriorityNeeds;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the areas where last year's measures had little effect, and those whose need stayed at the threshold or above (J0.2, J0.3). */
@Component
class LeftNeeds {

    private final PriorityNeeds needs;
    private final Effects effects;
    private final NeedsCampaigns campaigns;
    private final CountryPack pack;

    LeftNeeds(PriorityNeeds needs, Effects effects, NeedsCampaigns campaigns, CountryPack pack) {
        this.needs = needs;
        this.effects = effects;
        this.campaigns = campaigns;
        this.pack = pack;
    }

    /** Those with a weak effect first, then the greatest needs. */
    List<LeftNeed> of(long school, SchoolYear year, List<PlanRows.Row> plan) {
        Map<String, PriorityNeeds.Need> then = byArea(school, year.previous());
        Map<String, PriorityNeeds.Need> now = byArea(school, year);
        Map<String, Effects.Line> weak = new LinkedHashMap<>();
        effects.of(school, year.previous()).lines().stream()
                .filter(line -> line.measure() == null && line.weak())
                .forEach(line -> weak.put(line.area(), line));
        int threshold = threshold(school, year);
        Map<String, Text> areas = new LinkedHashMap<>();
        weak.forEach((area, line) -> areas.put(area, line.title()));
        now.forEach((area, need) -> areas.putIfAbsent(area, need.title()));
        List<LeftNeed> left = new ArrayList<>();
        areas.forEach((area, title) -> {
            PriorityNeeds.Need is = now.get(area);
            LeftNeed need = new LeftNeed(
                    area,
                    title,
                    index(then.get(area)),
                    index(is),
                    threshold,
                    weak.get(area),
                    plan.stream().filter(row -> row.needs().contains(area)).count(),
                    is != null && is.priority());
            if (need.effect() != null || need.stayed()) {
                left.add(need);
            }
        });
        left.sort(Comparator.comparing((LeftNeed need) -> need.effect() == null)
                .thenComparing(need -> Objects.requireNonNullElse(need.now(), 0), Comparator.reverseOrder()));
        return left;
    }

    private Map<String, PriorityNeeds.Need> byArea(long school, SchoolYear year) {
        Map<String, PriorityNeeds.Need> areas = new LinkedHashMap<>();
        needs.of(school, year).forEach(need -> areas.put(need.area(), need));
        return areas;
    }

    /** As effects are told, of ten people and more. */
    private @Nullable Integer index(PriorityNeeds.@Nullable Need need) {
        return need == null || need.answered() < pack.settings().effectGroup() ? null : need.index();
    }

    private int threshold(long school, SchoolYear year) {
        return campaigns.at(school).stream()
                .filter(campaign -> campaign.year().equals(year) && !campaign.newcomers())
                .map(Campaign::threshold)
                .findFirst()
                .orElse(pack.settings().needThreshold());
    }
}
