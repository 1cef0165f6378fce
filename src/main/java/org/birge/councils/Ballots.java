package org.birge.councils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who voted how, where votes are taken by name. */
@Repository
public class Ballots {

    /** One vote, of the seat with this id. */
    public record Ballot(long item, long seat, String name, Vote vote) {}

    private final JdbcClient sql;

    Ballots(JdbcClient sql) {
        this.sql = sql;
    }

    /** Votes as a form sends them: vote-[seat]=[code]; anything else is no vote. */
    static Map<Long, Vote> votes(Map<String, String> sent) {
        Map<Long, Vote> votes = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.matches("vote-\\d{1,18}")) {
                Vote.of(value).ifPresent(vote -> votes.put(Long.valueOf(name.substring(5)), vote));
            }
        });
        return votes;
    }

    /** By item, in the order of the roll. */
    Map<Long, List<Ballot>> of(long session) {
        return sql
                .sql("""
                select b.item_id, b.seat_id, s.name, b.vote
                  from councils.ballot b
                  join councils.seat s on s.id = b.seat_id
                 where s.session_id = :session
                 order by s.id
                """)
                .param("session", session)
                .query((row, n) -> new Ballot(
                        row.getLong("item_id"),
                        row.getLong("seat_id"),
                        row.getString("name"),
                        Vote.of(row.getString("vote")).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Ballot::item));
    }

    /** In place of what was counted before; the map keeps one order for keys and values. */
    void keep(Item item, Map<Long, Vote> votes) {
        forget(item);
        sql.sql("""
                insert into councils.ballot (item_id, seat_id, place_key, vote)
                select :item, v.seat, :place, v.vote
                  from unnest(:seats::bigint[], :votes::text[]) as v (seat, vote)
                """)
                .param("item", item.id())
                .param("place", item.placeKey())
                .param("seats", votes.keySet().toArray(Long[]::new))
                .param("votes", votes.values().stream().map(Vote::code).toArray(String[]::new))
                .update();
    }

    void forget(Item item) {
        sql.sql("delete from councils.ballot where item_id = :item")
                .param("item", item.id())
                .update();
    }
}
