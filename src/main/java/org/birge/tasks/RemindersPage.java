package org.birge.tasks;

import java.time.Instant;
import java.util.List;

/** When people of an area are reminded: what holds, what the pack says, and what was set before. */
public record RemindersPage(ReminderSettings.Setting now, ReminderSettings.Setting byPack, List<Change> history) {

    public record Change(Instant at, ReminderSettings.Setting set) {}
}
