package org.birge.development.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.development.Diagnosis;
import org.birge.instruments.AskedStaff;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** Proposes to the head, on Today, the campaign that the calendar has come to. */
@Component
class ProposedCampaignCard implements TodayCard {

    private final NeedsCampaigns campaigns;
    private final AskedStaff staff;
    private final Diagnosis diagnosis;
    private final CountryPack pack;

    ProposedCampaignCard(NeedsCampaigns campaigns, AskedStaff staff, Diagnosis diagnosis, CountryPack pack) {
        this.campaigns = campaigns;
        this.staff = staff;
        this.diagnosis = diagnosis;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 12;
    }

    /** It is the head who opens it, and it waits for nobody else. */
    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.RUN_CAMPAIGN)) {
            return Optional::empty;
        }
        SchoolYear year = diagnosis.yearOf(today);
        Supplier<List<Campaign>> all = campaigns.at(asked, actor.organisation());
        return () -> ProposedCampaign.on(today, year, pack.yearOf(year.start()), all.get(), () -> staff.at(
                                actor.organisation(), year, today)
                        .size())
                .map(proposed -> new Card("development/needs/_proposed", proposed));
    }
}
