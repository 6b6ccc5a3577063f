package org.vigil.jobs.lead.sentence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates as a sentence says them. */
public final class Dates {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private Dates() {}

  /** Such as "2026-05-03T10:00:00". */
  public static String iso(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }

  /** Such as "5 May 2026". */
  public static String day(LocalDate date) {
    return FULL.format(date);
  }

  /** Such as "on 5 May 2026" and "between 3 and 5 May 2026"; the times are in order, not empty. */
  public static String span(List<LocalDateTime> times) {
    LocalDate from = times.get(0).toLocalDate();
    LocalDate to = times.get(times.size() - 1).toLocalDate();
    return from.equals(to) ? "on " + day(to) : "between " + start(from, to) + " and " + day(to);
  }

  private static String start(LocalDate from, LocalDate to) {
    if (from.getYear() != to.getYear()) {
      return day(from);
    }
    return from.getMonth() == to.getMonth()
        ? Integer.toString(from.getDayOfMonth())
        : DAY_AND_MONTH.format(from);
  }
}
