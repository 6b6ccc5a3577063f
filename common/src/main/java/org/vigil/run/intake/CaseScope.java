package org.vigil.run.intake;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.run.settings.SettingsException;

/**
 * What the warrant of a case covers, as its manifest says: {@code scope { paths = ["DCIM/**"] }},
 * globs of paths below the case's folder.
 */
final class CaseScope {
  private static final String PATHS = "paths";

  private CaseScope() {}

  /**
   * The globs, as paths within the intake.
   *
   * @param within the path of the case's folder within the intake; empty or with a slash at its end
   * @return null where the manifest says nothing of a scope
   */
  static @Nullable List<String> of(String manifest, Config config, String within) {
    if (!config.hasPath("scope")) {
      return null;
    }
    Config scope = config.getConfig("scope");
    if (!scope.root().keySet().equals(Set.of(PATHS))) {
      throw refuse(manifest, "a scope says paths, and nothing else");
    }
    List<String> globs = scope.getStringList(PATHS);
    if (globs.stream().anyMatch(glob -> glob.isBlank() || glob.startsWith("/"))) {
      throw refuse(manifest, "a path of its scope begins below the case's folder");
    }
    String before = escaped(within);
    return globs.stream().map(glob -> before + glob).toList();
  }

  /** A folder is called what it is called: no character of its name stands for others. */
  private static String escaped(String name) {
    return name.replaceAll("[\\\\*?]", "\\\\$0");
  }

  private static SettingsException refuse(String manifest, String why) {
    return new SettingsException("The case manifest " + manifest + " cannot be used: " + why + ".");
  }
}
