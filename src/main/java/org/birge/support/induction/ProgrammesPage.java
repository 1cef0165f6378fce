package org.birge.support.induction;

import java.util.List;

/**
 * Programmes to choose from.
 *
 * @param own made by the place one acts in
 * @param others made by places above it, for a centre by schools too
 * @param withdrawn own ones that are out of use
 */
public record ProgrammesPage(
        List<Programme> ready, List<Programme> own, List<Programme> others, List<Programme> withdrawn) {}
