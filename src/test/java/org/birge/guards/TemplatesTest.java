package org.birge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.guards.Sources.Source;
import org.junit.jupiter.api.Test;

/** Templates hold marks and no words, know their own module, and leave style and script to files. */
class TemplatesTest {

    private static final Pattern IMPORT =
            Pattern.compile("@import\\s+(?:static\\s+)?(org\\.birge\\.([a-z]+)\\.[\\w.]+)");
    private static final Pattern CALL = Pattern.compile("@template\\.([a-z]+)\\.([\\w.-]+)\\(");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|[a-zA-Z]+);");
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\s)/[a-z][a-z/-]*");
    private static final Pattern WORD = Pattern.compile("(?!(?:XLSX|CSV|PDF|DOCX)\\b)\\b\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<script(?![^>]*\\ssrc=)[^>]*>|<style\\b|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:");
    private static final Pattern SPOKEN = Pattern.compile("\\s(title|placeholder|alt|aria-label|label)=\"[^\"]*\\p{L}");

    /** Who looks is everybody's matter. */
    private static final Set<String> FROM_ACCESS =
            Set.of("org.birge.access.Actor", "org.birge.access.Permission", "org.birge.access.Role");

    @Test
    void aTemplateKnowsItsOwnModuleAndTheShell() {
        Findings findings = new Findings();
        for (Source template : Sources.templates()) {
            Matcher imports = IMPORT.matcher(template.text());
            while (imports.find()) {
                if (!near(template, imports.group(2)) && !FROM_ACCESS.contains(imports.group(1))) {
                    findings.add(
                            template.at(imports.start()),
                            "imports " + imports.group(1) + "; put what it needs into the page's record");
                }
            }
            Matcher calls = CALL.matcher(template.text());
            while (calls.find()) {
                if (!near(template, calls.group(1))) {
                    findings.add(template.at(calls.start()), "uses a template of the module " + calls.group(1));
                }
            }
        }
        findings.mustBeNone();
    }

    @Test
    void wordsComeFromTheMessages() {
        Findings findings = new Findings();
        for (Source template : Sources.templates()) {
            String written = JteText.written(template.text());
            String text = TAG.matcher(written).replaceAll(" ");
            text = ENTITY.matcher(text).replaceAll(" ");
            text = ADDRESS.matcher(text).replaceAll(" ");
            Matcher word = WORD.matcher(text);
            if (word.find()) {
                String line = text.substring(word.start()).lines().findFirst().orElse("");
                findings.add(template.path().toString(), "says \"" + line.strip() + "\"; move it to the messages");
            }
            Matcher spoken = SPOKEN.matcher(written);
            while (spoken.find()) {
                findings.add(template.path().toString(), spoken.group().strip() + "… belongs to the messages");
            }
        }
        findings.mustBeNone();
    }

    @Test
    void styleAndScriptStandInFiles() {
        Findings findings = new Findings();
        for (Source template : Sources.templates()) {
            Matcher found = INLINE.matcher(JteText.written(template.text()));
            while (found.find()) {
                findings.add(
                        template.path().toString(),
                        found.group().strip() + " is refused by our policy; use a class or static/js/birge.js");
            }
        }
        findings.mustBeNone();
    }

    @Test
    void everyTemplateAndPageIsUsed() {
        List<Source> templates = Sources.templates();
        Set<String> called = templates.stream()
                .flatMap(template -> CALL.matcher(template.text()).results())
                .map(call -> call.group(1) + "/" + call.group(2).replace('.', '/'))
                .collect(Collectors.toSet());
        Set<String> shown = Sources.main().stream()
                .flatMap(source -> JavaText.literals(source.text()).stream())
                .map(literal -> literal.value().replaceFirst("\\.jte$", ""))
                .collect(Collectors.toSet());
        Findings findings = new Findings();
        for (Source template : templates) {
            String name = Path.of("src/main/jte")
                    .relativize(template.path())
                    .toString()
                    .replaceFirst("\\.jte$", "");
            if (!called.contains(name) && !shown.contains(name)) {
                findings.add(template.path().toString(), "no controller and no template uses it; take it away");
            }
        }
        String all = templates.stream().map(Source::text).collect(Collectors.joining());
        for (Source source : Sources.main()) {
            if (source.text().contains("record " + source.name() + "(")
                    && source.name().endsWith("Page")
                    && !source.name().equals("PrintPage")
                    && !all.contains(source.name())) {
                findings.add(source.path().toString(), "no template draws this page; take it away");
            }
        }
        findings.mustBeNone();
    }

    @Test
    void theGuardItselfTellsTextFromCode() {
        String template = """
                @import org.birge.web.Shell
                @param Shell shell
                <%-- a note --%>
                @template.web.layout(shell = shell, title = shell.say("x"), content = @`
                  @if(a.b("}") > 1)<p class="c">${shell.say("a}")} · </p>@else !{var x = 1;} Plan @endif
                `)
                """;
        String text = TAG.matcher(JteText.written(template)).replaceAll(" ");
        assertThat(Stream.of(text.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()))
                .containsExactly("Plan");
    }

    private static boolean near(Source template, String module) {
        return module.equals(template.module()) || module.equals("web") || module.equals("shared");
    }
}
