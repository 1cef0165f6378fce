package org.birge.development.needs;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.instruments.Campaign;
import org.birge.instruments.LeaderViews;
import org.birge.instruments.NeedsCampaigns;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/** Asks a leader, on Today, for the views of their teachers' needs that are still waiting. */
@Component
class ViewsCard implements TodayCard {

    private final NeedsCampaigns campaigns;
    private final LeaderViews views;

    ViewsCard(NeedsCampaigns campaigns, LeaderViews views) {
        this.campaigns = campaigns;
        this.views = views;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return !actor.may(Permission.ANSWER_NEEDS) || actor.person() == null
                ? Optional.empty()
                : Optional.of(new OneStatement.Question(LeaderViews.ASKED, Map.of("school", actor.organisation())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.may(Permission.ANSWER_NEEDS) || actor.person() == null) {
            return Optional.empty();
        }
        return campaigns.at(actor.organisation()).stream()
                .filter(campaign -> campaign.leadersView() && campaign.takesAnswers(today))
                .findFirst()
                .flatMap(campaign -> card(campaign, today));
    }

    private Optional<Card> card(Campaign campaign, LocalDate today) {
        int people = (int) views.of(campaign, today).stream()
                .filter(view -> view.mine() && !view.isSaved())
                .count();
        return people == 0
                ? Optional.empty()
                : Optional.of(new Card(
                        "development/needs/_views-card",
                        new ViewsWaiting(campaign.publicId(), campaign.closes(), people)));
    }
}
