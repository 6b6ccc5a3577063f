package org.vigil.run.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The effective settings: reference.conf, under one file, under single keys from the command line.
 * Keys that reference.conf does not know are refused, with the nearest that it does.
 */
public final class Settings {
  /** Below this key stand Spark's own settings, whatever they are called. */
  private static final String SPARK = "vigil.spark";

  /** A file whose text decides what is in the tables. */
  private static final String SENTENCES = "lead.sentences";

  private static final Pattern HOCON = Pattern.compile("\\s*[\\[{\"]");

  private final Config config;

  private Settings(Config config) {
    this.config = config;
  }

  /**
   * Reads and checks the settings.
   *
   * @param file a HOCON file, or null for the defaults
   * @param overrides keys (with or without the leading {@code vigil.}) and their values in HOCON
   */
  public static Settings load(@Nullable Path file, Map<String, String> overrides) {
    try {
      Config reference = ConfigFactory.parseResources(Settings.class, "/reference.conf");
      Config site = file == null ? ConfigFactory.empty() : parsed(file);
      Config single = ConfigFactory.empty();
      for (Map.Entry<String, String> override : overrides.entrySet()) {
        single = single.withFallback(parsed(override.getKey(), override.getValue()));
      }
      Config given = single.withFallback(site);
      UnknownKeys.refuse(given, reference, SPARK);
      return new Settings(given.withFallback(reference).resolve());
    } catch (ConfigException e) {
      throw new SettingsException(String.valueOf(e.getMessage()));
    }
  }

  private static Config parsed(Path file) {
    if (!Files.isReadable(file)) {
      throw new SettingsException("The settings file " + file + " is missing or cannot be read.");
    }
    return ConfigFactory.parseFile(
        file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
  }

  private static Config parsed(String key, String value) {
    String full = key.startsWith("vigil.") ? key : "vigil." + key;
    String origin = "--set " + full;
    // A path or URI is a string that nobody should have to quote; HOCON would take // for a
    // comment.
    return HOCON.matcher(value).lookingAt()
        ? ConfigFactory.parseString(
            full + " = " + value, ConfigParseOptions.defaults().setOriginDescription(origin))
        : ConfigFactory.parseMap(Map.of(full, value), origin);
  }

  /**
   * Binds a block to a record, whose constructor checks it.
   *
   * @param path the block, such as {@code vigil.scan}
   */
  public <T> T bind(String path, Function<Config, T> record) {
    try {
      return record.apply(config.getConfig(path));
    } catch (ConfigException e) {
      throw new SettingsException(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(path + ": " + e.getMessage());
    }
  }

  /** One text. */
  public String text(String key) {
    return bind("vigil", ignored -> config.getString(key));
  }

  /** One span of time. */
  public Duration duration(String key) {
    return bind("vigil", ignored -> config.getDuration(key));
  }

  /** One yes or no. */
  public boolean flag(String key) {
    return bind("vigil", ignored -> config.getBoolean(key));
  }

  /** A list of texts; a single text is a list of one. */
  public List<String> texts(String key) {
    return config.getValue(key).valueType() == ConfigValueType.LIST
        ? bind("vigil", ignored -> config.getStringList(key))
        : List.of(text(key));
  }

  /** Whether somebody set the key, rather than leave it to its default. */
  public boolean given(String key) {
    String origin = config.getValue(key).origin().description();
    return !origin.contains("reference.conf");
  }

  /** Spark's own settings. */
  public Map<String, String> spark() {
    Map<String, String> spark = new TreeMap<>();
    config
        .getConfig(SPARK)
        .entrySet()
        .forEach(
            entry ->
                spark.put(
                    String.join(".", ConfigUtil.splitPath(entry.getKey())),
                    String.valueOf(entry.getValue().unwrapped())));
    return spark;
  }

  /**
   * Every key, its value and where it came from, in the order of their names; secrets are masked.
   */
  public Map<String, String> explained() {
    Map<String, String> lines = new LinkedHashMap<>();
    new TreeMap<>(Map.copyOf(config.getConfig("vigil").root()))
        .keySet()
        .forEach(block -> explain("vigil." + block, lines));
    return lines;
  }

  private void explain(String path, Map<String, String> lines) {
    ConfigValue value = config.getValue(ConfigUtil.joinPath(ConfigUtil.splitPath(path)));
    if (value.valueType() == ConfigValueType.OBJECT) {
      config.getConfig(path).entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> lines.put(path + "." + e.getKey(), line(e.getKey(), e.getValue())));
    } else {
      lines.put(path, line(path, value));
    }
  }

  private static String line(String key, ConfigValue value) {
    String masked = Secrets.masked(key, value.render(ConfigRenderOptions.concise()));
    return masked + "  # " + value.origin().description();
  }

  /**
   * The settings that decide what is in the tables: not the day, where they lie or how Spark runs;
   * and what stands in a file that they name, wherever that lies.
   */
  public String decisive() {
    return config
        .getConfig("vigil")
        .withoutPath("as-of")
        .withoutPath("lake")
        .withoutPath("lake-wait")
        .withoutPath("keep")
        .withoutPath("seizure")
        .withoutPath("ledger")
        .withoutPath("intake")
        .withoutPath("intake-requires-manifest")
        .withoutPath("hash-sets")
        .withoutPath("export")
        .withoutPath("export-mode")
        .withoutPath("isolate")
        .withoutPath("spark")
        .withoutPath("lead.weigh")
        .withValue(SENTENCES, ConfigValueFactory.fromAnyRef(fileDigest("vigil." + SENTENCES)))
        .root()
        .render(ConfigRenderOptions.concise());
  }

  /** Empty where the key names no file. */
  private String fileDigest(String key) {
    String file = text(key);
    try {
      return file.isEmpty() ? "" : DigestUtils.sha256Hex(Files.readString(Path.of(file)));
    } catch (IOException | InvalidPathException e) {
      throw new SettingsException(key + ": " + file + " must be a UTF-8 file that can be read.");
    }
  }
}
