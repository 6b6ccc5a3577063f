package org.vigil.jobs.lead.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads sentences: those that are built in, under those of a site's file, which is checked. */
public final class Wording {
  private static final String BUILT_IN = "sentences.properties";
  private static final Map<String, String> TEXTS = builtIn();

  private Wording() {}

  /**
   * The sentences.
   *
   * @param file a site's own; empty for those that are built in
   * @throws IllegalArgumentException where the file cannot be read, or a key or slot is unknown
   */
  public static Sentences of(String file) {
    return file.isEmpty() ? new Sentences(TEXTS) : of(file, texts(file));
  }

  private static Sentences of(String file, Map<String, String> given) {
    Set<String> counted = new TreeSet<>();
    TEXTS.values().forEach(text -> counted.addAll(Template.of(text).counted()));
    given.forEach(
        (key, text) -> {
          try {
            check(key, text, counted);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + key + ": " + e.getMessage(), e);
          }
        });
    Map<String, String> all = new TreeMap<>(TEXTS);
    all.putAll(given);
    return new Sentences(all);
  }

  private static void check(String key, String text, Set<String> counted) {
    String known = TEXTS.get(key);
    require(known != null, "no sentence has this key; those that are built in must be its model");
    require(!key.equals("date.months") || text.split(" +").length == 12, "it must have 12 months");
    Template template = Template.of(text);
    Set<String> slots = Template.of(Objects.requireNonNull(known)).slots();
    for (String slot : template.slots()) {
      require(slots.contains(slot), "the slot " + slot + " must be one of " + slots);
    }
    for (String slot : template.counted()) {
      require(counted.contains(slot), "the slot " + slot + " is no number; | must be ?");
    }
  }

  static Map<String, String> builtIn() {
    try (InputStream bytes =
        Objects.requireNonNull(Wording.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
      return texts(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(String file) {
    try (Reader text = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      return texts(text);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("sentences: " + file + " must be UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "sentences: " + file + " must be a file that can be read", e);
    }
  }

  private static Map<String, String> texts(Reader text) throws IOException {
    Once once = new Once();
    once.load(text);
    Map<String, String> texts = new TreeMap<>();
    once.stringPropertyNames().forEach(key -> texts.put(key, once.getProperty(key).strip()));
    return texts;
  }

  /** Properties of which none may be given twice: the first would be lost without a word. */
  private static final class Once extends Properties {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Object put(Object key, Object value) {
      require(!containsKey(key), "the key " + key + " must be given once");
      return super.put(key, value);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
