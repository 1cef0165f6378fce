package org.birge.development.time;

import java.util.Locale;
import java.util.Optional;

/** Kinds of work whose forms are timed, by their addresses. The questionnaire and leaders' views keep their own time and stand apart. */
enum Work {
    OPINIONS,
    CONFIRMATIONS,
    TASKS,
    PLAN,
    CONTROL,
    REPORT,
    COUNCILS,
    SUPPORT,
    CAMPAIGN,
    STAFF;

    /** As stored in the database and in the keys of its words. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What saving at this address belongs to; empty for what is not timed. */
    static Optional<Work> at(String path) {
        if (path.contains("/comments") || path.endsWith("/directions") || path.matches("/reports/[^/]+/notes")) {
            return Optional.of(OPINIONS);
        }
        if (path.matches("/tasks/[^/]+/(steps/)?(confirmation|return)")) {
            return Optional.of(CONFIRMATIONS);
        }
        if (path.matches("/year/needs/[^/]+/views/.*")) {
            return Optional.empty();
        }
        if (path.matches("/year/(control|notes)(/.*)?")) {
            return Optional.of(CONTROL);
        }
        if (path.matches("/year/(report|reached|closing)(/.*)?")) {
            return Optional.of(REPORT);
        }
        return switch (first(path)) {
            case "tasks" -> Optional.of(TASKS);
            case "year" -> Optional.of(path.startsWith("/year/needs") ? CAMPAIGN : PLAN);
            case "plans", "strategy" -> Optional.of(PLAN);
            case "councils" -> Optional.of(COUNCILS);
            case "support" -> Optional.of(SUPPORT);
            case "people", "imports", "organisations", "schools" -> Optional.of(STAFF);
            default -> Optional.empty();
        };
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }
}
