package org.birge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No link on the pages of the navigation leads somebody to a page that is not theirs")
@BirgeTest
class NoDeadLinksTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern FILE = Pattern.compile("\\.(xlsx|csv|pdf|docx)(\\?.*)?$|/sign-out");

    private final Given given;
    private final Visitors visitors;

    NoDeadLinksTest(Given given, Visitors visitors) {
        this.given = given;
        this.visitors = visitors;
    }

    @Test
    void everyLinkOpens() {
        given.school().withStaff(12);
        List<String> dead = new ArrayList<>();
        for (Person person : List.of(
                given.head(), given.deputy(), given.teacher(), given.secretary(), given.methodist(), given.officer())) {
            Visitor visitor = visitors.as(person);
            Set<String> pages = links(visitor.get("/people").body());
            Set<String> asked = new LinkedHashSet<>(pages);
            pages.forEach(page -> asked.addAll(links(visitor.get(page).body())));
            asked.stream()
                    .filter(link -> visitor.get(link).status() >= 400)
                    .forEach(link -> dead.add(person.userName() + " " + link));
        }
        assertThat(dead).isEmpty();
    }

    private static Set<String> links(String body) {
        Set<String> links = new LinkedHashSet<>();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            if (!FILE.matcher(link.group(1)).find()) {
                links.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return links;
    }
}
