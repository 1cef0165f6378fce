package org.birge.guards;

import com.ibm.icu.text.MessagePattern;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.guards.Sources.Source;
import org.birge.shared.Language;
import org.junit.jupiter.api.Test;

/** The same words in four languages, all of them used, none of them missing. */
class MessagesTest {

    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*[.-]?)\"");
    private static final Pattern SAID = Pattern.compile(
            "(?:\\bsay|\\bof|\\bRefusal|\\bProblem|\\badd|\\bFlash\\.say|\\bhas)\\((?:[\\w\".-]+,\\s*)??\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"\\s*[,)]");
    private static final Pattern BOTH_SCRIPTS =
            Pattern.compile("(?=\\p{L}*\\p{IsLatin})(?=\\p{L}*\\p{IsCyrillic})\\p{L}+");
    private static final Pattern ACCIDENT = Pattern.compile("'[{}#|]|(?<!')'(?!')");

    private final Map<String, Map<Language, Map<String, String>>> files = MessageFiles.read();
    private final Findings findings = new Findings();

    @Test
    void everyKeyIsThereInAllFourLanguages() {
        files.forEach((module, byLanguage) -> {
            Set<String> all = keys(byLanguage.values());
            for (Language language : Language.values()) {
                Map<String, String> words = byLanguage.getOrDefault(language, Map.of());
                all.stream()
                        .filter(key -> words.getOrDefault(key, "").isBlank())
                        .forEach(key -> findings.add(module + "_" + language.tag(), key + " is missing"));
            }
        });
        MessageFiles.repeated().forEach(line -> findings.add(line, "keep one"));
        findings.mustBeNone();
    }

    @Test
    void aKeyBelongsToOneModule() {
        Map<String, String> owner = new HashMap<>();
        files.forEach((module, byLanguage) -> keys(byLanguage.values()).forEach(key -> {
            String other = owner.put(key, module);
            if (other != null) {
                findings.add(key, "stands in the messages of " + other + " and of " + module + "; keep one");
            }
        }));
        findings.mustBeNone();
    }

    @Test
    void allLanguagesFillTheSamePlaces() {
        files.forEach((module, byLanguage) -> {
            Map<String, Map<Language, Set<String>>> places = new HashMap<>();
            byLanguage.forEach((language, words) -> words.forEach((key, pattern) -> {
                try {
                    places.computeIfAbsent(key, k -> new HashMap<>()).put(language, places(pattern));
                } catch (IllegalArgumentException wrong) {
                    findings.add(module + "_" + language.tag(), key + " is no ICU pattern: " + wrong.getMessage());
                }
            }));
            places.forEach((key, byTongue) -> {
                if (new HashSet<>(byTongue.values()).size() > 1) {
                    findings.add(module, key + " has other places in other languages: " + byTongue);
                }
            });
        });
        findings.mustBeNone();
    }

    @Test
    void wordsAreWrittenAsTheirReadersWriteThem() {
        eachWord((file, language, key, text) -> {
            Matcher mixed = BOTH_SCRIPTS.matcher(text);
            if (mixed.find()) {
                findings.add(file, key + " mixes two alphabets in \"" + mixed.group() + "\"");
            }
            if (text.indexOf('ǝ') >= 0 || text.indexOf('Ǝ') >= 0) {
                findings.add(file, key + " has the letter ǝ (U+01DD); Azerbaijani is written with ə (U+0259)");
            }
            if (text.indexOf('!') >= 0) {
                findings.add(file, key + " shouts; end it with a full stop");
            }
            if (ACCIDENT.matcher(text).find()) {
                findings.add(file, key + " has an apostrophe that ICU takes for a quote; write ’");
            }
        });
        findings.mustBeNone();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> said = quoted();
        List<String> beginnings = said.stream()
                .filter(one -> one.endsWith(".") || one.endsWith("-"))
                .filter(one -> one.indexOf('.') < one.length() - 1)
                .toList();
        files.forEach((module, byLanguage) -> keys(byLanguage.values()).stream()
                .filter(key -> !said.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .forEach(key -> findings.add(module, key + " is used nowhere; take it away")));
        findings.mustBeNone();
    }

    @Test
    void everyKeyThatIsSaidIsThere() {
        Set<String> known = new HashSet<>();
        files.values().forEach(byLanguage -> known.addAll(keys(byLanguage.values())));
        Set<String> roots = known.stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        for (Source source : sources()) {
            Matcher found = SAID.matcher(source.text());
            while (found.find()) {
                String key = found.group(1);
                if (roots.contains(key.substring(0, key.indexOf('.') + 1)) && !known.contains(key)) {
                    findings.add(source.at(found.start()), key + " has no words");
                }
            }
        }
        for (String beginning : quoted()) {
            boolean ours =
                    beginning.endsWith(".") && roots.contains(beginning.substring(0, beginning.indexOf('.') + 1));
            if (ours && known.stream().noneMatch(key -> key.startsWith(beginning))) {
                findings.add(beginning, "no key begins so");
            }
        }
        findings.mustBeNone();
    }

    private interface Reader {
        void read(String file, Language language, String key, String text);
    }

    private void eachWord(Reader reader) {
        files.forEach((module, byLanguage) -> byLanguage.forEach((language, words) ->
                words.forEach((key, text) -> reader.read(module + "_" + language.tag(), language, key, text))));
    }

    private static Set<String> places(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                places.add(parsed.getSubstring(part));
            }
        }
        return places;
    }

    private static Set<String> keys(Collection<Map<String, String>> languages) {
        return languages.stream()
                .flatMap(words -> words.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything in quotes that may be a key or the beginning of one; yaml needs no quotes. */
    private static Set<String> quoted() {
        Set<String> all = sources().stream()
                .flatMap(source -> QUOTED.matcher(source.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
        Sources.below(Path.of("src/main/resources/packs"), ".yaml").stream()
                .flatMap(source -> Pattern.compile(":\\s*([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\\s*$", Pattern.MULTILINE)
                        .matcher(source.text())
                        .results())
                .forEach(found -> all.add(found.group(1)));
        return all;
    }

    private static List<Source> sources() {
        return Stream.concat(Sources.main().stream(), Sources.templates().stream())
                .toList();
    }
}
