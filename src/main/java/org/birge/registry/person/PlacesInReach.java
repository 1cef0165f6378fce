package org.birge.registry.person;

import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.registry.search.Found;
import org.birge.registry.search.Search;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The places where the viewer may give postings: the own one and all below it, found by name or code. */
@Repository
public class PlacesInReach {

    private final JdbcClient sql;
    private final Search search;
    private final Found found;

    PlacesInReach(JdbcClient sql, Search search, Found found) {
        this.sql = sql;
        this.search = search;
        this.found = found;
    }

    @Transactional(readOnly = true)
    public List<Picker.Suggestion> find(String text) {
        List<Long> ids = search.organisations(text, Picker.SHOWN).stream()
                .map(Search.Hit::id)
                .toList();
        return found.places(ids).stream()
                .map(place -> new Picker.Suggestion(place.publicId(), place.name(), place.district()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Long> chosen(String publicId) {
        Scope scope = Scope.current();
        return sql.sql(
                        "select id from registry.organisation where public_id = :id and place_key >= :low and place_key < :high")
                .param("id", publicId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .optional();
    }
}
