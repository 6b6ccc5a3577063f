package org.vigil.run.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Which code this is: the release, and a digest of the classes that run. */
public final class CodeVersion {
  private static final int DIGITS = 12;

  private CodeVersion() {}

  /** The release number. */
  public static String release() {
    Properties properties = new Properties();
    try (InputStream in = CodeVersion.class.getResourceAsStream("/vigil-version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("vigil-version.properties is missing from the build", e);
    }
    return properties.getProperty("version", "unknown");
  }

  /** Release and digest of the code that holds these classes, such as 0.1.0+3f2a.... */
  public static String of(Class<?>... classes) {
    TextDigest sha = new TextDigest();
    Stream.of(classes).map(CodeVersion::location).distinct().sorted().forEach(p -> add(sha, p));
    return release() + "+" + sha.hex().substring(0, DIGITS);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(TextDigest sha, Path location) {
    try (Stream<Path> walk = Files.walk(location)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        sha.add(location.relativize(file).toString()).add(bytes, bytes.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
