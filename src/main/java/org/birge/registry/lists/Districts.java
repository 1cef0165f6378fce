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
    private static final Set<String> DISTRICT = folded(
            "rayonu",
            "rayon",
            "rayonunun",
            "r",
            "nu",
            "rn",
            "ауданы",
            "ауданының",
            "аудан",
            "ауд",
            "район",
            "р",
            "н",
            "district");

    private static final Set<String> CITY =
            folded("şəhəri", "şəhər", "şəh", "ş", "қаласы", "қала", "қ", "город", "гор", "г", "city", "town");

    /** An authority, the words of its district's name, or of its own, that tell it from others, and whether it is a city's. */
    record Authority(long id, Set<String> words, boolean city) {

        static Authority of(long id, String district) {
            return new Authority(id, Districts.words(district), says(CITY, district));
        }
    }

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
                .query((row, n) -> Authority.of(row.getLong("id"), row.getString("district")))
                .list();
    }

    /**
     * The one authority whose district has this name; where there is only one authority, it stands for rows that name none.
     * A city and the district around it may share a name: then the row must say which it means.
     */
    static Optional<Long> of(List<Authority> authorities, String district) {
        Set<String> asked = words(district);
        List<Authority> found = authorities.stream()
                .filter(authority -> authority.words().containsAll(asked))
                .toList();
        List<Authority> exactly = found.stream()
                .filter(authority -> authority.words().equals(asked))
                .toList();
        if (exactly.size() > 1) {
            boolean city = says(CITY, district);
            found = city || says(DISTRICT, district)
                    ? exactly.stream()
                            .filter(authority -> authority.city() == city)
                            .toList()
                    : List.of();
            exactly = found;
        }
        List<Authority> best = exactly.isEmpty() ? found : exactly;
        return best.size() == 1 ? Optional.of(best.getFirst().id()) : Optional.empty();
    }

    private static Set<String> words(String district) {
        return Stream.of(Fold.v1(district).split(" "))
                .filter(word -> !word.isEmpty() && !CITY.contains(word) && !DISTRICT.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean says(Set<String> kind, String district) {
        return Stream.of(Fold.v1(district).split(" ")).anyMatch(kind::contains);
    }

    private static Set<String> folded(String... words) {
        return Stream.of(words).map(Fold::v1).collect(Collectors.toUnmodifiableSet());
    }
}
