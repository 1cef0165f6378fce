package org.birge.guards;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.birge.BirgeApplication;
import org.birge.access.Allowed;
import org.birge.guards.Sources.Source;
import org.birge.web.Everyone;
import org.birge.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rooms of the house: who may use whom, how things are called, and what no code does. */
class ModulesTest {

    private static final int LONGEST = 250;

    private static final Pattern EMPTY_NAMES = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Service)");

    private static final Pattern CLOCKLESS = Pattern.compile(
            "\\b(?:(?:Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|YearMonth|Year)\\s*\\.now\\((?!clock\\b|[a-z]\\w*[cC]lock\\b|this\\.clock\\b)"
                    + "|System\\.currentTimeMillis|new Date\\(\\s*\\)|Clock\\.system|Calendar\\.getInstance\\(\\s*\\))");

    private static final Pattern SQL_CLOCK = Pattern.compile(
            "(?i)\\b(now\\(\\)|current_date\\b|current_timestamp\\b|localtimestamp\\b|clock_timestamp\\(|transaction_timestamp\\(|statement_timestamp\\()");

    /** Where the clock itself is made, and what runs before there is one. */
    private static final Set<String> BEFORE_THE_CLOCK = Set.of(
            "src/main/java/org/birge/shared/StoryClock.java",
            "src/main/java/org/birge/database/embedded/Server.java",
            "src/main/java/org/birge/database/embedded/Program.java");

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        ApplicationModules.of(BirgeApplication.class, JavaClass.Predicates.resideInAPackage("org.birge.templates.."))
                .verify();
    }

    @Test
    void namesSayWhatAThingIs() {
        Findings findings = new Findings();
        for (Source source : all()) {
            if (EMPTY_NAMES.matcher(source.name()).matches()) {
                findings.add(source.path().toString(), "name it by what it does or holds, such as AgreePlan or Plans");
            }
        }
        findings.mustBeNone();
    }

    @Test
    void noFileIsLongerThan250Lines() {
        Findings findings = new Findings();
        Stream.concat(all().stream(), Sources.templates().stream())
                .filter(source -> source.lines() > LONGEST)
                .forEach(source -> findings.add(
                        source.path().toString(), source.lines() + " lines; give a part of it a file of its own"));
        findings.mustBeNone();
    }

    @Test
    void timeComesFromTheClock() {
        Findings findings = new Findings();
        for (Source source : Sources.main()) {
            if (BEFORE_THE_CLOCK.contains(source.path().toString())) {
                continue;
            }
            Matcher found = CLOCKLESS.matcher(JavaText.code(source.text()));
            while (found.find()) {
                findings.add(source.at(found.start()), found.group() + " reads no Clock; inject one");
            }
            for (JavaText.Literal literal : JavaText.literals(source.text())) {
                if (SQL_CLOCK.matcher(literal.value()).find()) {
                    findings.add(source.at(literal.offset()), "give the moment as a parameter taken from the Clock");
                }
            }
        }
        for (Source source : Sources.below(Path.of("src/main/resources/db"), ".sql")) {
            Matcher found = SQL_CLOCK.matcher(SqlText.bare(source.text()));
            while (found.find()) {
                findings.add(source.path().toString(), found.group() + " has no clock; let the application give it");
            }
        }
        findings.mustBeNone();
    }

    @Test
    void everyPageDeclaresWhoMaySeeIt() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Findings findings = new Findings();
        for (BeanDefinition bean : scan.findCandidateComponents("org.birge")) {
            Class<?> controller = Class.forName(Objects.requireNonNull(bean.getBeanClassName()));
            for (Method method : controller.getDeclaredMethods()) {
                if (AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class) && declarations(method) != 1) {
                    findings.add(
                            controller.getSimpleName() + "." + method.getName(),
                            "declare one of @Everyone, @SignedIn and @Allowed(Permission.X)");
                }
            }
        }
        findings.mustBeNone();
    }

    @Test
    void everyPackageSaysThatNothingMayBeMissing() {
        Findings findings = new Findings();
        Sources.main().stream()
                .map(source -> Objects.requireNonNull(source.path().getParent()))
                .distinct()
                .filter(folder -> !folder.endsWith("org/birge"))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .forEach(folder -> findings.add(folder.toString(), "add a package-info.java with @NullMarked"));
        for (Source source : Sources.main()) {
            boolean base = source.name().equals("package-info");
            if (base && !source.text().contains("@NullMarked")) {
                findings.add(source.path().toString(), "add @NullMarked");
            }
            boolean module = base
                    && source.path().getNameCount()
                            == Path.of("src/main/java/org/birge/x/y").getNameCount();
            if (module && !source.text().contains("@ApplicationModule")) {
                findings.add(source.path().toString(), "add @ApplicationModule with the modules it may use");
            }
        }
        findings.mustBeNone();
    }

    private static long declarations(Method method) {
        return Stream.of(Everyone.class, SignedIn.class, Allowed.class)
                .filter(method::isAnnotationPresent)
                .count();
    }

    private static List<Source> all() {
        return Stream.concat(Sources.main().stream(), Sources.tests().stream()).toList();
    }
}
