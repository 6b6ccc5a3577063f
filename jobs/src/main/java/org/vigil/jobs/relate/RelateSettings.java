package org.vigil.jobs.relate;

import com.typesafe.config.Config;

/**
 * When a thing links cases, from {@code vigil.relate}.
 *
 * @param mostCases what more cases have is too common to link them
 * @param folderFiles how many pictures a folder has that links cases, at least
 */
record RelateSettings(int mostCases, int folderFiles) {
  RelateSettings {
    if (mostCases < 2) {
      throw new IllegalArgumentException("relate.most-cases must be at least 2, not " + mostCases);
    }
    if (folderFiles < 1) {
      throw new IllegalArgumentException(
          "relate.folder-files must be at least 1, not " + folderFiles);
    }
  }

  static RelateSettings from(Config relate) {
    return new RelateSettings(relate.getInt("most-cases"), relate.getInt("folder-files"));
  }
}
