package org.vigil.geo;

/**
 * The populated place nearest to a point.
 *
 * @param name as GeoNames writes it
 * @param countryCode of the place, not of the point
 * @param distanceKm great-circle kilometres from the point
 */
public record NearestPlace(String name, String countryCode, double distanceKm) {}
