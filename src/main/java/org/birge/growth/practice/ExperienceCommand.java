package org.birge.growth.practice;

/** What can be done with an experience. */
enum ExperienceCommand {
    READ,
    /** Say yes to being nominated. */
    CONSENT,
    /** Say no to it. */
    REFUSE,
    DESCRIBE,
    /** Put the description before the centre. */
    SUBMIT,
    NAME_REVIEWERS,
    REVIEW,
    /** Give it back for mending. */
    RETURN,
    /** Take it for spreading, or not. */
    DECIDE,
    PUBLISH,
    /** Tell how it went in one's own lessons. */
    TRY,
    WITHDRAW
}
