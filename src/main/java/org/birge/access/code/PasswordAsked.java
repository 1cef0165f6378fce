package org.birge.access.code;

/** Somebody asked for a new password. Account 0 means nobody: the page takes the same steps for names that are nobody's. */
record PasswordAsked(long account) {}
