package org.vigil.run;

import java.util.List;
import org.vigil.run.GateException.Refusal;

/**
 * What a station must find in what is planted before its own steps: rows with known answers that go
 * into no table. A station that answers otherwise refuses the night, as the gate does.
 */
public final class KnownAnswers {
  private KnownAnswers() {}

  /**
   * Makes sure that just what was expected was found.
   *
   * @param planted what was planted, as a noun
   * @throws GateException when it was not
   */
  public static void require(String planted, List<String> expected, List<String> found) {
    List<String> wanted = expected.stream().sorted().toList();
    List<String> answered = found.stream().sorted().toList();
    if (!wanted.equals(answered)) {
      throw new GateException(
          Refusal.CANARIES,
          "in the planted %s was found %s, and not %s".formatted(planted, answered, wanted));
    }
  }
}
