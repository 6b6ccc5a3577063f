package org.vigil.jobs.lead.sentence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Dates as a sentence says them. */
public final class Dates {
  private Dates() {}

  /** Such as "2026-05-03T10:00:00". */
  public static String iso(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }

  /** Such as "5 May 2026". */
  public static String day(LocalDate date, Sentences say) {
    return say.phrase(
        "date.day",
        dayOfMonth(date),
        month(date, say),
        Slot.text("year", Integer.toString(date.getYear())));
  }

  /** Such as "on 5 May 2026" and "between 3 and 5 May 2026"; the times are in order, not empty. */
  public static String span(List<LocalDateTime> times, Sentences say) {
    LocalDate from = times.get(0).toLocalDate();
    LocalDate to = times.get(times.size() - 1).toLocalDate();
    return from.equals(to)
        ? say.phrase("date.on", Slot.text("date", day(to, say)))
        : say.phrase(
            "date.between", Slot.text("from", start(from, to, say)), Slot.text("to", day(to, say)));
  }

  private static String start(LocalDate from, LocalDate to, Sentences say) {
    if (from.getYear() != to.getYear()) {
      return day(from, say);
    }
    return from.getMonth() == to.getMonth()
        ? say.phrase("date.in-month", dayOfMonth(from))
        : say.phrase("date.in-year", dayOfMonth(from), month(from, say));
  }

  private static Slot dayOfMonth(LocalDate date) {
    return Slot.text("day", Integer.toString(date.getDayOfMonth()));
  }

  private static Slot month(LocalDate date, Sentences say) {
    return Slot.text("month", say.words("date.months").get(date.getMonthValue() - 1));
  }
}
