package org.birge.registry.person;

import java.time.LocalDate;
import java.util.List;

/** Whose tasks wait to be handed over. */
public record Leavers(List<LeaversRow> rows, LocalDate today) {}
