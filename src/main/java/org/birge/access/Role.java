package org.birge.access;

import static org.birge.access.Permission.*;

import java.util.Collections;
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
            SEE_TRAININGS,
            SEE_MENTORING_TOTALS,
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
            SEE_TRAININGS,
            ORDER_COURSES,
            DECIDE_ORDERS,
            SEE_CONTACTS,
            SEE_LESSONS,
            SEE_EXPERIENCE,
            SEE_MENTORING_TOTALS,
            KEEP_RESERVE,
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
            EDIT_PLAN,
            PLAN_CENTRE,
            READ_STRATEGY,
            OWN_TASKS,
            CONFIRM_TASKS,
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
            ORDER_COURSES,
            SEE_CONTACTS,
            PROPOSE_CONTACTS,
            SEE_LESSONS,
            PLAN_MASTER_LESSONS,
            SEE_EXPERIENCE,
            NOMINATE_TEACHERS,
            KEEP_EXPERIENCE,
            KEEP_RESERVE,
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
            EDIT_PLAN,
            PLAN_CENTRE,
            READ_STRATEGY,
            OWN_TASKS,
            READ_REPORT,
            ANSWER_SUPPORT,
            PLAN_VISITS,
            RUN_MENTORING,
            FOLLOW_PAIRS,
            JOIN_MENTORING,
            RUN_TRAININGS,
            ORDER_COURSES,
            SEE_CONTACTS,
            PROPOSE_CONTACTS,
            SEE_LESSONS,
            PLAN_MASTER_LESSONS,
            SEE_EXPERIENCE,
            NOMINATE_TEACHERS,
            KEEP_EXPERIENCE,
            KEEP_RESERVE,
            SEE_SETTINGS),
    MENTOR(SEARCH, SEE_TODAY, SEE_SCHOOLS, OWN_TASKS, JOIN_MENTORING, SEE_LESSONS, SEE_EXPERIENCE, SEE_SETTINGS),
    HEAD(
            Duties.OF_SCHOOL_STAFF,
            SEE_STAFF,
            MANAGE_STAFF,
            MANAGE_UNIONS,
            IMPORT_LISTS,
            EXPORT_LISTS,
            GIVE_GRANTS,
            INVITE,
            RUN_CAMPAIGN,
            SEE_NEEDS,
            EDIT_PLAN,
            KEEP_ABSENCES,
            CONFIRM_TASKS,
            RUN_COUNCILS,
            WRITE_REPORT,
            RECEIVE_VISITS,
            RUN_MENTORING,
            FOLLOW_PAIRS,
            SEND_TO_TRAININGS,
            SEE_CONTACTS,
            PROPOSE_CONTACTS,
            NOMINATE_TEACHERS),
    DEPUTY(
            Duties.OF_SCHOOL_STAFF,
            SEE_STAFF,
            MANAGE_UNIONS,
            EXPORT_LISTS,
            SEE_NEEDS,
            EDIT_PLAN,
            KEEP_ABSENCES,
            CONFIRM_TASKS,
            RUN_COUNCILS,
            WRITE_REPORT,
            RECEIVE_VISITS,
            RUN_MENTORING,
            SEND_TO_TRAININGS,
            SEE_CONTACTS,
            NOMINATE_TEACHERS),
    UNION_HEAD(Duties.OF_SCHOOL_STAFF, SEE_STAFF),
    SECRETARY(Duties.OF_SCHOOL_STAFF, SEE_STAFF, KEEP_ABSENCES, RUN_COUNCILS),
    TEACHER(Duties.OF_SCHOOL_STAFF),
    PSYCHOLOGIST(Duties.OF_SCHOOL_STAFF);

    private final Set<Permission> permissions;

    /** What many may do, and more. */
    Role(Set<Permission> shared, Permission... more) {
        Set<Permission> all = EnumSet.copyOf(shared);
        Collections.addAll(all, more);
        this.permissions = Set.copyOf(all);
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
