package org.birge.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The districts that schools stand in. */
@Repository
public class SchoolDistricts {

    private final JdbcClient sql;

    SchoolDistricts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The names of all districts of the schools whose keys lie from low to below high, in their order. */
    public List<String> within(long low, long high) {
        return sql.sql("""
                select district
                  from registry_api.place
                 where kind = 'school'
                   and place_key >= :low
                   and place_key < :high
                   and district is not null
                 group by district
                 order by district collate registry.names
                """)
                .param("low", low)
                .param("high", high)
                .query(String.class)
                .list();
    }
}
