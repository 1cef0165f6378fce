package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Places;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The root of the tree: the ministry, registered when the first administrator enters an empty installation. */
@Component
class Country implements Places {

    private final JdbcClient sql;
    private final RegisterOrganisation registerOrganisation;
    private final CountryPack pack;
    private final Clock clock;

    Country(JdbcClient sql, RegisterOrganisation registerOrganisation, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.registerOrganisation = registerOrganisation;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long country() {
        Optional<Long> root = sql.sql(
                        "select id from registry.organisation where kind = 'ministry' order by place_key limit 1")
                .query(Long.class)
                .optional();
        return root.orElseGet(() -> registerOrganisation.run(new RegisterOrganisation.Command(
                "ministry",
                null,
                null,
                pack.bodies().ministry().in(pack.defaultLanguage()),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                LocalDate.now(clock.withZone(pack.timeZone())))));
    }
}
