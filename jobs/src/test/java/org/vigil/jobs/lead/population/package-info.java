/**
 * Populations of planted cases, and how good the lead list is on them.
 *
 * <p>Start with {@link org.vigil.jobs.lead.population.LeadBench}, the program: it plants a {@link
 * org.vigil.jobs.lead.population.Population}, lets {@link
 * org.vigil.jobs.lead.population.PlantedNights} run the night's own stations over its rows, and
 * prints what {@link org.vigil.jobs.lead.quality.ListQuality} says of the list.
 *
 * <p>What is planted is in the classes that end in {@code Plants}, one method for each kind, by
 * what a specialist would want to see first; no rule of the lead list is asked. A {@link
 * org.vigil.jobs.lead.population.Roll} is the bulk between which plants lie. Nothing but readings
 * and hash lists is made up: all other tables are filled by the stations.
 */
@NullMarked
package org.vigil.jobs.lead.population;

import org.jspecify.annotations.NullMarked;
