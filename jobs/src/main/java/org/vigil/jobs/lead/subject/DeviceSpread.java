package org.vigil.jobs.lead.subject;

/**
 * How far the serial number of one camera spreads over the whole lake.
 *
 * @param device the device key
 * @param media in how many media it occurs
 * @param cases in how many cases it occurs
 */
public record DeviceSpread(String device, long media, long cases) {}
