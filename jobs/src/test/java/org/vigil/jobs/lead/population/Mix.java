package org.vigil.jobs.lead.population;

/**
 * What a population is made of.
 *
 * @param seed from which all else follows
 * @param cases at least 24, but for small tests
 * @param media about how many distinct contents there are
 * @param innocent the share of them, 0 to 1, that are in ordinary telephones
 * @param important how often each kind of important group is planted: 1 makes 24 groups
 * @param nights over how many nights they come in, 1 to 3
 */
public record Mix(long seed, int cases, int media, double innocent, int important, int nights) {
  private static final int LEAST_CASES = 8;
  private static final int MOST_NIGHTS = 3;

  public Mix {
    if (cases < LEAST_CASES || media < 1 || innocent < 0 || innocent >= 1) {
      throw new IllegalArgumentException("No population: " + cases + " cases, " + media + " media");
    }
    if (nights < 1 || nights > MOST_NIGHTS) {
      throw new IllegalArgumentException("No such nights: " + nights);
    }
  }

  /** How many media lie near a hash that says nothing. */
  int hubMedia() {
    return media < 2000 ? 40 : 150;
  }

  /** The cases in which nothing is planted but decoys: the last third. */
  int cleanCases() {
    return cases / 3;
  }

  /** The cases that hold something of concern. */
  int concernCases() {
    return cases - cleanCases();
  }
}
