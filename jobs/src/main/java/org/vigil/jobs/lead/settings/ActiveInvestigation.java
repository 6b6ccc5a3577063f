package org.vigil.jobs.lead.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else works on it: leads to it are paused, so that nobody crosses their way.
 *
 * @param series a glob over the names of hash sets' series; null for any
 * @param cases a glob over cases, which must fit all cases of a lead; null for any
 * @param by who works on it, and is to be asked
 * @param until the last day, UTC; null for until it is taken out of the settings
 */
public record ActiveInvestigation(
    @Nullable String series, @Nullable String cases, String by, @Nullable LocalDate until)
    implements Serializable {
  private static final Config WHOLE =
      ConfigFactory.parseString("series = \"\", cases = \"\", by = \"\", until = \"\"");

  public ActiveInvestigation {
    require(!by.isBlank(), "by must say who investigates");
    require(series != null || cases != null, "series or cases must say what is investigated");
  }

  static ActiveInvestigation from(Config given) {
    Config config = given.withFallback(WHOLE);
    require(
        config.root().size() == WHOLE.root().size(), "the keys are series, cases, by and until");
    return new ActiveInvestigation(
        orNull(config.getString("series")),
        orNull(config.getString("cases")),
        config.getString("by"),
        day(config.getString("until")));
  }

  /**
   * Whether a lead is to it.
   *
   * @param named the series that it is about; null for none
   * @param all all its cases
   */
  public boolean fits(@Nullable String named, List<String> all) {
    return (series == null || (named != null && Globs.fits(series, named)))
        && (cases == null || (!all.isEmpty() && all.stream().allMatch(this::isOfCase)));
  }

  private boolean isOfCase(String caseId) {
    return cases != null && Globs.fits(cases, caseId);
  }

  /** From when on it pauses nothing any more; null for never. */
  public @Nullable Instant end() {
    return until == null ? null : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("until must be a day, such as 2027-01-31", e);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("vigil.lead.active-investigations: " + message);
    }
  }
}
