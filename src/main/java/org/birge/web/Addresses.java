package org.birge.web;

/** Addresses that came in from outside and are followed only when they stay with us. */
public final class Addresses {

    private Addresses() {}

    /** The path itself when it is one of ours (/x/y?z), else the front page: no redirect ever leaves the site. Braces
     * would be taken for places to fill in, and dots and double strokes for another folder or another host. */
    public static String ours(String path) {
        boolean stays = path.startsWith("/")
                && !path.contains("//")
                && !path.contains("/.")
                && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == '{' || c == '}');
        return stays ? path : "/";
    }
}
