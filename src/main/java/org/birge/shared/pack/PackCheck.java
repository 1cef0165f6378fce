package org.birge.shared.pack;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a pack and what points nowhere, and says all of it at once. */
final class PackCheck {

    private final List<String> problems = new ArrayList<>();

    private PackCheck() {}

    static void of(CountryPack pack) {
        PackCheck check = new PackCheck();
        check.complete("pack", pack);
        if (check.problems.isEmpty()) {
            check.references(pack);
        }
        if (!check.problems.isEmpty()) {
            throw new IllegalStateException("pack " + pack.code() + ": " + String.join("; ", check.problems));
        }
    }

    private void complete(String path, Object found) {
        if (found instanceof Collection<?> list) {
            int place = 0;
            for (Object each : list) {
                complete(path + "[" + place++ + "]", each);
            }
        } else if (found instanceof Map<?, ?> map) {
            map.forEach((key, value) -> complete(path + "." + key, value));
        } else if (found instanceof Record) {
            for (RecordComponent part : found.getClass().getRecordComponents()) {
                complete(path + "." + part.getName(), part, found);
            }
        }
    }

    private void complete(String path, RecordComponent part, Object owner) {
        Object value = valueOf(part, owner);
        if (value != null) {
            complete(path, value);
        } else if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            problems.add(path + " is missing");
        }
    }

    private static @Nullable Object valueOf(RecordComponent part, Object owner) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void references(CountryPack pack) {
        if (!pack.languages().contains(pack.defaultLanguage())) {
            problems.add("default language " + pack.defaultLanguage() + " is not offered");
        }
        Set<String> posts = codes("post", pack.posts(), CountryPack.Post::code);
        Set<String> subjects = codes("subject", pack.subjects(), CountryPack.Subject::code);
        Set<String> stages = codes("stage", pack.stages(), CountryPack.Stage::code);
        Set<String> kinds = codes("school kind", pack.schoolKinds(), CountryPack.SchoolKind::code);
        Set<String> languages =
                codes("teaching language", pack.teachingLanguages(), CountryPack.TeachingLanguage::code);
        Set<String> sections = codes("section", pack.sections(), CountryPack.Section::code);
        Set<String> councils = codes("council", pack.councils(), CouncilKind::code);
        codes("measure", pack.measures(), SampleMeasure::code);
        codes("induction", pack.inductions(), InductionProgramme::code);

        pack.subjects().forEach(one -> known("subject " + one.code(), one.near(), subjects));
        pack.schoolKinds().forEach(one -> known("school kind " + one.code(), one.stages(), stages));
        pack.councils()
                .forEach(one -> known(
                        "council " + one.code(), Stream.ofNullable(one.chair()).toList(), posts));
        known("route", List.of(pack.route().council().kind()), councils);
        pack.bodies().divisions().forEach(one -> known("division " + one.code(), one.sections(), sections));
        problems.addAll(pack.shortNeeds().teachers().problems(pack.teacherNeeds()));
        problems.addAll(pack.shortNeeds().heads().problems(pack.headNeeds()));
        measures(pack, sections);
        demo(pack.demo(), kinds, languages);
    }

    private void measures(CountryPack pack, Set<String> sections) {
        Set<String> areas = Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .map(NeedsInstrument.Area::code)
                .collect(Collectors.toSet());
        pack.measures().forEach(one -> {
            known("measure " + one.code(), one.areas(), areas);
            known("measure " + one.code(), List.of(one.section()), sections);
        });
    }

    private void demo(Demo demo, Set<String> kinds, Set<String> languages) {
        Set<String> districts = codes("district", demo.districts(), Demo.District::code);
        demo.schools().forEach(school -> {
            known("school " + school.name(), List.of(school.district()), districts);
            known("school " + school.name(), List.of(school.kind()), kinds);
            known("school " + school.name(), school.languages(), languages);
        });
    }

    private <T> Set<String> codes(String what, List<T> all, Function<T, String> codeOf) {
        Set<String> codes = new HashSet<>();
        all.stream()
                .map(codeOf)
                .filter(code -> !codes.add(code))
                .forEach(code -> problems.add(what + " " + code + " stands twice"));
        return codes;
    }

    private void known(String where, List<String> wanted, Set<String> there) {
        wanted.stream()
                .filter(code -> !there.contains(code))
                .forEach(code -> problems.add(where + " points to " + code + ", which is not there"));
    }
}
