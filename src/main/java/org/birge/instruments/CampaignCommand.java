package org.birge.instruments;

/** What can be done with a campaign. */
enum CampaignCommand {
    OPEN,
    ANSWER,
    /** Say, as a leader, what a teacher needs. */
    VIEW,
    /** Ask leaders or stop asking them. */
    SWITCH_VIEW,
    REMIND,
    /** Give more days. */
    EXTEND,
    CLOSE
}
