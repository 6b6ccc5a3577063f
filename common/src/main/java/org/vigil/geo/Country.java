package org.vigil.geo;

/**
 * A country or territory with a code of its own.
 *
 * @param code ISO 3166-1 alpha-2, or the user-assigned XK for Kosovo
 * @param name in English
 */
public record Country(String code, String name) {}
