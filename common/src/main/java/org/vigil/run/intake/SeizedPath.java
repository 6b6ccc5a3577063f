package org.vigil.run.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/**
 * What is to be read on demand: a file or folder, and whose case it is. What lies below an intake
 * is listed as the intake lists it, so that a night finds the very same sources.
 *
 * @param location any Hadoop path
 * @param manifest a case.json that lies elsewhere
 */
public record SeizedPath(String location, @Nullable String manifest) {

  /**
   * What is to be read.
   *
   * @throws SettingsException when there is nothing, or it cannot be
   */
  public Manifest manifest(Settings settings, Configuration hadoop) {
    Manifest listed = Manifest.of(settings, list(settings, hadoop));
    if (listed.sources().isEmpty()) {
      throw new SettingsException("seizure: " + location + " holds nothing to read.");
    }
    return listed;
  }

  private Listing list(Settings settings, Configuration hadoop) {
    Optional<String> intake = intake(settings.texts("vigil.intake"), hadoop);
    if (intake.isEmpty()) {
      return elsewhere(hadoop);
    }
    if (manifest != null) {
      throw new SettingsException(
          "seizure: %s lies in the intake %s, where folders say whose case it is. Leave --case out, or put the manifest into its case folder."
              .formatted(location, intake.get()));
    }
    return Intake.part(intake.get(), location, hadoop);
  }

  /** The listing of what lies outside of all intakes. */
  public Listing elsewhere(Configuration hadoop) {
    return Intake.seized(location, manifest, hadoop);
  }

  /** The intake that it lies in. */
  public Optional<String> intake(List<String> intakes, Configuration hadoop) {
    String seized = qualified(location, hadoop);
    return intakes.stream()
        .filter(intake -> (seized + "/").startsWith(qualified(intake, hadoop) + "/"))
        .findFirst();
  }

  private static String qualified(String location, Configuration hadoop) {
    try {
      Path path = new Path(location);
      return path.getFileSystem(hadoop).makeQualified(path).toString().replaceAll("/$", "");
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException(location + " is not a path that can be read.");
    }
  }
}
