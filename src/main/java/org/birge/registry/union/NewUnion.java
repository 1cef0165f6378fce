package org.birge.registry.union;

import java.time.LocalDate;
import java.util.List;
import org.birge.registry.FormUnion;
import org.birge.shared.Longest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms a union without members yet; its page asks for them. */
@Component
class NewUnion {

    record Command(
            long organisation,
            String name,
            @Nullable String subject,
            @Nullable String stage,
            LocalDate from) {

        Command {
            Longest.demand("name", name, Longest.NAME);
        }
    }

    private final FormUnion formUnion;
    private final JdbcClient sql;

    NewUnion(FormUnion formUnion, JdbcClient sql) {
        this.formUnion = formUnion;
        this.sql = sql;
    }

    /** @return its public id. Refuses a name in use at the place. */
    @Transactional
    public String run(Command command) {
        long union = formUnion.run(new FormUnion.Command(
                command.organisation(),
                command.name(),
                command.subject(),
                command.stage(),
                null,
                List.of(),
                command.from()));
        return sql.sql("select public_id from registry.method_union where id = :id")
                .param("id", union)
                .query(String.class)
                .single();
    }
}
