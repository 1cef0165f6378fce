package org.birge.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what: sign-ins, refusals, imports, exports, reads of single answers. Written in a transaction of its own, so that it stays when the
 * action rolls back. Ids only, never names.
 */
@Component
public class Trail {

    private final JdbcClient sql;
    private final TransactionTemplate own;
    private final Clock clock;
    private final JsonMapper json;

    Trail(JdbcClient sql, PlatformTransactionManager transactions, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.json = json;
    }

    /** Records an action of the present scope. Details hold ids and plain codes. */
    public void record(String action, Map<String, ?> details) {
        record(action, null, null, details);
    }

    /** Records an action on one thing, named by its kind and id. */
    public void record(String action, @Nullable String objectKind, @Nullable Long objectId, Map<String, ?> details) {
        Scope scope = Scope.current();
        own.executeWithoutResult(status -> sql.sql("""
                insert into access.trail (at, account_id, organisation_id, place_key, action, object_kind, object_id, details)
                values (:at, :account, :organisation, :place, :action, :kind, :object, :details::jsonb)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", scope.account())
                .param("organisation", scope.organisation())
                .param("place", scope.organisation() == null ? null : scope.low())
                .param("action", action)
                .param("kind", objectKind)
                .param("object", objectId)
                .param("details", json.writeValueAsString(details))
                .update());
    }
}
