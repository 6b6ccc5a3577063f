package org.vigil.run;

import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/** One station of the night. Its class comment says what it does, reads and writes. */
public interface Job {
  /** The verb that starts it on the command line. */
  String name();

  /** What it does, in one sentence, for {@code --help}. */
  String sentence();

  /**
   * Reads the job's settings, so that a wrong one stops the night before it begins.
   *
   * @throws SettingsException when one cannot be used
   */
  default void check(Settings settings) {}

  /**
   * Whether it only reads a published night and writes no table: it comes after publishing, and may
   * be done again for the same night.
   */
  default boolean readsPublished() {
    return false;
  }

  /** Does it, and says in a few words what it counted. Doing it again does nothing more. */
  String run(JobRun run);
}
