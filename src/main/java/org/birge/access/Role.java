package org.birge.access;

import static org.birge.access.Permission.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The roles of "Who works in it" (shared domain, mission), each with what it may do in the place of its grant and all below it. */
public enum Role {
    ADMINISTRATOR(
            SEARCH,
            SEE_SCHOOLS,
            MANAGE_SCHOOLS,
            SEE_STAFF,
            SEE_UNIONS,
            IMPORT_LISTS,
            EXPORT_LISTS,
            GIVE_GRANTS,
            INVITE,
            SEE_SETTINGS),
    DATA_OFFICER(READ_TRAIL, SEE_SETTINGS),
    MINISTRY_OFFICER(
            SEARCH,
            SEE_TODAY,
            SEE_SCHOOLS,
            MANAGE_SCHOOLS,
            IMPORT_LISTS,
            EXPORT_LISTS,
            SEE_STAFF,
            SEE_UNIONS,
            SEE_AREA_NEEDS,
            SEE_REPORT_TOTALS,
            GIVE_GRANTS,
            INVITE,
            SEE_SETTINGS),
    AUTHORITY_OFFICER(
            SEARCH,
            SEE_TODAY,
            SEE_SCHOOLS,
            MANAGE_SCHOOLS,
            SEE_STAFF,
            MANAGE_STAFF,
            SEE_UNIONS,
            MANAGE_UNIONS,
            IMPORT_LISTS,
            EXPORT_LISTS,
            GIVE_GRANTS,
            INVITE,
            SEE_AREA_NEEDS,
            READ_PLAN,
            DECIDE_PLAN,
            SET_CALENDAR,
            OWN_TASKS,
            READ_REPORT,
            SPEAK_FOR_NEW_HEADS,
            SEE_LESSONS,
            SEE_EXPERIENCE,
            SEE_SETTINGS),
    CENTRE_HEAD(
            SEARCH,
            SEE_TODAY,
            SEE_SCHOOLS,
            SEE_STAFF,
            SEE_UNIONS,
            MANAGE_UNIONS,
            EXPORT_LISTS,
            SEE_AREA_NEEDS,
            READ_PLAN,
            READ_STRATEGY,
            OWN_TASKS,
            READ_REPORT,
            GIVE_GRANTS,
            INVITE,
            ANSWER_SUPPORT,
            KEEP_DIVISIONS,
            PLAN_VISITS,
            RUN_MENTORING,
            FOLLOW_PAIRS,
            JOIN_MENTORING,
            RUN_TRAININGS,
            SEE_LESSONS,
            SEE_EXPERIENCE,
            NOMINATE_TEACHERS,
            KEEP_EXPERIENCE,
            SEE_SETTINGS),
    METHODIST(
            SEARCH,
            SEE_TODAY,
            SEE_SCHOOLS,
            SEE_STAFF,
            SEE_UNIONS,
            EXPORT_LISTS,
            SEE_AREA_NEEDS,
            READ_PLAN,
            READ_STRATEGY,
            OWN_TASKS,
            READ_REPORT,
            ANSWER_SUPPORT,
            PLAN_VISITS,
            RUN_MENTORING,
            FOLLOW_PAIRS,
            JOIN_MENTORING,
            RUN_TRAININGS,
            SEE_LESSONS,
            SEE_EXPERIENCE,
            NOMINATE_TEACHERS,
            KEEP_EXPERIENCE,
            SEE_SETTINGS),
    MENTOR(SEARCH, SEE_TODAY, SEE_SCHOOLS, OWN_TASKS, JOIN_MENTORING, SEE_LESSONS, SEE_EXPERIENCE, SEE_SETTINGS),
    HEAD(
            SEARCH,
            SEE_TODAY,
            SEE_STAFF,
            MANAGE_STAFF,
            SEE_UNIONS,
            MANAGE_UNIONS,
            IMPORT_LISTS,
            EXPORT_LISTS,
            GIVE_GRANTS,
            INVITE,
            ANSWER_NEEDS,
            RUN_CAMPAIGN,
            SEE_NEEDS,
            READ_PLAN,
            EDIT_PLAN,
            KEEP_ABSENCES,
            OWN_TASKS,
            CONFIRM_TASKS,
            READ_COUNCILS,
            RUN_COUNCILS,
            READ_REPORT,
            WRITE_REPORT,
            ASK_SUPPORT,
            RECEIVE_VISITS,
            RUN_MENTORING,
            FOLLOW_PAIRS,
            JOIN_MENTORING,
            JOIN_TRAININGS,
            SEND_TO_TRAININGS,
            SEE_LESSONS,
            OFFER_LESSONS,
            SEE_EXPERIENCE,
            NOMINATE_TEACHERS,
            SEE_SETTINGS),
    DEPUTY(
            SEARCH,
            SEE_TODAY,
            SEE_STAFF,
            SEE_UNIONS,
            MANAGE_UNIONS,
            EXPORT_LISTS,
            ANSWER_NEEDS,
            SEE_NEEDS,
            READ_PLAN,
            EDIT_PLAN,
            KEEP_ABSENCES,
            OWN_TASKS,
            CONFIRM_TASKS,
            READ_COUNCILS,
            RUN_COUNCILS,
            READ_REPORT,
            WRITE_REPORT,
            ASK_SUPPORT,
            RECEIVE_VISITS,
            RUN_MENTORING,
            JOIN_MENTORING,
            JOIN_TRAININGS,
            SEND_TO_TRAININGS,
            SEE_LESSONS,
            OFFER_LESSONS,
            SEE_EXPERIENCE,
            NOMINATE_TEACHERS,
            SEE_SETTINGS),
    UNION_HEAD(
            SEARCH,
            SEE_TODAY,
            SEE_UNIONS,
            SEE_STAFF,
            ANSWER_NEEDS,
            READ_PLAN,
            OWN_TASKS,
            READ_COUNCILS,
            READ_REPORT,
            ASK_SUPPORT,
            JOIN_MENTORING,
            JOIN_TRAININGS,
            SEE_LESSONS,
            OFFER_LESSONS,
            SEE_EXPERIENCE,
            SEE_SETTINGS),
    SECRETARY(
            SEARCH,
            SEE_TODAY,
            SEE_UNIONS,
            SEE_STAFF,
            ANSWER_NEEDS,
            READ_PLAN,
            KEEP_ABSENCES,
            OWN_TASKS,
            READ_COUNCILS,
            RUN_COUNCILS,
            READ_REPORT,
            ASK_SUPPORT,
            JOIN_MENTORING,
            JOIN_TRAININGS,
            SEE_LESSONS,
            OFFER_LESSONS,
            SEE_EXPERIENCE,
            SEE_SETTINGS),
    TEACHER(
            SEARCH,
            SEE_TODAY,
            SEE_UNIONS,
            ANSWER_NEEDS,
            READ_PLAN,
            OWN_TASKS,
            READ_COUNCILS,
            READ_REPORT,
            ASK_SUPPORT,
            JOIN_MENTORING,
            JOIN_TRAININGS,
            SEE_LESSONS,
            OFFER_LESSONS,
            SEE_EXPERIENCE,
            SEE_SETTINGS),
    PSYCHOLOGIST(TEACHER);

    private final Set<Permission> permissions;

    /** One who may do the same as another. */
    Role(Role same) {
        this.permissions = same.permissions;
    }

    Role(Permission... permissions) {
        this.permissions = Set.copyOf(EnumSet.of(permissions[0], permissions));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether the holder of this role may give another: heads the roles of a school, authorities and centres those below them. */
    public boolean mayGive(Role other) {
        return switch (this) {
            case ADMINISTRATOR, MINISTRY_OFFICER -> true;
            case AUTHORITY_OFFICER -> other != ADMINISTRATOR && other != MINISTRY_OFFICER && other != DATA_OFFICER;
            case CENTRE_HEAD -> other == METHODIST || other == MENTOR;
            case HEAD ->
                EnumSet.of(DEPUTY, UNION_HEAD, SECRETARY, TEACHER, PSYCHOLOGIST).contains(other);
            default -> false;
        };
    }

    /** Message key of the role's name. */
    public String key() {
        return "access.role." + code();
    }

    /** As stored in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
