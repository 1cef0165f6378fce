package org.birge.instruments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Versions of questionnaires. A published version never changes; another wording is another version. */
@Repository
public class PublishedInstruments {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final Map<Long, NeedsInstrument> known = new ConcurrentHashMap<>();

    PublishedInstruments(JdbcClient sql, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The id of this version, published now if it was not yet. The same code and version with other words is a defect of the pack. */
    long publish(NeedsInstrument instrument) {
        long id = find(instrument).orElseGet(() -> {
            add(instrument);
            return find(instrument).orElseThrow();
        });
        if (!content(id).equals(instrument)) {
            known.remove(id);
        }
        if (!content(id).equals(instrument)) {
            throw new IllegalStateException(
                    "published already with other words: " + instrument.code() + " " + instrument.version());
        }
        return id;
    }

    private Optional<Long> find(NeedsInstrument instrument) {
        return sql.sql("select id from instruments.instrument_version where code = :code and version = :version")
                .param("code", instrument.code())
                .param("version", instrument.version())
                .query(Long.class)
                .optional();
    }

    private void add(NeedsInstrument instrument) {
        sql.sql("""
                insert into instruments.instrument_version (code, version, content, published_at)
                values (:code, :version, :content::jsonb, :now)
                    on conflict (code, version) do nothing
                """)
                .param("code", instrument.code())
                .param("version", instrument.version())
                .param("content", json.writeValueAsString(instrument))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The questions of a version, read once a node. */
    public NeedsInstrument content(long id) {
        NeedsInstrument content = known.get(id);
        if (content == null) {
            String words = reading.execute(
                    status -> sql.sql("select content from instruments.instrument_version where id = :id")
                            .param("id", id)
                            .query(String.class)
                            .single());
            content = json.readValue(words, NeedsInstrument.class);
            known.put(id, content);
        }
        return content;
    }
}
