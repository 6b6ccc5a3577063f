package org.vigil.run.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In which order a listing is. */
class UriOrderTest {
  private static byte[] bytes(String uri, boolean folder) {
    int name = uri.lastIndexOf('/') + 1;
    return (folder ? uri.substring(0, name) : uri.substring(name)).getBytes(UTF_8);
  }

  /** URIs of a few characters that sort otherwise as UTF-16, or as parts of a path. */
  static List<String> uris(Random random, int count) {
    String[] parts = {"a", "b", "/", "/", " ", "é", "\\xE9", "\uD83D\uDE00", "\uFB01", "\n", "0"};
    List<String> uris = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder uri = new StringBuilder("file:/");
      for (int part = random.nextInt(9); part >= 0; part--) {
        uri.append(parts[random.nextInt(parts.length)]);
      }
      uris.add(uri.toString());
    }
    return uris;
  }

  @Test
  void comparesFoldersAndThenNamesByTheirBytes() {
    List<String> uris = uris(new Random(1), 2_000);
    Comparator<String> bytes =
        Comparator.<String, byte[]>comparing(uri -> bytes(uri, true), Arrays::compareUnsigned)
            .thenComparing(uri -> bytes(uri, false), Arrays::compareUnsigned);

    assertThat(uris.stream().sorted(UriOrder.INSTANCE).toList())
        .isEqualTo(uris.stream().sorted(bytes).toList());
    assertThat(UriOrder.INSTANCE.compare("a", "a/b")).isNegative();
    assertThat(UriOrder.INSTANCE.compare("file:/a", "file:/a")).isZero();
  }

  @Test
  void whatLiesInAFolderStandsTogether() {
    assertThat(
            List.of("s:/a/z", "s:/a b/c", "s:/a/b/c", "s:/a/b", "s:/a.b/c").stream()
                .sorted(UriOrder.INSTANCE))
        .containsExactly("s:/a b/c", "s:/a.b/c", "s:/a/b", "s:/a/z", "s:/a/b/c");
  }
}
