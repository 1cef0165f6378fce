package org.birge.councils;

import java.time.Instant;
import org.birge.shared.pack.CouncilKind;

/** The next sitting of a place, as the card on Today tells of it: its public id, its number in the school year, when and where. */
public record UpcomingSitting(CouncilKind kind, String session, int number, Instant heldAt, String heldIn) {}
