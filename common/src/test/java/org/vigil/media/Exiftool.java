package org.vigil.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.media.facts.CleanText;
import org.vigil.model.Media;

/**
 * What exiftool finds in the corpus: its own list, and what that leaves out in exiftool-corpus.tsv
 * (exiftool 12.57). Blanks are nothing, zeros are no serial number.
 */
public final class Exiftool {
  private static final Map<String, String> MORE = new HashMap<>();

  private Exiftool() {}

  public static void read() throws IOException {
    var file = requireNonNull(Exiftool.class.getResourceAsStream("exiftool-corpus.tsv"));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      for (String[] fields : lines.lines().map(line -> line.split("\t", -1)).toList()) {
        MORE.put(fields[0] + "\t" + fields[1], fields[2]);
      }
    }
  }

  /** Such as "3 of 4, not a.jpg: 17". */
  public static String found(
      Function<String, String> expected,
      Function<Media, Object> read,
      BiPredicate<String, String> same) {
    int count = 0;
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, Media> file : Corpus.READ.entrySet()) {
      String wanted = expected.apply(file.getKey());
      Object value = read.apply(file.getValue());
      count += wanted == null ? 0 : 1;
      if (wanted != null && (value == null || !same.test(wanted, value.toString()))) {
        missed.add(file.getKey().replaceAll(".*/", "") + ": " + wanted);
      }
    }
    String all = count - missed.size() + " of " + count;
    return missed.isEmpty() ? all : all + ", not " + String.join(", ", missed);
  }

  public static String found(Function<String, String> expected, Function<Media, Object> read) {
    return found(expected, read, (wanted, value) -> wanted.equals(words(value)));
  }

  /** What the corpus' list has under the first of these names. */
  public static Function<String, String> tag(String... names) {
    return file -> {
      JsonNode node = requireNonNull(Corpus.EXPECTED.get(file));
      return Stream.of(names)
          .filter(node::has)
          .map(name -> words(node.get(name).asText()))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse(null);
    };
  }

  public static Function<String, String> serial(String... names) {
    return file ->
        Stream.of(names)
            .map(name -> CleanText.serial(hex(tag(name).apply(file))))
            .filter(text -> text != null)
            .findFirst()
            .orElse(null);
  }

  /** Bytes that exiftool lists as numbers. */
  private static String hex(String serial) {
    return serial == null || !serial.matches("\\d{1,3}( \\d{1,3})+")
        ? serial
        : Stream.of(serial.split(" "))
            .map(number -> String.format("%02x", Integer.valueOf(number)))
            .collect(Collectors.joining());
  }

  public static Function<String, String> more(String tag) {
    return file -> MORE.get(file + "\t" + tag);
  }

  /** Without these files, in which what exiftool shows is no such value. */
  public static Function<String, String> but(Function<String, String> expected, String... files) {
    return file ->
        Stream.of(files).anyMatch(name -> file.endsWith("/" + name)) ? null : expected.apply(file);
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
