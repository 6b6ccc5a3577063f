/**
 * Ranks what an investigator should look at first.
 *
 * <p>Start with {@link org.vigil.jobs.lead.RankLeads}, the job: it finds out what must be weighed,
 * gathers subjects, lets {@link org.vigil.jobs.lead.LeadRules} make a lead of each, and compares
 * with the night before. {@link org.vigil.jobs.lead.Signals} is the list of signals; {@link
 * org.vigil.jobs.lead.Explanation} puts their sentences together.
 *
 * <p>Packages below: {@code settings} (weights, trust in sets), {@code touch} (which leads tonight
 * touches), {@code gather} (rows of the lake into subjects), {@code subject} (what a lead is
 * about), {@code signal} (one class for each thing that speaks for or against it), {@code sentence}
 * (words and grammar), {@code delta} (night to night). All but the job are values and static rules;
 * none touches the lake.
 */
@NullMarked
package org.vigil.jobs.lead;

import org.jspecify.annotations.NullMarked;
