package org.birge.tasks;

import java.net.URI;
import java.util.Locale;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds what shows that the work was done: words, a link, or a file that documents.Files has checked and stored. */
@Component
public class AddEvidence {

    private static final int LONGEST = 4000;

    /**
     * @param words what it is; may be blank for a file, whose name then stands for it
     * @param link http or https address
     * @param fileHash of the stored file, never taken from a visitor
     */
    public record Command(
            String task,
            String words,
            @Nullable String link,
            @Nullable String fileHash,
            @Nullable String fileName) {

        public Command {
            Longest.demand("link", link, Longest.WORDS);
            Longest.demand("fileName", fileName, Longest.LINE);
        }
    }

    private final Tasks tasks;
    private final Evidence evidence;
    private final TaskEvents events;

    AddEvidence(Tasks tasks, Evidence evidence, TaskEvents events) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.events = events;
    }

    /**
     * Refuses anyone but the responsible person, a confirmed or cancelled task, an empty entry, and a link that is none.
     *
     * @return whether it was added now: what is there already is not added again
     */
    @Transactional
    public boolean run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task()).demand(TaskCommand.ATTACH, scope);
        String link = command.link() == null || command.link().isBlank()
                ? null
                : address(command.link().strip());
        String words = command.words().strip();
        if (words.isEmpty()) {
            words = command.fileName() != null ? command.fileName() : link != null ? link : "";
        }
        if (words.isEmpty()) {
            throw new Refusal("tasks.refusal.empty-evidence");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("tasks.refusal.long-evidence", LONGEST);
        }
        var added = new Evidence.Added(words, link, command.fileHash(), command.fileName(), null, null);
        if (evidence.has(task.id(), added)) {
            return false;
        }
        if (evidence.count(task.id()) >= Evidence.MOST) {
            throw new Refusal("tasks.refusal.too-much-evidence", Evidence.MOST);
        }
        evidence.add(task.id(), added, scope.person());
        events.add(task.id(), "evidence", words, null, null);
        return true;
    }

    private static String address(String typed) {
        try {
            URI uri = URI.create(typed);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return uri.toString();
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Refusal("tasks.refusal.no-link");
        }
        throw new Refusal("tasks.refusal.no-link");
    }
}
