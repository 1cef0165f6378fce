package org.birge.web;

/**
 * One entry of the navigation; modules contribute beans.
 *
 * @param path where it leads, and the prefix under which it is the current one
 * @param key message key of its words
 * @param order position, ascending
 * @param permission shown only to those who have it
 * @param onPhone whether it stands in the phone's dock (at most four do)
 */
public record NavigationItem(String path, String key, int order, String permission, boolean onPhone) {}
