package org.vigil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vigil.container.sevenz.SevenZHeaderFuzzTest;
import org.vigil.hashset.HashSetFuzzTest;
import org.vigil.isolate.MessageStreamFuzzTest;
import org.vigil.media.FactsResponseFuzzTest;
import org.vigil.media.MediaFuzzTest;
import org.vigil.walk.ArchiveFuzzTest;

/**
 * What a fuzzer begins with, as files. Arguments: the target, such as {@code
 * archive.ArchiveFuzzTest}, and the folder to write to.
 */
public final class FuzzInputs {
  private static final Map<String, Supplier<Stream<byte[]>>> TARGETS =
      Map.of(
          "archive.ArchiveFuzzTest", ArchiveFuzzTest::inputs,
          "archive.SevenZIndexFuzzTest", SevenZHeaderFuzzTest::inputs,
          "isolate.MessageStreamFuzzTest", MessageStreamFuzzTest::inputs,
          "hashset.HashSetFuzzTest", HashSetFuzzTest::inputs,
          "media.FactsResponseFuzzTest", FactsResponseFuzzTest::inputs,
          "media.MediaFuzzTest", MediaFuzzTest::inputs);

  private FuzzInputs() {}

  public static void main(String... arguments) throws IOException {
    Supplier<Stream<byte[]>> inputs = TARGETS.get(arguments[0]);
    if (inputs == null) {
      throw new IllegalArgumentException("The targets are " + TARGETS.keySet());
    }
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int number = 0;
    for (byte[] input : inputs.get().toList()) {
      Files.write(folder.resolve("seed-" + number++), input);
    }
  }

  /** The inputs by which a fuzzer once broke this target; they lie in a folder of its name. */
  public static Stream<byte[]> found(Class<?> target) {
    URL folder = target.getResource("/fuzz/" + target.getSimpleName());
    return folder == null ? Stream.empty() : files(folder).stream();
  }

  private static List<byte[]> files(URL folder) {
    List<byte[]> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      for (Path file : files.sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
