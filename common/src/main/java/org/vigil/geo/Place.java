package org.vigil.geo;

import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param countryCode ISO 3166-1 alpha-2, null at sea
 * @param country English name of the country, null at sea
 * @param nearest name of the nearest place
 * @param distanceKm great-circle kilometres to it
 */
public record Place(
    @Nullable String countryCode, @Nullable String country, String nearest, double distanceKm) {}
