package org.vigil.jobs.lead.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.quality.Grade;

/** How much of a population lies in which telephone. */
final class Rolls {
  /** The kind of the telephones of whose contents nobody needs to see anything. */
  static final String TELEPHONE = "telephone";

  static final String HIT = "roll-hit";

  private static final int LEAST = 300;
  private static final int MOST = 2000;
  private static final int LEAST_OF_DECOY = 24;
  private static final int DECOYS = 3;

  private final Mix mix;
  private final List<Roll> rolls = new ArrayList<>();

  private Rolls(Mix mix) {
    this.mix = mix;
  }

  /**
   * The rolls beside plants with so many media.
   *
   * @param hit the picture that lies in the midst of one
   */
  static List<Roll> of(Mix mix, long planted, String hit) {
    Rolls rolls = new Rolls(mix);
    long telephones = (long) (mix.innocent() * mix.media());
    long rest = Math.max(0, mix.media() - planted - telephones);
    rolls.telephones(telephones);
    rolls.decoys(rest, hit);
    return List.copyOf(rolls.rolls);
  }

  private void telephones(long media) {
    Dice dice = Dice.of(mix.seed(), "telephones");
    int number = 0;
    for (long left = media; left > 0; number++) {
      int files = (int) Math.min(Math.max(LEAST, left), dice.between(LEAST, MOST));
      left -= files;
      Roll roll =
          new Roll(
              TELEPHONE + "-" + number,
              TELEPHONE,
              Grade.BULK,
              Plant.caseId(number % mix.cases()),
              "phone-" + number,
              Math.min(mix.nights(), number % 4 == 3 ? 2 + number / 4 % 2 : 1),
              seed(1000L + number),
              files,
              null);
      rolls.add(roll);
    }
  }

  /** An owner's roll in two cases, thrice; and a large one with one listed picture in it. */
  private void decoys(long media, String hit) {
    int each = (int) Math.max(LEAST_OF_DECOY, media / (2 * DECOYS));
    for (int number = 0; number < DECOYS; number++) {
      for (int exhibit = 0; exhibit < 2; exhibit++) {
        int clean = mix.concernCases() + (2 * number + exhibit + 1) % mix.cleanCases();
        rolls.add(decoy("owner-roll-" + number, Plant.caseId(clean), 1 + exhibit, each, null));
      }
    }
    int large = (int) Math.max(4L * LEAST_OF_DECOY, media / 2);
    String caseId = Plant.caseId(mix.concernCases() - 1);
    rolls.add(decoy("roll-with-hit-0", caseId, 2, large, hit));
  }

  /** Rolls of one group have the same content. */
  private Roll decoy(String group, String caseId, int night, int files, @Nullable String hit) {
    String kind = group.replaceAll("-[0-9]+$", "");
    long content = seed(group.hashCode());
    int read = Math.min(mix.nights(), night);
    return new Roll(group, kind, Grade.DECOY, caseId, group, read, content, files, hit);
  }

  private long seed(long number) {
    return mix.seed() * 1_000_003 + number;
  }
}
