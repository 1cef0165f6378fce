package org.birge.councils;

/** Which template shows a session: it follows the session's state. */
final class SessionTemplates {

    private SessionTemplates() {}

    static String of(SessionPage page) {
        if (page.session().cancelled()) {
            return "councils/cancelled";
        }
        if (page.session().closed()) {
            return "councils/minutes";
        }
        return page.session().open() ? "councils/sitting" : "councils/before";
    }
}
