package org.vigil.jobs.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The demo's seizure: four cases and two hash sets, painted and packed so that every signal of a
 * lead finds something that raises it, and something that lowers it or is missing. The same bytes
 * and file times on every run.
 */
public final class DemoSeizure {
  /** The day on which all of it had come in: the same leads whenever it is painted. */
  public static final Instant AS_OF = Instant.parse("2026-11-18T00:00:00Z");

  private static final Instant HASH_SETS_DATED = Instant.parse("2026-11-01T00:00:00Z");

  private DemoSeizure() {}

  /**
   * Paints the seizure.
   *
   * <pre>
   * folder/intake/quay-flat/       a search: a telephone's folder and a laptop's zip, with case.json
   * folder/intake/aurora-card/     a memory card's tar and a chat's export, with case.json
   * folder/intake/online-report/   uploads that a provider reported, without a case.json
   * folder/intake/witness-phone/   an ordinary telephone, with case.json
   * folder/hash-sets/demo-vics.json     VICS 2.0, #Media
   * folder/hash-sets/system-files.md5   what every computer holds, one MD5 a line
   * </pre>
   *
   * @param folder made if missing; other files in it stay
   */
  public static void writeTo(Path folder) throws IOException {
    Pictures pictures = new Pictures();
    Path intake = folder.resolve("intake");
    QuayFlat.seized(pictures).writeTo(intake.resolve("quay-flat"));
    AuroraCard.seized(pictures).writeTo(intake.resolve("aurora-card"));
    WitnessPhone.given().writeTo(intake.resolve("witness-phone"));
    OnlineReport.reported(pictures).writeTo(intake.resolve("online-report"));
    new Bundle(HASH_SETS_DATED)
        .add("demo-vics.json", DemoHashSets.vics(pictures))
        .add("system-files.md5", DemoHashSets.systemFiles(pictures))
        .writeTo(folder.resolve("hash-sets"));
  }
}
