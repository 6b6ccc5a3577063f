/**
 * Where a coordinate is: nearest place and country, offline.
 *
 * <p>Start with {@link org.vigil.geo.Places}. It asks {@link org.vigil.geo.Countries} for the
 * borders and {@link org.vigil.geo.Gazetteer} for the nearest town. {@link org.vigil.geo.WorldMap}
 * gives the outlines for the report; {@link org.vigil.geo.OffsetCountries} tells whose time a UTC
 * offset is.
 *
 * <p>The data ships beside the classes and is read once, when it is first asked for; it stays for
 * the life of the process.
 */
@NullMarked
package org.vigil.geo;

import org.jspecify.annotations.NullMarked;
