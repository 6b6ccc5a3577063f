package org.vigil.jobs.export.rows;

import java.util.List;
import java.util.Locale;
import org.vigil.model.CaseView;
import org.vigil.model.CaseView.Counted;

/** What the lists of a case hold, in words. */
public final class CaseCounts {
  private CaseCounts() {}

  /** What people decided; nothing where older code wrote the row. */
  public static List<Counted> decided(CaseView view) {
    List<Counted> decided = view.decided();
    return decided == null ? List.of() : decided;
  }

  /** One name with its count. */
  public static String name(Counted counted) {
    String of = counted.of() == null || counted.of().isEmpty() ? "" : " (" + counted.of() + ")";
    String name = counted.name().isEmpty() ? "no category" : counted.name();
    return name + of + ": " + String.format(Locale.ROOT, "%,d", counted.count());
  }
}
