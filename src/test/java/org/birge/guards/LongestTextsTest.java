package org.birge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.birge.shared.TooLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every command says how long the texts may be that people write into it, and refuses what is longer")
class LongestTextsTest {

    private static final Path CLASSES = Path.of("target/classes");

    /** Public ids and codes: they are looked up, not kept. */
    private static final Set<String> LOOKED_UP = Set.of(
            "plan",
            "measure",
            "section",
            "hearing",
            "area",
            "amendment",
            "comment",
            "note",
            "campaign",
            "view",
            "request",
            "visit",
            "problem",
            "follows",
            "standing",
            "programme",
            "lesson",
            "experience",
            "mentor",
            "mentorship",
            "step",
            "entry",
            "from",
            "run",
            "pair",
            "line",
            "task",
            "course",
            "training",
            "enrolment",
            "person",
            "posting",
            "union",
            "school",
            "point",
            "grant",
            "actingUnder",
            "acceptedAs",
            "kind",
            "subject",
            "stage",
            "whom",
            "form",
            "division",
            "heardAt",
            "identifier",
            "sex",
            "fileHash",
            "role",
            "path",
            "order",
            "contact");

    /** Texts whose command checks them in words of its own. */
    private static final Set<String> OWN_WORDS = Set.of(
            "DecideAtHearing.wording",
            "WriteChapter.narrative",
            "WriteChapter.difficulties",
            "WriteChapter.proposals",
            "CommentOnPlan.words",
            "SayStanding.reason",
            "SayStanding.needed",
            "WriteNote.lookedAt",
            "WriteNote.found",
            "WriteNote.strengths",
            "AddEvidence.words",
            "SaveAnswers.open",
            "NameActingHead.basis",
            "AttachPhoto.words",
            "AttachPhoto.key");

    /** What the application itself writes, out of texts that were taken before. */
    private static final Set<String> OURS = Set.of("OpenTask", "FollowSource", "IssueDocument", "OpenAccount");

    @Test
    void tooLongIsRefused() throws IOException, ReflectiveOperationException {
        List<String> unlimited = new ArrayList<>();
        int texts = 0;
        for (Class<?> command : commands()) {
            for (RecordComponent text : command.getRecordComponents()) {
                String name = command.getEnclosingClass().getSimpleName() + "." + text.getName();
                if (text.getType() != String.class || LOOKED_UP.contains(text.getName()) || OWN_WORDS.contains(name)) {
                    continue;
                }
                texts++;
                if (!refused(command, text)) {
                    unlimited.add(name);
                }
            }
        }
        assertThat(unlimited)
                .as("say Longest.demand for it in the command's record")
                .isEmpty();
        assertThat(texts).isGreaterThan(30);
    }

    /** Those of councils have their own test of what a sitting writes. */
    private static List<Class<?>> commands() throws IOException, ReflectiveOperationException {
        List<Class<?>> commands = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/birge"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("$Command.class"))
                    .sorted()
                    .toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                Class<?> command = Class.forName(name, false, LongestTextsTest.class.getClassLoader());
                if (command.isRecord()
                        && !name.startsWith("org.birge.councils.")
                        && !OURS.contains(command.getEnclosingClass().getSimpleName())) {
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    private static boolean refused(Class<?> command, RecordComponent text) throws ReflectiveOperationException {
        RecordComponent[] all = command.getRecordComponents();
        Constructor<?> make = command.getDeclaredConstructor(
                Arrays.stream(all).map(RecordComponent::getType).toArray(Class[]::new));
        make.setAccessible(true);
        Object[] values = Arrays.stream(all)
                .map(one -> one.getName().equals(text.getName()) ? "x".repeat(20_001) : value(one.getType()))
                .toArray();
        try {
            make.newInstance(values);
            return false;
        } catch (InvocationTargetException refused) {
            return refused.getCause() instanceof TooLong tooLong
                    && tooLong.field().equals(text.getName());
        }
    }

    private static @Nullable Object value(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == List.class || type == java.util.Collection.class
                ? List.of()
                : type == Set.class ? Set.of() : type == Map.class ? Map.of() : null;
    }
}
