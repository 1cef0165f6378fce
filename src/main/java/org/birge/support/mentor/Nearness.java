package org.birge.support.mentor;

import org.birge.rules.RuleTable;

/** How near what a mentor does is to what somebody needs a mentor for; {@link SubjectRule} says it. */
public enum Nearness {
    SAME,
    /** A subject to which teachers may be requalified (J1d.6). */
    NEAR,
    /** Somebody without a subject, and a mentor who holds the same post. */
    SAME_POST,
    /** Somebody without a subject, and a mentor of another post: the rule of the subject does not apply. */
    ANY_POST,
    /** A new head, and a mentor who heads or is strong in heading. */
    HEADS,
    OTHER;

    /** Whether the two may be a pair as far as the subject goes. */
    public boolean fits() {
        return this != OTHER;
    }

    /** Whether no mentor could be nearer. */
    public boolean full() {
        return this == SAME || this == SAME_POST || this == HEADS;
    }

    public String code() {
        return RuleTable.code(this);
    }
}
