package org.minqing.web;

/**
 * A place in the main navigation; a module declares its own as a bean.
 *
 * @param order smaller stands further left
 * @param key the message key of its word
 * @param icon the name of a Tabler outline icon
 */
public record NavEntry(int order, String path, String key, String icon, Permission permission) {}
