package org.birge.registry.lists;

import java.util.List;

/**
 * A row as it is shown: its number in the file, what becomes of it and what is to be told.
 *
 * @param outcome add, change, same, request or refused
 * @param detail the school's code and the post, or the district
 */
public record ImportRow(int row, String outcome, boolean mended, String name, String detail, List<Told> findings) {}
