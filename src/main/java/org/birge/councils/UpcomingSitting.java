package org.birge.councils;

import org.birge.shared.pack.CouncilKind;

/** The next sitting of a place, as the card on Today tells of it. */
public record UpcomingSitting(CouncilKind kind, Session session) {}
