package org.birge.rules;

import java.util.Locale;

/** In which capacity somebody stands before a thing; one person may stand in several. Words: rules.party.[code]. */
public enum Party {
    /** The head of the school it belongs to. */
    HEAD,
    DEPUTY,
    /** The head of a method union of the school. */
    UNION_HEAD,
    /** Whoever else works at the school. */
    STAFF,
    /** An officer of the authority above the school. */
    AUTHORITY,
    /** The centre that supports the school. */
    CENTRE,
    /** The head of the centre that supports the school. */
    CENTRE_HEAD,
    /** Who works at the centre, before what its divisions do. */
    DIVISION,
    /** The one person who answers for a task. */
    RESPONSIBLE,
    /** Who of the centre goes to the school. */
    VISITOR,
    /** Who confirms a task: the one named, or in their place a leader of the school. */
    CONFIRMER,
    /** Who put the thing forward themself. */
    AUTHOR,
    /** Whose work a control looked at. */
    LOOKED_AT,
    CHAIR,
    SECRETARY,
    MEMBER,
    /** Whom a questionnaire asks. */
    ASKED,
    /** The leader of a teacher: head of the method union, deputy, or the head. */
    LEADER,
    /** The mentor of a pair, or whose profile as a mentor it is. */
    MENTOR,
    /** The head of the school whose teacher would mentor somebody of another school. */
    MENTORS_HEAD,
    /** Whose entry in the leadership reserve it is. */
    CANDIDATE,
    /** Who is mentored. */
    MENTEE,
    /** Who answers: the head; for mentors of other schools the centre; for a new head the authority or the head of the centre. */
    APPROVER,
    /** Whose place in a training it is. */
    PARTICIPANT,
    /** Who teaches or leads at another school that the thing is offered to. */
    COLLEAGUE,
    /** Who has a place as a guest. */
    GUEST,
    /** Who was named to review. */
    REVIEWER,
    /** Whose school, centre or authority puts the thing forward. */
    OFFICE,
    /** Whose office sent it out. */
    SENDER,
    /** The centre that plans what comes of it. */
    PLANNER,
    /** The application itself, by the calendar. */
    SYSTEM;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
