package org.birge.tasks;

import org.birge.database.Scope;
import org.birge.documents.StoredFile;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a photo to what shows that the work was done. Sent again under the same key, or the same picture again, it is there once. */
@Component
public class AttachPhoto {

    private static final int LONGEST = 4000;
    private static final int LONGEST_KEY = 64;

    /**
     * @param words what one sees; may be blank
     * @param name the file came with
     * @param picture stored by documents.Files, never taken from a visitor
     * @param preview its small picture; null where none could be made
     * @param key given to it when it was chosen; null where it is sent at once
     */
    public record Command(
            String task,
            String words,
            String name,
            StoredFile picture,
            @Nullable StoredFile preview,
            @Nullable String key) {

        public Command {
            Longest.demand("name", name, Longest.LINE);
        }
    }

    private final Tasks tasks;
    private final Evidence evidence;
    private final TaskEvents events;

    AttachPhoto(Tasks tasks, Evidence evidence, TaskEvents events) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.events = events;
    }

    /** Whether this person may add photos to the task now, and what was sent under the key has not come yet; refuses as {@link #run} does. */
    @Transactional
    public boolean awaits(String task, @Nullable String key) {
        Task asked = tasks.lock(task);
        if (key != null
                && evidence.came(asked.demand(TaskCommand.READ, Scope.current()).id(), key)) {
            return false;
        }
        asked.demand(TaskCommand.ATTACH, Scope.current());
        return true;
    }

    /**
     * Refuses anyone but the responsible person, a confirmed or cancelled task, what is no picture, and too many pieces.
     *
     * @return whether it was added now
     */
    @Transactional
    public boolean run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task()).demand(TaskCommand.ATTACH, scope);
        if (!command.picture().picture()) {
            throw new Refusal("tasks.refusal.no-picture");
        }
        String words = command.words().strip();
        if (words.length() > LONGEST) {
            throw new Refusal("tasks.refusal.long-evidence", LONGEST);
        }
        if (command.key() != null && command.key().length() > LONGEST_KEY) {
            throw new Refusal("tasks.refusal.no-picture");
        }
        var added = new Evidence.Added(
                words.isEmpty() ? command.name() : words,
                null,
                command.picture().hash(),
                command.name(),
                command.preview() == null ? null : command.preview().hash(),
                command.key());
        if (command.key() != null && evidence.came(task.id(), command.key()) || evidence.has(task.id(), added)) {
            return false;
        }
        if (evidence.count(task.id()) >= Evidence.MOST) {
            throw new Refusal("tasks.refusal.too-much-evidence", Evidence.MOST);
        }
        evidence.add(task.id(), added, scope.person());
        events.add(task.id(), "photo", words.isEmpty() ? null : words, null, null);
        return true;
    }
}
