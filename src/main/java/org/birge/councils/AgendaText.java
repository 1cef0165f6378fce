package org.birge.councils;

import java.util.List;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an item of the agenda says.
 *
 * @param presenter a person of the registry, null when nobody reports
 * @param documents addresses, of our own pages (/…) or https://
 */
public record AgendaText(String title, @Nullable Long presenter, String question, List<String> documents) {

    private static final int MOST_DOCUMENTS = 20;

    public AgendaText {
        title = title.strip();
        question = question.strip();
        documents =
                documents.stream().map(String::strip).filter(d -> !d.isEmpty()).toList();
        if (title.isEmpty()) {
            throw new Refusal("councils.refusal.item-without-title");
        }
        if (!documents.stream().allMatch(d -> d.startsWith("https://") || (d.startsWith("/") && !d.startsWith("//")))) {
            throw new Refusal("councils.refusal.document-address");
        }
    }

    /** Refuses what a form would not take; what is carried over from an earlier agenda stays as it is. */
    void demandLength() {
        Length.within(Length.TITLE, title);
        Length.within(Length.QUESTION, question);
        documents.forEach(document -> Length.within(Length.ADDRESS, document));
        if (documents.size() > MOST_DOCUMENTS) {
            throw new Refusal("councils.refusal.too-many-documents", MOST_DOCUMENTS);
        }
    }
}
