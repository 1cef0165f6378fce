package org.birge.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Post;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One letter a day to everybody who has notices they have not read and an e-mail; a notice is sent once. */
@Component
class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final int LETTERS_AT_ONCE = 500;

    private record Line(
            long notice, long account, String name, String email, String language, String key, List<String> values) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Post post;
    private final Messages messages;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String address;

    Digest(
            JdbcClient sql,
            JsonMapper json,
            Post post,
            Messages messages,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${birge.public-url}") String address) {
        this.sql = sql;
        this.json = json;
        this.post = post;
        this.messages = messages;
        this.pack = pack;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address;
    }

    /** Sends what waits; without a mail server nothing waits for one. */
    void send() {
        if (!post.works()) {
            return;
        }
        Scope.run(Scope.everything("digest"), () -> {
            Map<Long, List<Line>> letters;
            do {
                letters = waiting();
                letters.values().forEach(this::letter);
            } while (!letters.isEmpty());
        });
    }

    private Map<Long, List<Line>> waiting() {
        Map<Long, List<Line>> letters = new LinkedHashMap<>();
        List<Line> lines = transaction.execute(status -> sql.sql("""
                with addressee as (
                  select distinct n.person_id
                    from notifications.notice n
                    join access_api.letter_box b on b.person_id = n.person_id
                   where n.read_at is null
                     and n.mailed_at is null
                   limit :letters
                )
                select n.id, b.account_id, b.display_name, b.email, b.language, n.key, n.values::text as values
                  from addressee a
                  join notifications.notice n on n.person_id = a.person_id
                  join access_api.letter_box b on b.person_id = a.person_id
                 where n.read_at is null
                   and n.mailed_at is null
                 order by b.account_id, n.at
                """)
                .param("letters", LETTERS_AT_ONCE)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("key"),
                        json.readValue(row.getString("values"), STRINGS)))
                .list());
        for (Line line : lines) {
            letters.computeIfAbsent(line.account(), account -> new ArrayList<>())
                    .add(line);
        }
        return letters;
    }

    private void letter(List<Line> lines) {
        Line to = lines.getFirst();
        Words words = messages.in(Language.of(to.language()).orElseThrow());
        Dates dates = new Dates(words.language(), pack.timeZone());
        StringBuilder text = new StringBuilder(words.of("notifications.mail.greeting", to.name())).append("\n\n");
        for (Line line : lines) {
            text.append("• ")
                    .append(words.of(line.key(), NoticeValues.told(line.values(), dates)))
                    .append('\n');
        }
        text.append('\n').append(words.of("notifications.mail.where", address + "/notices"));
        try {
            post.send(to.email(), words.of("notifications.mail.subject", lines.size()), text.toString());
        } catch (MailException e) {
            LOG.error("the mail server did not take a letter for account {}", to.account(), e);
        }
        Instant now = clock.instant();
        Long[] sent = lines.stream().map(Line::notice).toArray(Long[]::new);
        transaction.executeWithoutResult(
                status -> sql.sql("update notifications.notice set mailed_at = :now where id = any (:sent)")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("sent", sent)
                        .update());
    }
}
