package org.birge.access;

/** What a role may do; the table of Role says who has which. Pages name the one they need. */
public enum Permission {
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
    READ_TRAIL,
    ANSWER_NEEDS,
    RUN_CAMPAIGN,
    SEE_NEEDS,
    SEE_AREA_NEEDS,
    READ_PLAN,
    EDIT_PLAN,
    DECIDE_PLAN,
    READ_STRATEGY,
    OWN_TASKS,
    CONFIRM_TASKS,
    READ_COUNCILS,
    RUN_COUNCILS,
    READ_REPORT,
    WRITE_REPORT,
    SEE_SETTINGS
}
