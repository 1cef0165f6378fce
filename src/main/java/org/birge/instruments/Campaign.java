package org.birge.instruments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.birge.rules.Party;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A needs campaign of a place.
 *
 * @param year the school year whose plan it serves; a campaign in spring serves the year to come
 * @param newcomers whether only those are asked who were not asked before in the same year, by the short questionnaires
 * @param threshold index from which an area is a priority need, 0 to 100
 * @param closes last day of answering
 * @param medianMinutes minutes that answering took half of the people at most; told after closing, of five or more
 * @param leadersView whether leaders say by area what their teachers need, and it counts
 * @param medianViewSeconds seconds that a leader's view of one teacher took half of them at most
 * @param version for optimistic locking
 */
public record Campaign(
        long id,
        String publicId,
        long organisation,
        long placeKey,
        SchoolYear year,
        boolean newcomers,
        long teachersVersion,
        long headsVersion,
        int threshold,
        int smallestGroup,
        LocalDate opens,
        LocalDate closes,
        @Nullable Instant closedAt,
        int asked,
        int answered,
        @Nullable Integer medianMinutes,
        boolean leadersView,
        @Nullable Integer medianViewSeconds,
        long version) {

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether it was closed with so few answers that nothing was counted: no group, no remark, no minutes. */
    public boolean toldNothing() {
        return isClosed() && answered < smallestGroup;
    }

    /** Whether answers are taken on this day. */
    public boolean takesAnswers(LocalDate today) {
        return CampaignRules.TABLE.allows(
                CampaignCommand.ANSWER, EnumSet.of(Party.ASKED), CampaignRules.stage(this, today));
    }

    long versionOf(Instrument instrument) {
        return instrument == Instrument.HEADS ? headsVersion : teachersVersion;
    }
}
