package org.birge.tasks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a list of who came, for those who may see the task. */
@Component
class ReadAttendance {

    /** What was typed and is wrong, to be shown again. */
    record Typed(String day, String theme, String outsiders, List<Long> people, Problems problems) {}

    private final Tasks tasks;
    private final OneTask one;
    private final Attendances lists;
    private final SchoolDays days;
    private final CountryPack pack;

    ReadAttendance(Tasks tasks, OneTask one, Attendances lists, SchoolDays days, CountryPack pack) {
        this.tasks = tasks;
        this.one = one;
        this.lists = lists;
        this.days = days;
        this.pack = pack;
    }

    /** A new list where none is named. */
    @Transactional
    public AttendancePage run(String taskId, @Nullable String listId, String group, @Nullable Typed typed) {
        Scope scope = Scope.current();
        Task task = tasks.lock(taskId).demand(listId == null ? TaskCommand.ATTACH : TaskCommand.READ, scope);
        TaskPage.Facts facts = one.facts(task.id());
        @Nullable Attendance list = listId == null ? null : lists.one(task.id(), listId);
        LocalDate today = days.today();
        LocalDate day = list == null ? today : list.day();
        List<AttendancePage.Candidate> candidates = lists.candidates(task.organisation(), list);
        if (typed != null) {
            candidates = candidates.stream()
                    .map(person -> ticked(person, typed.people().contains(person.id())))
                    .toList();
        }
        return new AttendancePage(
                taskId,
                facts.title(),
                facts.place(),
                facts.responsible(),
                listId,
                list == null ? 0 : list.version(),
                typed != null ? typed.day() : day.toString(),
                typed != null ? typed.theme() : list == null ? facts.title() : list.theme(),
                typed != null ? typed.outsiders() : Integer.toString(list == null ? 0 : list.outsiders()),
                list != null && list.held(),
                day.isAfter(today),
                group,
                candidates,
                stages(),
                task.allows(TaskCommand.ATTACH, scope),
                typed == null ? Problems.none() : typed.problems());
    }

    private static AttendancePage.Candidate ticked(AttendancePage.Candidate of, boolean ticked) {
        return new AttendancePage.Candidate(
                of.id(),
                of.name(),
                of.patronymic(),
                of.post(),
                of.stage(),
                of.inUnion(),
                of.unionId(),
                of.listed() || ticked,
                ticked);
    }

    private Map<String, Text> stages() {
        Map<String, Text> stages = new LinkedHashMap<>();
        pack.stages().forEach(stage -> stages.put(stage.code(), stage.name()));
        return stages;
    }
}
