package org.birge.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one task: what it is, how far it is, what shows it, and what happened to it. */
public record TaskPage(
        Facts task,
        LocalDate due,
        int late,
        List<Step> steps,
        List<Piece> evidence,
        List<Came> lists,
        List<Event> history,
        Rights rights,
        @Nullable Elsewhere elsewhere,
        @Nullable Asked asked) {

    /** A postponement to a day without school, to be settled: that day or the next school day. */
    public record Asked(LocalDate due, LocalDate next, String reason) {}

    /**
     * It is owed at another place than the one acted at, whose plan and people are seen there.
     *
     * @param grant under which one acts there; null without one
     */
    public record Elsewhere(String place, @Nullable String grant) {}

    TaskPage at(Elsewhere other) {
        return new TaskPage(task, due, late, steps, evidence, lists, history, rights, other, asked);
    }

    TaskPage asking(Asked postponement) {
        return new TaskPage(task, due, late, steps, evidence, lists, history, rights, elsewhere, postponement);
    }

    /** The task as it stands. */
    public record Facts(
            long id,
            String publicId,
            long organisation,
            String place,
            boolean centre,
            String kind,
            String title,
            @Nullable String detail,
            String link,
            @Nullable LocalDate begins,
            LocalDate due,
            int progress,
            String responsible,
            @Nullable LocalDate absentUntil,
            @Nullable String confirmer,
            @Nullable Instant doneAt,
            @Nullable Instant returnedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant cancelledAt,
            int postponed,
            long version) {}

    /** A step of the work. */
    public record Step(String publicId, String title, boolean done, boolean confirmed) {}

    /** One piece of evidence; a file is downloaded under its public id. A photo has a small picture beside it. */
    public record Piece(
            String publicId,
            String kind,
            String words,
            @Nullable String link,
            @Nullable String fileName,
            boolean photo,
            @Nullable String who,
            Instant at) {}

    /** A list of who came, or of who is expected while it is not held. */
    public record Came(String publicId, LocalDate day, String theme, boolean held, int people, int outsiders) {}

    /** One line of the history; what has words tasks.event.[what]. */
    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words,
            @Nullable String from,
            @Nullable String to) {}

    /** What the viewer may do with it now; amend: only an amendment of the plan cancels a measure. */
    public record Rights(
            boolean work,
            boolean attach,
            boolean confirm,
            boolean confirmSteps,
            boolean postpone,
            boolean cancel,
            boolean amend) {}

    /** How much there is that shows the work: what is prepared only does not yet. */
    public int shows() {
        return evidence.size() + (int) lists.stream().filter(Came::held).count();
    }

    public List<Piece> photos() {
        return evidence.stream().filter(Piece::photo).toList();
    }

    /** Words, links and files. */
    public List<Piece> others() {
        return evidence.stream().filter(piece -> !piece.photo()).toList();
    }

    /** Steps that are done and wait for the head of the union. */
    public List<Step> stepsWaiting() {
        return steps.stream().filter(step -> step.done() && !step.confirmed()).toList();
    }

    /** One of open, waiting, done, confirmed, cancelled, returned: words tasks.state.[state]. */
    public String state() {
        if (task.cancelledAt() != null) {
            return "cancelled";
        }
        if (task.confirmedAt() != null) {
            return "confirmed";
        }
        if (task.doneAt() != null) {
            return task.confirmer() == null ? "done" : "waiting";
        }
        return task.returnedAt() != null ? "returned" : "open";
    }
}
