package org.birge.access.settings;

import org.birge.web.Problems;

/** The settings page with what was wrong in its password form. */
public record SettingsPage(Problems problems) {}
