package org.birge.development.plan;

/** What can be done with a plan. */
enum PlanCommand {
    READ,
    /** Begin it, write measures into it, take them out, give reasons. */
    WRITE,
    /** Open the draft to all staff for comment. */
    OPEN_FOR_COMMENT,
    /** Extend the days of comment or end them early. */
    SET_COMMENT_DAYS,
    COMMENT,
    ANSWER_COMMENT,
    PUT_BEFORE_COUNCIL,
    /** Record that the council has adopted it: day and number of the minutes. */
    ADOPT,
    SUBMIT,
    TAKE_BACK,
    /** A division of the centre on its direction. */
    COMMENT_DIRECTION,
    /** Agree, take note, return. */
    DECIDE,
    /** The promised days have passed without an answer. */
    NOTE_BY_SILENCE,
    /** The head of a centre adopts the plan by order, once the authority has answered. */
    ORDER,
    /** Give it a number and an address where anybody can check it. */
    ISSUE,
    AMEND,
    /** An amendment in the own sections, which waits for the head. */
    PROPOSE_AMENDMENT,
    /** Accept what a deputy proposes, or decline it. */
    DECIDE_PROPOSAL,
    /** An amendment of a priority need, with the council's decision and the head's order; or withdraw it before that. */
    SUBMIT_AMENDMENT,
    DECIDE_AMENDMENT,
    NOTE_AMENDMENT_BY_SILENCE
}
