package org.birge.tasks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who came to what a task was about, or prepares the list that is to be signed there. What took place is evidence, and reached those who came. */
@Component
public class TakeAttendance {

    private static final int MOST = 60;
    private static final int LONGEST = 300;
    private static final int MOST_OUTSIDERS = 5000;

    /**
     * @param list public id of the one that is changed; null for a new one
     * @param version of that list as it was read
     * @param people by the registry's ids: who came, or who is expected
     * @param outsiders how many came from elsewhere
     * @param held whether it took place; one that took place stays so
     */
    public record Command(
            String task,
            @Nullable String list,
            long version,
            LocalDate day,
            String theme,
            Set<Long> people,
            int outsiders,
            boolean held) {

        public Command {
            Longest.demand("list", list, Longest.NUMBER);
            Longest.demand("theme", theme, Longest.LINE);
        }
    }

    private final Tasks tasks;
    private final Attendances lists;
    private final TaskEvents events;
    private final TaskSources sources;
    private final SchoolDays days;
    private final ApplicationEventPublisher publisher;

    TakeAttendance(
            Tasks tasks,
            Attendances lists,
            TaskEvents events,
            TaskSources sources,
            SchoolDays days,
            ApplicationEventPublisher publisher) {
        this.tasks = tasks;
        this.lists = lists;
        this.events = events;
        this.sources = sources;
        this.days = days;
        this.publisher = publisher;
    }

    /**
     * Refuses whoever may not add evidence, a list of nobody, people of other schools, and who came on a day to come.
     *
     * @return the list's public id
     */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task()).demand(TaskCommand.ATTACH, scope);
        List<Attendance> known = lists.of(task.id());
        @Nullable Attendance before = command.list() == null ? null : lists.one(task.id(), command.list());
        check(command, task, before, known.size());
        String theme = command.theme().isBlank()
                ? sources.title(task.id())
                : command.theme().strip();
        boolean held = command.held() || before != null && before.held();
        String publicId;
        if (before == null) {
            publicId = lists.add(task.id(), command, theme, scope.person());
        } else {
            lists.change(before, command, theme);
            publicId = before.publicId();
        }
        String what =
                !held ? "attendance-prepared" : before != null && before.held() ? "attendance-corrected" : "attendance";
        events.add(
                task.id(), what, theme, null, Integer.toString(command.people().size() + command.outsiders()));
        if (held) {
            tell(task, before);
        }
        return publicId;
    }

    /** Takes a list back that was made by mistake; whoever came by it alone is not reached any more. */
    @Transactional
    public void remove(String taskId, String list) {
        Task task = tasks.lock(taskId).demand(TaskCommand.ATTACH, Scope.current());
        Attendance before = lists.one(task.id(), list);
        lists.remove(before.id());
        events.add(task.id(), "attendance-removed", before.theme(), null, null);
        if (before.held()) {
            tell(task, before);
        }
    }

    private void check(Command command, Task task, @Nullable Attendance before, int known) {
        if (before != null && before.version() != command.version()) {
            throw Refusal.stale();
        }
        if (command.people().isEmpty() && command.outsiders() == 0) {
            throw new Refusal("tasks.refusal.attendance-nobody");
        }
        if (command.outsiders() < 0 || command.outsiders() > MOST_OUTSIDERS) {
            throw new Refusal("tasks.refusal.attendance-outsiders", MOST_OUTSIDERS);
        }
        if ((command.held() || before != null && before.held()) && command.day().isAfter(days.today())) {
            throw new Refusal("tasks.refusal.attendance-ahead");
        }
        if (command.theme().length() > LONGEST) {
            throw new Refusal("tasks.refusal.long-evidence", LONGEST);
        }
        if (before == null && known >= MOST) {
            throw new Refusal("tasks.refusal.too-much-evidence", MOST);
        }
        Set<Long> here = lists.candidates(task.organisation(), before).stream()
                .map(AttendancePage.Candidate::id)
                .collect(Collectors.toSet());
        if (!here.containsAll(command.people())) {
            throw new Refusal("tasks.refusal.attendance-not-here");
        }
    }

    private void tell(Task task, @Nullable Attendance before) {
        Set<Long> came = new HashSet<>();
        lists.of(task.id()).stream().filter(Attendance::held).forEach(one -> came.addAll(one.came()));
        Set<Long> notAnyMore = new HashSet<>(before != null && before.held() ? before.came() : Set.of());
        notAnyMore.removeAll(came);
        sources.of(task.id())
                .ifPresent(source -> publisher.publishEvent(
                        new AttendanceTaken(source.kind(), source.id(), Set.copyOf(came), Set.copyOf(notAnyMore))));
    }
}
