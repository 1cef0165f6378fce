package org.birge.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The stored sessions, as {@link CalmSession}s. At the end of a request the filter saves the session and asks for it once more, to see whether the
 * reader's cookie still names it; that question is answered without the database. {@link ForgetSavedSession} ends what is remembered with the request.
 */
final class CalmSessions<S extends Session> implements SessionRepository<CalmSession> {

    private final SessionRepository<S> stored;
    private final ThreadLocal<CalmSession> justSaved = new ThreadLocal<>();

    CalmSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public CalmSession createSession() {
        return new CalmSession(stored.createSession());
    }

    @Override
    @SuppressWarnings("unchecked") // Every session given out wraps one of the stored repository's own.
    public void save(CalmSession session) {
        justSaved.set(session);
        stored.save((S) session.stored());
    }

    @Override
    public @Nullable CalmSession findById(String id) {
        CalmSession saved = justSaved.get();
        justSaved.remove();
        if (saved != null && saved.getId().equals(id)) {
            return saved;
        }
        S session = stored.findById(id);
        return session == null ? null : new CalmSession(session);
    }

    /** The request is over. */
    void forgetSaved() {
        justSaved.remove();
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }
}
