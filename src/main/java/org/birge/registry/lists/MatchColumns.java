package org.birge.registry.lists;

import java.util.Map;
import org.birge.registry.lists.reading.Column;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which column of a list means what, as somebody corrected it. Not any more once the list is being worked on or taken over. */
@Component
class MatchColumns {

    private final ListImports imports;

    MatchColumns(ListImports imports) {
        this.imports = imports;
    }

    @Transactional
    public ListImport run(String publicId, Map<Column, Integer> places) {
        ListImport list = imports.lock(publicId);
        if (list.takenAt() != null) {
            throw new Refusal("registry.lists.refusal.taken");
        }
        if (places.values().stream().anyMatch(place -> place >= list.headings().size())) {
            throw new Refusal("registry.lists.match.no-column");
        }
        if (!list.working()) {
            imports.match(list.id(), list.match().corrected(places));
        }
        return imports.find(publicId);
    }
}
