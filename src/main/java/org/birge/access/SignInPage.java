package org.birge.access;

import org.birge.web.Problems;

/** The sign-in page: what was typed as name, where to go then, and what was wrong. */
public record SignInPage(String name, String next, Problems problems) {}
