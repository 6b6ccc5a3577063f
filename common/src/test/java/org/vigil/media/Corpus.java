package org.vigil.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.media.facts.MediaLimits;
import org.vigil.model.Media;
import org.vigil.walk.MediaContents.Facts;

/** The real files, where they are at hand: what exiftool says of each, and what was read. */
public final class Corpus {
  public static final Path DATA = Path.of(System.getProperty("vigil.corpus", "-"));
  public static final Map<String, JsonNode> EXPECTED = new TreeMap<>();
  public static final Map<String, Media> READ = new TreeMap<>();

  private Corpus() {}

  public static boolean isAtHand() {
    return Files.isDirectory(DATA.resolve("expected"));
  }

  /** Reads all files, once for all tests. */
  public static synchronized void readAll() throws IOException {
    if (!READ.isEmpty()) {
      return;
    }
    JsonNode all =
        new ObjectMapper().readTree(DATA.resolve("expected/corpus-exiftool.json").toFile());
    try (MediaReader reader = new MediaReader(fullDecoding())) {
      for (JsonNode expected : all) {
        String name = expected.get("SourceFile").asText();
        Path file = DATA.resolve("corpus").resolve(name);
        if (Files.exists(file)) {
          EXPECTED.put(name, expected);
          READ.put(name, read(reader, file).media());
        }
      }
    }
  }

  /** All pixels count where hashes are to be those of the reference. */
  public static MediaLimits fullDecoding() {
    MediaLimits standard = MediaLimits.standard();
    return new MediaLimits(
        standard.decodeBytesLimit(),
        standard.pixelLimit(),
        standard.workerHeapMegabytes(),
        standard.filesPerWorker(),
        standard.timeLimit(),
        standard.timePerMegabyte(),
        false,
        standard.video());
  }

  public static Facts read(MediaReader reader, Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return reader.read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
