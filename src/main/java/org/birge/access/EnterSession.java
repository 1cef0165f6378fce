package org.birge.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Signs somebody in who has proved who they are by other means than a password. */
@Component
public class EnterSession {

    private final Sessions sessions;

    EnterSession(Sessions sessions) {
        this.sessions = sessions;
    }

    public void run(HttpServletRequest request, long account) {
        sessions.begin(request, account);
    }
}
