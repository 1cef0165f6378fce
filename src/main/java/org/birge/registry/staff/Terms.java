package org.birge.registry.staff;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pack's words for codes that stand in records; a code the pack has given up has no words. */
@Component
public class Terms {

    /** A choice of a select: its code and its words. */
    public record Choice(String code, Text name) {}

    private final CountryPack pack;
    private final Map<String, Text> posts;
    private final Map<String, Text> subjects;
    private final Map<String, Text> stages;

    Terms(CountryPack pack) {
        this.pack = pack;
        this.posts = byCode(pack.posts(), CountryPack.Post::code, CountryPack.Post::name);
        this.subjects = byCode(pack.subjects(), CountryPack.Subject::code, CountryPack.Subject::name);
        this.stages = byCode(pack.stages(), CountryPack.Stage::code, CountryPack.Stage::name);
    }

    public @Nullable Text post(@Nullable String code) {
        return code == null ? null : posts.get(code);
    }

    public @Nullable Text subject(@Nullable String code) {
        return code == null ? null : subjects.get(code);
    }

    public @Nullable Text stage(@Nullable String code) {
        return code == null ? null : stages.get(code);
    }

    public List<Choice> posts() {
        return pack.posts().stream()
                .map(post -> new Choice(post.code(), post.name()))
                .toList();
    }

    public List<Choice> subjects() {
        return pack.subjects().stream()
                .map(subject -> new Choice(subject.code(), subject.name()))
                .toList();
    }

    public List<Choice> stages() {
        return pack.stages().stream()
                .map(stage -> new Choice(stage.code(), stage.name()))
                .toList();
    }

    /** Codes of the posts of a role group. */
    List<String> postsOf(String group) {
        return pack.posts().stream()
                .filter(post -> post.group().name().equals(group))
                .map(CountryPack.Post::code)
                .toList();
    }

    /** Codes of all posts in the order of their words. */
    List<String> postsByWord(Language language) {
        Collator order = Collator.getInstance(language.locale());
        return pack.posts().stream()
                .sorted(Comparator.comparing(post -> post.name().in(language), order::compare))
                .map(CountryPack.Post::code)
                .toList();
    }

    private static <T> Map<String, Text> byCode(List<T> all, Function<T, String> code, Function<T, Text> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(code, name));
    }
}
