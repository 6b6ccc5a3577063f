package org.vigil.jobs.lead.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes pictures. The makers are invented, so that nobody takes their pictures for real ones.
 *
 * @param serial null where the maker writes none, as makers of telephones do not
 */
record Handset(
    String make,
    String model,
    @Nullable String serial,
    String software,
    String lens,
    int width,
    int height) {
  /** Telephones, whose makers write no serial. */
  static final List<Handset> TELEPHONES =
      List.of(
          telephone("Meridia", "Meridia M10", "M10.2026.09"),
          telephone("Meridia", "Meridia M12", "M12.2026.04"),
          telephone("Orrery", "Orrery 8", "8.1.2"),
          telephone("Orrery", "Orrery 8 Pro", "8.1.2"),
          telephone("Tallow", "TL-S918", "S918XXU3"));

  /** Cameras, whose makers write one. */
  static final List<Handset> CAMERAS =
      List.of(
          new Handset("Northlight", "Northlight N7", null, "N7 Ver.1.21", "35mm F1.8", 6000, 4000),
          new Handset("Kestrel", "Kestrel K2 Pro", null, "K2 Pro 3.0.4", "24-70mm", 5472, 3648),
          new Handset("Pelion", "Pelion Snap 20", null, "Snap 1.00", "5-25mm", 4608, 3456));

  private static Handset telephone(String make, String model, String software) {
    return new Handset(make, model, null, software, model + " back camera", 4000, 3000);
  }

  /** The same with this serial. */
  Handset numbered(String number) {
    return new Handset(make, model, number, software, lens, width, height);
  }

  /** The same telephone, turned to its owner. */
  Handset front() {
    return new Handset(make, model, serial, software, model + " front camera", 3264, 2448);
  }
}
