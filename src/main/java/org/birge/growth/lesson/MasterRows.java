package org.birge.growth.lesson;

import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.Region;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of master lessons of the region; drafts are the centre's alone. */
@Repository
class MasterRows {

    private final JdbcClient sql;
    private final CountryPack pack;

    MasterRows(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** Those ahead by their day, those to be watched the newest first. */
    List<MasterLine> page(Actor actor, MasterFilter filter, int size) {
        return sql.sql("""
            with listed as (
              select l.*,
                     case when :view = 'ahead' then extract(epoch from l.day + l.begins) else -extract(epoch from coalesce(l.shown_at, l.planned_at)) end
                       as turn
                from growth.master_lesson l
               where l.region = :region
                 and l.called_off_at is null
                 and case :view
                       when 'ahead' then l.announced_at is not null and l.shown_at is null
                       when 'shown' then l.shown_at is not null
                       else l.announced_at is null
                     end
                 and (:kind = '' or l.kind = :kind)
                 and (:subject = '' or l.subject = :subject)
                 and (:language = '' or l.language = :language)
                 and (:q = ''
                      or growth.folded(:q) <> ''
                         and not exists (select 1
                                           from string_to_table(growth.folded(:q), ' ') as word
                                          where strpos(l.title_key || ' ' || growth.folded(coalesce(l.giver_name, '')), word) = 0))
            ), page as (
              select l.*
                from listed l
               where :after::text is null
                  or (l.turn, l.id) > (select p.turn, p.id from listed p where p.public_id = :after)
               order by l.turn, l.id
               limit :size)
            select p.*, coalesce(p.giver_name, growth.master_giver(p.id), '') as giver, c.comments
              from page p
             cross join lateral (select count(*)::int as comments
                                   from growth.master_comment m
                                  where m.lesson_id = p.id
                                    and m.removed_at is null
                                    and m.hidden_at is null) c
             order by p.turn, p.id
            """)
                .param("view", filter.view())
                .param("region", Region.of(actor.grant().low()).number())
                .param("kind", filter.kind())
                .param("subject", filter.subject())
                .param("language", filter.language())
                .param("q", filter.q())
                .param("after", filter.after().isEmpty() ? null : filter.after())
                .param("size", size)
                .query((row, n) -> new MasterLine(
                        row.getString("public_id"),
                        row.getString("title"),
                        row.getString("kind"),
                        ReadMasterLesson.subject(pack, row.getString("subject")),
                        row.getString("origin"),
                        row.getString("language"),
                        row.getString("translation"),
                        row.getString("giver"),
                        ReadMasterLesson.time(row),
                        row.getString("recording") != null || row.getString("file_hash") != null,
                        row.getInt("comments"),
                        MasterState.in(row)))
                .list();
    }
}
