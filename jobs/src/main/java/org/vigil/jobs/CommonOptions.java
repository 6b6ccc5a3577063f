package org.vigil.jobs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command takes: a settings file, and single settings over it. */
@Command(mixinStandardHelpOptions = true)
final class CommonOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Settings in HOCON; without it, everything lies below ./vigil-data.")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, over the file's; may be repeated.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  Settings settings() {
    return settings(Map.of());
  }

  /**
   * The settings.
   *
   * @param options what options of their own say, which goes before all else
   */
  Settings settings(Map<String, String> options) {
    Map<String, String> single = new LinkedHashMap<>(overrides);
    single.putAll(options);
    return Settings.load(file, single);
  }

  /**
   * The settings with all four places below one folder, unless the command line says otherwise.
   *
   * @param more what else is so unless the command line says otherwise
   */
  Settings settingsBelow(Path folder, Map<String, String> more) {
    Map<String, String> places = new LinkedHashMap<>(more);
    for (String place : List.of("lake", "intake", "hash-sets", "export")) {
      places.put("vigil." + place, "./" + folder.resolve(place));
    }
    places.putAll(overrides);
    return Settings.load(file, places);
  }
}
