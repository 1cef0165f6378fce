package org.birge.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.birge.registry.AppointPerson;
import org.birge.registry.FormUnion;
import org.birge.registry.RegisterPerson;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a school: head, deputies, psychologist, teachers of the usual subjects, and their method unions. */
@Component
class DemoStaff {

    private static final List<String> SUBJECTS = List.of(
            "primary",
            "primary",
            "primary",
            "mathematics",
            "native",
            "native",
            "english",
            "biology",
            "chemistry",
            "history",
            "primary",
            "geography",
            "informatics",
            "physics",
            "mathematics",
            "russian",
            "physical-education",
            "technology",
            "music",
            "fine-art");

    private final RegisterPerson registerPerson;
    private final FormUnion formUnion;
    private final CountryPack pack;
    private final Words words;

    DemoStaff(RegisterPerson registerPerson, FormUnion formUnion, CountryPack pack, Messages messages) {
        this.registerPerson = registerPerson;
        this.formUnion = formUnion;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    /** A person as they will be registered. */
    record Drawn(
            RegisterPerson.Command command,
            String post,
            @Nullable String subject,
            int experience) {}

    /** Draws a school's staff without registering it, so that schools drawn in turn can be registered side by side. */
    List<Drawn> drawn(long school, int size, DemoNames names, Random random, LocalDate today) {
        List<Drawn> staff = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String post = post(i, size);
            String subject = post.equals("teacher") || post.equals("method-union-head") ? subject(i) : null;
            staff.add(person(school, post, subject, names.next(random.nextInt(10) < 8 || i == 0), random, today));
        }
        return staff;
    }

    List<DemoCast.DemoPerson> registered(long school, List<Drawn> drawn, LocalDate today) {
        List<DemoCast.DemoPerson> staff = drawn.stream()
                .map(one -> new DemoCast.DemoPerson(
                        registerPerson.run(one.command()),
                        one.command().surname() + " " + one.command().firstName(),
                        one.post(),
                        one.subject(),
                        one.experience()))
                .toList();
        unions(school, staff, today);
        return staff;
    }

    /** The first deputy is for teaching, the second for upbringing, the third for methodical work where the country has such a post. */
    private String deputy(int index) {
        List<String> wanted =
                switch (index) {
                    case 2 -> List.of("deputy-upbringing", "deputy-extracurricular");
                    case 3 -> List.of("deputy-methodical");
                    default -> List.<String>of();
                };
        return pack.posts().stream()
                .map(CountryPack.Post::code)
                .filter(wanted::contains)
                .findFirst()
                .orElse("deputy-teaching");
    }

    private String post(int index, int size) {
        int deputies = size >= 60 ? 3 : size >= 25 ? 2 : size >= 16 ? 1 : 0;
        if (index == 0) {
            return "head";
        }
        if (index <= deputies) {
            return deputy(index);
        }
        return index == deputies + 1 && size >= 16 ? "psychologist" : "teacher";
    }

    private String subject(int index) {
        String wanted = SUBJECTS.get(index % SUBJECTS.size());
        List<String> codes = wanted.equals("native") ? List.of("azerbaijani", "kazakh") : List.of(wanted);
        return pack.subjects().stream()
                .map(CountryPack.Subject::code)
                .filter(codes::contains)
                .findFirst()
                .orElse("mathematics");
    }

    private Drawn person(
            long school, String post, @Nullable String subject, DemoNames.Name name, Random random, LocalDate today) {
        boolean leads = !post.equals("teacher") && !post.equals("psychologist");
        int experience =
                leads ? 12 + random.nextInt(20) : random.nextInt(5) == 0 ? random.nextInt(4) : 4 + random.nextInt(30);
        LocalDate from = LocalDate.of(today.getYear() - experience, 9, 1);
        BigDecimal load = subject == null ? null : BigDecimal.valueOf(12 + random.nextInt(13));
        LocalDate born =
                LocalDate.of(from.getYear() - 23 - random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String stage = subject == null ? null : subject.equals("primary") ? "primary" : "general";
        RegisterPerson.Command command = new RegisterPerson.Command(
                name.surname(),
                name.first(),
                name.patronymic(),
                born,
                name.female() ? "f" : "m",
                null,
                null,
                null,
                List.of(),
                new AppointPerson.Posting(
                        school, post, subject, stageOrNull(stage), load, from.isAfter(today) ? today : from));
        return new Drawn(command, post, subject, experience);
    }

    private @Nullable String stageOrNull(@Nullable String code) {
        return pack.stages().stream().anyMatch(stage -> stage.code().equals(code)) ? code : null;
    }

    private void unions(long school, List<DemoCast.DemoPerson> staff, LocalDate today) {
        if (staff.size() < 16) {
            return;
        }
        Map<String, List<Long>> members = new LinkedHashMap<>();
        for (DemoCast.DemoPerson person : staff) {
            if (person.subject() != null) {
                members.computeIfAbsent(union(person.subject()), u -> new ArrayList<>())
                        .add(person.id());
            }
        }
        members.forEach((union, people) -> formUnion.run(new FormUnion.Command(
                school,
                words.of("demo.union." + union),
                Set.of("primary", "history").contains(union) ? union : null,
                null,
                people.getFirst(),
                people,
                LocalDate.of(today.getYear() - 2, 9, 1))));
    }

    /** Neighbouring subjects share a union, as in most schools. */
    private static String union(String subject) {
        return switch (subject) {
            case "primary" -> "primary";
            case "mathematics", "informatics", "physics" -> "exact";
            case "azerbaijani", "kazakh" -> "native";
            case "english", "russian" -> "languages";
            case "biology", "chemistry", "geography" -> "nature";
            case "history" -> "history";
            default -> "arts";
        };
    }
}
