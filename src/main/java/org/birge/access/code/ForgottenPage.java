package org.birge.access.code;

/** The page for a forgotten password, before and after asking. */
public record ForgottenPage(boolean sent) {}
