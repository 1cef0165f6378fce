package org.birge.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A field that finds somebody or something by its name (web/picker.jte). With script the server's suggestions appear while one
 * types; without, what was typed is looked up when the form is sent, and the page comes back with what was found to choose from.
 *
 * @param name of the field: the id chosen; name-text holds what was typed, name-for the text under which it was chosen
 * @param id what was chosen, empty while nothing is
 * @param found what answers to the text, where nothing was chosen
 */
public record Picker(String name, String text, String id, List<Suggestion> found) {

    /** How many suggestions are shown; whoever means another types more of the name. */
    public static final int SHOWN = 12;

    private static final int LONGEST = 100;

    /** Something one may choose: its public id, its name, and what tells it from others of that name: words, or a term of the pack. */
    public record Suggestion(
            String id, String name, String detail, @Nullable Text term) {

        public Suggestion(String id, String name, String detail) {
            this(id, name, detail, null);
        }

        public String detail(Language language) {
            return term == null ? detail : term.in(language);
        }
    }

    /** The answer while one types. */
    public record Suggestions(String text, List<Suggestion> all) {}

    /** As the form was sent; what was chosen under another text than the one that stands there now is not meant any more. */
    public static Picker of(String name, Map<String, String> typed) {
        String text = cut(typed.getOrDefault(name + "-text", ""));
        String chosenUnder = cut(typed.getOrDefault(name + "-for", text));
        String id = typed.getOrDefault(name, "").strip();
        return new Picker(name, text, text.equals(chosenUnder) ? id : "", List.of());
    }

    /** As it stands before anything is typed: chosen under its name. */
    public static Picker chosen(String name, String id, String text) {
        return new Picker(name, cut(text), id, List.of());
    }

    /** Whether something was typed but nothing chosen. */
    public boolean undecided() {
        return id.isEmpty() && !text.isEmpty();
    }

    public boolean empty() {
        return id.isEmpty() && text.isEmpty();
    }

    /** With what answers to the text, where nothing was chosen yet; the only one found is chosen until somebody says otherwise. */
    public Picker looked(Function<String, List<Suggestion>> search) {
        if (!undecided()) {
            return this;
        }
        List<Suggestion> answers = search.apply(text);
        return new Picker(name, text, answers.size() == 1 ? answers.getFirst().id() : "", answers);
    }

    /** The fragment with suggestions for what is being typed. */
    public static ModelAndView suggest(String typed, Function<String, List<Suggestion>> search) {
        String text = cut(typed);
        List<Suggestion> all = text.isEmpty() ? List.of() : search.apply(text);
        return Pages.show("web/suggestions", new Suggestions(text, all));
    }

    private static String cut(String typed) {
        String text = typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
