package org.birge.instruments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The diagnosis a small school shares with others of its district or of a method union (cycle: small schools), for its head and deputies: what is too
 * few in each school, over all of them. Teachers' own answers only; nobody's school can be told from it.
 */
@Component
public class SharedNeeds {

    /** Fewer people than these have no groups of ten on both sides, so effects are never told of them. */
    static final int UNDER = 20;

    /** With whom a school may share. @param union null for the small schools of the district, whose name it is then */
    public record With(@Nullable Long union, String name) {}

    /** One of those that share. @param counted whether its answers are in what was counted */
    public record School(String name, boolean closed, boolean counted) {}

    /**
     * How it stands.
     *
     * @param campaign the school's diagnosis of the year; null while there is none
     * @param mayShare and mayLeave what the head may do now
     * @param why message key that says why the school cannot share; null where it can
     * @param schools that share; empty while the school does not
     * @param failedAt since when it could not be counted, although it should have been
     * @param asked and answered people in all schools that were counted, as soon as it was
     * @param priorityFrom index from which an area is a priority need
     */
    public record Standing(
            @Nullable Campaign campaign,
            boolean shares,
            boolean mayShare,
            boolean mayLeave,
            @Nullable String why,
            @Nullable String district,
            List<With> offered,
            List<School> schools,
            @Nullable Instant countedAt,
            @Nullable Instant failedAt,
            int asked,
            int answered,
            int priorityFrom,
            List<GroupResults.Figure> figures) {}

    private final Campaigns campaigns;
    private final SharedDiagnoses shared;

    SharedNeeds(Campaigns campaigns, SharedDiagnoses shared) {
        this.campaigns = campaigns;
        this.shared = shared;
    }

    /** Of the newest diagnosis of the school whoever acts is at. */
    @Transactional(readOnly = true)
    public Standing standing() {
        Scope scope = Scope.current();
        long school = SharedRules.demand(SharedRules.Command.READ, scope, SharedRules.Stage.ALONE);
        Campaign campaign = newest(school).orElse(null);
        SharedDiagnoses.Row row = campaign == null
                ? null
                : shared.of(school, campaign.year().start()).orElse(null);
        SharedRules.Stage stage = stage(row);
        String why = campaign == null ? "needs.shared.no-campaign" : why(campaign);
        boolean mayShare = why == null && SharedRules.allows(SharedRules.Command.SHARE, scope, stage);
        List<GroupResults.Figure> figures = row == null
                ? List.of()
                : shared.sums(row.id()).stream().map(GroupSum::figure).toList();
        return new Standing(
                campaign,
                row != null,
                mayShare,
                row != null && SharedRules.allows(SharedRules.Command.LEAVE, scope, stage),
                row == null ? why : null,
                row == null ? null : row.district(),
                mayShare && campaign != null ? shared.sharable(campaign.id()) : List.of(),
                row == null ? List.of() : shared.schools(row.id()),
                row == null ? null : row.countedAt(),
                row == null ? null : row.failedAt(),
                row == null ? 0 : row.asked(),
                row == null ? 0 : row.answered(),
                campaign == null ? 0 : from(figures, campaign.threshold()),
                figures);
    }

    /** Whether the newest diagnosis of a school is one that it could share or shares; for the page that leads to it. */
    @Transactional(readOnly = true)
    public boolean concerns(long school) {
        return newest(school)
                .filter(campaign -> why(campaign) == null
                        || shared.of(school, campaign.year().start()).isPresent())
                .isPresent();
    }

    /** Whether a closed campaign may not be taken up again, because other schools' figures rest on it. */
    @Transactional(readOnly = true)
    public boolean counts(Campaign campaign) {
        return shared.counts(campaign.id());
    }

    Optional<Campaign> newest(long school) {
        return campaigns.at(school).stream()
                .filter(campaign -> !campaign.newcomers())
                .findFirst();
    }

    static SharedRules.Stage stage(SharedDiagnoses.@Nullable Row row) {
        return row == null
                ? SharedRules.Stage.ALONE
                : row.countedAt() == null ? SharedRules.Stage.SHARED : SharedRules.Stage.COUNTED;
    }

    static @Nullable String why(Campaign campaign) {
        return campaign.leadersView()
                ? "instruments.refusal.shared-leaders"
                : campaign.asked() >= UNDER ? "instruments.refusal.shared-big" : null;
    }

    private static int from(List<GroupResults.Figure> figures, int threshold) {
        return Priority.from(
                figures.stream()
                        .filter(figure -> figure.group().equals("all"))
                        .map(GroupResults.Figure::index)
                        .toList(),
                threshold);
    }
}
