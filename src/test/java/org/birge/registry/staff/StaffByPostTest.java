package org.birge.registry.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The staff by post: as the words of the posts follow in the reader's language, not their codes")
@BirgeTest
class StaffByPostTest {

    private final Given given;
    private final Visitors visitors;
    private final Terms terms;

    StaffByPostTest(Given given, Visitors visitors, Terms terms) {
        this.given = given;
        this.visitors = visitors;
        this.terms = terms;
    }

    @Test
    void byTheWord() {
        given.deputy();
        given.psychologist();
        given.secretary();
        given.teacher();
        given.otherHead();
        for (Visitor reader : List.of(visitors.as(given.head()), visitors.as(given.officer()))) {
            List<String> posts = reader.get("/people/export?format=csv&order=post")
                    .body()
                    .lines()
                    .skip(1)
                    .map(line -> line.split("[;,]", -1)[1])
                    .toList();
            List<String> sorted = new ArrayList<>(posts);
            sorted.sort(Collator.getInstance(Language.AZ.locale())::compare);
            assertThat(posts).hasSizeGreaterThan(3).isEqualTo(sorted);
        }
        assertThat(terms.postsByWord(Language.RU)).isNotEqualTo(terms.postsByWord(Language.AZ));
        assertThat(visitors.as(given.head()).get("/people?order=post&q=a").status())
                .isEqualTo(200);
    }
}
