package org.birge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an account's sessions when its password changes: whoever else had come in by the old one is out. */
@Component
public class EndSessions {

    private final JdbcClient sql;

    EndSessions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Ends all of them. */
    @Transactional
    public void all(long account) {
        end(account, "");
    }

    /** Ends all but the one of this request, which goes on under a new id. */
    @Transactional
    public void others(long account, HttpServletRequest request) {
        HttpSession own = request.getSession(false);
        end(account, own == null ? "" : own.getId());
        if (own != null) {
            request.changeSessionId();
        }
    }

    private void end(long account, String kept) {
        sql.sql("delete from access.spring_session where principal_name = :account and session_id <> :kept")
                .param("account", Long.toString(account))
                .param("kept", kept)
                .update();
    }
}
