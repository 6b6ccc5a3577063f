package org.vigil.jobs.hashset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vigil.run.intake.SourceObject;

/**
 * What systems and people put beside lists: it is passed over, unless a set in the settings names
 * it.
 *
 * @param lists what is left
 * @param passedOver the names of the others
 */
record SideFiles(List<SourceObject> lists, List<String> passedOver) {
  private static final Pattern USUAL =
      Pattern.compile("readme(\\..*)?|read me(\\..*)?|desktop\\.ini|thumbs\\.db|ehthumbs\\.db");
  private static final int MOST_NAMES = 3;

  static SideFiles of(List<SourceObject> objects, ImportSettings settings) {
    List<SourceObject> lists =
        objects.stream().filter(object -> !beside(object, settings)).toList();
    List<String> others =
        objects.stream()
            .filter(object -> beside(object, settings))
            .map(SourceObject::path)
            .toList();
    return new SideFiles(lists, others);
  }

  private static boolean beside(SourceObject object, ImportSettings settings) {
    if (object.isDevice()) {
      return true;
    }
    String[] names = object.path().split("/", -1);
    boolean hidden = Arrays.stream(names).anyMatch(name -> name.startsWith("."));
    boolean usual = USUAL.matcher(names[names.length - 1].toLowerCase(Locale.ROOT)).matches();
    return (hidden || usual) && settings.fitting(object.path()).isEmpty();
  }

  /** That there were any, in words; empty if not. */
  List<String> sentence() {
    if (passedOver.isEmpty()) {
      return List.of();
    }
    String names = String.join(", ", passedOver.stream().limit(MOST_NAMES).toList());
    String more = passedOver.size() > MOST_NAMES ? ", ..." : "";
    return List.of(
        "passed over, for they are no lists: %,d (%s%s)".formatted(passedOver.size(), names, more));
  }
}
