package org.birge.registry.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.registry.search.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authorities within reach, by the names lists give their districts. */
@Component
class Districts {

    /** Words for districts and towns that lists write or leave out. */
    private static final Set<String> GENERIC = Stream.of(
                    "rayonu",
                    "rayon",
                    "rayonunun",
                    "şəhəri",
                    "şəhər",
                    "ауданы",
                    "ауданының",
                    "аудан",
                    "қаласы",
                    "қала",
                    "қ",
                    "район",
                    "город",
                    "г",
                    "district",
                    "city")
            .map(Fold::v1)
            .collect(Collectors.toUnmodifiableSet());

    /** An authority and the words of its district's name, or of its own. */
    record Authority(long id, Set<String> words) {}

    private final JdbcClient sql;

    Districts(JdbcClient sql) {
        this.sql = sql;
    }

    List<Authority> withinReach() {
        return sql.sql("""
                select o.id, coalesce(p.district, p.name) as district
                  from registry.organisation o
                  join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
                 where o.kind = 'district-authority'
                   and o.place_key >= (select scope.low())
                   and o.place_key < (select scope.high())
                 order by o.place_key
                """)
                .query((row, n) -> new Authority(row.getLong("id"), words(row.getString("district"))))
                .list();
    }

    /** The one authority whose district has this name; where there is only one authority, it stands for rows that name none. */
    static Optional<Long> of(List<Authority> authorities, String district) {
        Set<String> asked = words(district);
        List<Authority> found = authorities.stream()
                .filter(authority -> authority.words().containsAll(asked))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : exactly(found, asked);
    }

    private static Optional<Long> exactly(List<Authority> found, Set<String> asked) {
        return found.stream()
                .filter(authority -> authority.words().equals(asked) && !asked.isEmpty())
                .map(Authority::id)
                .findFirst();
    }

    private static Set<String> words(String district) {
        return Stream.of(Fold.v1(district).split(" "))
                .filter(word -> !word.isEmpty() && !GENERIC.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
