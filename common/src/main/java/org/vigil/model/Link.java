package org.vigil.model;

/** Two contents that look alike. */
@Doc(
    "One row per pair of media whose PDQ hashes are within 31 bits, both of quality 50 or more, or of which the one is known by its MD5 only, which the other has.")
public record Link(
    @Key @Doc("SHA-256 of the one media; the lesser of the two.") String leftSha256,
    @Key @Doc("SHA-256 of the other media.") String rightSha256,
    @Key @Doc("What they have in common: pdq, or md5 where the one is known by nothing else.")
        String kind,
    @Doc("Bits that differ, 0 to 31.") int distance,
    @Doc("The number of the night that found it.") int night) {
  /** They look alike. */
  public static final String PDQ = "pdq";

  /** They have their MD5 in common, and of the one nothing else is known. */
  public static final String MD5 = "md5";
}
