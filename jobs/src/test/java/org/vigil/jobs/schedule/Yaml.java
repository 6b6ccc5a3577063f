package org.vigil.jobs.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A node of a YAML document.
 *
 * @param path where it stands
 * @param value a map, a list, or a plain value
 */
public record Yaml(String path, Object value) {
  /** The document of a file. */
  public static Yaml of(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      return new Yaml("", yaml().load(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of a resource beside this class. */
  static Yaml resource(String name) {
    try (InputStream text = Yaml.class.getResourceAsStream(name)) {
      return new Yaml("", yaml().load(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.yaml.snakeyaml.Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
  }

  /** What stands below, by names that follow each other. */
  public Yaml at(String... names) {
    Yaml node = this;
    for (String name : names) {
      node = new Yaml(node.path + "." + name, node.map().get(name));
    }
    return node;
  }

  /** Its names and what they stand for; none where it is no map. */
  Map<?, ?> map() {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Its items; none where it is no list. */
  public List<?> list() {
    return value instanceof List<?> list ? list : List.of();
  }

  /** Its text. */
  public String text() {
    return String.valueOf(value);
  }
}
