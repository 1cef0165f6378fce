package org.birge.councils;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Motions and their counts, one an item. */
@Repository
class Motions {

    private final JdbcClient sql;
    private final Ballots ballots;

    Motions(JdbcClient sql, Ballots ballots) {
        this.sql = sql;
        this.ballots = ballots;
    }

    List<Motion> of(long session) {
        Map<Long, List<Ballots.Ballot>> named = ballots.of(session);
        return sql.sql("""
                select m.item_id, m.wording, m.in_favour, m.against, m.abstained, m.present, m.members, m.carried, m.version
                  from councils.motion m
                  join councils.item i on i.id = m.item_id
                 where i.session_id = :session
                 order by i.position
                """)
                .param("session", session)
                .query((row, n) -> new Motion(
                        row.getLong("item_id"),
                        row.getString("wording"),
                        row.getObject("in_favour", Integer.class),
                        row.getObject("against", Integer.class),
                        row.getObject("abstained", Integer.class),
                        row.getObject("present", Integer.class),
                        row.getObject("members", Integer.class),
                        row.getObject("carried", Boolean.class),
                        row.getLong("version"),
                        named.getOrDefault(row.getLong("item_id"), List.of())))
                .list();
    }

    Optional<Motion> on(Item item) {
        return of(item.session()).stream()
                .filter(motion -> motion.item() == item.id())
                .findFirst();
    }

    /** A new wording throws an earlier count away: nobody voted on it. */
    void put(Item item, String wording) {
        ballots.forget(item);
        sql.sql("""
                insert into councils.motion (item_id, place_key, wording)
                values (:item, :place, :wording)
                on conflict (item_id) do update
                   set wording = excluded.wording, in_favour = null, against = null, abstained = null, chair_in_favour = null,
                       present = null, members = null, carried = null, counted_at = null,
                       version = councils.motion.version + 1
                """)
                .param("item", item.id())
                .param("place", item.placeKey())
                .param("wording", wording)
                .update();
    }

    void count(Item item, RecordVotes.Command votes, Attendance attendance, boolean carried, Instant now) {
        sql.sql("""
                update councils.motion
                   set in_favour = :in_favour, against = :against, abstained = :abstained, chair_in_favour = :chair,
                       present = :present, members = :members, carried = :carried, counted_at = :now, version = version + 1
                 where item_id = :item
                """)
                .param("item", item.id())
                .param("in_favour", votes.inFavour())
                .param("against", votes.against())
                .param("abstained", votes.abstained())
                .param("chair", votes.chairInFavour())
                .param("present", attendance.present())
                .param("members", attendance.members())
                .param("carried", carried)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(Item item) {
        sql.sql("delete from councils.motion where item_id = :item")
                .param("item", item.id())
                .update();
    }
}
