package org.vigil.jobs.review;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.lead.ReviewDecision;

/**
 * A decision as a person gives it.
 *
 * @param lead the id of the lead, or the first of its digits
 * @param by who decided
 * @param seen what the person had before them; null where that is the list of now
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record GivenDecision(
    String lead, ReviewDecision decision, String by, @Nullable String note, @Nullable Seen seen) {
  /** The fewest digits that name a lead. */
  public static final int SHORTEST = 8;

  /**
   * @throws IllegalArgumentException when it names no lead or nobody
   */
  public GivenDecision {
    if (!lead.matches("\\p{XDigit}{" + SHORTEST + ",16}")) {
      throw new IllegalArgumentException(
          "'%s' is no lead: an id has 16 digits of 0 to 9 and a to f, of which the first %d do"
              .formatted(lead, SHORTEST));
    }
    if (by.isBlank()) {
      throw new IllegalArgumentException("Nobody is named who decided on lead " + lead);
    }
  }

  /** The beginning by which leads are looked up. */
  String beginning() {
    return lead.substring(0, SHORTEST).toLowerCase(Locale.ROOT);
  }

  boolean names(String leadId) {
    return leadId.startsWith(lead.toLowerCase(Locale.ROOT));
  }

  /** Whether a list with decisions of before was given back, of which this may be one. */
  boolean mayBeOld() {
    return seen != null && seen.isDecided() && note == null;
  }

  /**
   * A lead as it stood in an exported list.
   *
   * @param isDecided whether it had a decision there
   */
  public record Seen(int version, double score, long media, boolean isDecided) {}

  /**
   * A decision by its name: {@code no_further_action}, {@code no-further-action} and {@code No
   * further action} are the same.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ReviewDecision decision(String name) {
    String text = name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    return Arrays.stream(ReviewDecision.values())
        .filter(decision -> decision.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no decision; there are %s".formatted(name.strip(), names())));
  }

  private static String names() {
    return Arrays.stream(ReviewDecision.values())
        .map(ReviewDecision::text)
        .collect(Collectors.joining(", "));
  }
}
