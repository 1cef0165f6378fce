package org.birge.registry;

import java.util.List;
import java.util.stream.Stream;
import org.birge.registry.search.Fold;

/** What is typed of a name that stands in no register: it means every name whose words it begins, in either alphabet and without diacritics. */
public record TypedName(String text) {

    public boolean means(String name) {
        String key = Fold.v1(text);
        List<String> words = List.of(Fold.v1(name).split(" "));
        return !key.isEmpty()
                && Stream.of(key.split(" ")).allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }
}
