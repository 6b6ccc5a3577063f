package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on several tables at once. */
class SideBySideTest {
  @Test
  void seesWhatTheCallersClassLoaderSees() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader packages = new URLClassLoader(new URL[0], before)) {
      thread.setContextClassLoader(packages);
      List<ClassLoader> seen =
          SideBySide.map(
              List.of(1, 2, 3), number -> Thread.currentThread().getContextClassLoader());
      assertThat(seen).containsExactly(packages, packages, packages);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void keepsTheOrder() {
    List<Integer> numbers = IntStream.range(0, 50).boxed().toList();
    assertThat(SideBySide.map(numbers, number -> number + 1))
        .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void throwsWhatTheWorkThrows() {
    IllegalStateException failure = new IllegalStateException("any");
    assertThatThrownBy(
            () ->
                SideBySide.map(
                    List.of(1),
                    number -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }
}
