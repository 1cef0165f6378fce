package org.birge.instruments;

/** What can be done with a campaign. */
enum CampaignCommand {
    OPEN,
    ANSWER,
    REMIND,
    /** Give more days. */
    EXTEND,
    CLOSE
}
