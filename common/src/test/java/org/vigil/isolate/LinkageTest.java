package org.vigil.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which errors are the installation's. */
class LinkageTest {
  @Test
  void namesAClassThatIsMissing() {
    assertThatThrownBy(() -> Linkage.passBroken(new NoClassDefFoundError("org/example/Missing")))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessage(
            "A library is missing or does not fit: NoClassDefFoundError: org/example/Missing");
  }

  @Test
  void namesANativeLibraryThatIsMissing() {
    Throwable missing = catchThrowable(() -> System.loadLibrary("no-such-library"));
    assertThatThrownBy(() -> Linkage.passBroken(new IllegalStateException(missing)))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("no-such-library");
  }

  @Test
  void leavesTheFailuresOfFiles() {
    assertThatCode(() -> Linkage.passBroken(new IOException(new StackOverflowError())))
        .doesNotThrowAnyException();
  }

  @Test
  void leavesAClassThatAFullStackHasBroken() {
    assertThat(catchThrowable(Deep::first)).isInstanceOf(StackOverflowError.class);
    Throwable second = catchThrowable(Deep::first);
    assertThat(second).isInstanceOf(NoClassDefFoundError.class);
    assertThatCode(() -> Linkage.passBroken(second)).doesNotThrowAnyException();
  }

  @Test
  void takesNoTextFromAProcessButAName() {
    assertThat(ReaderUnavailableException.missing("a\n\u001b[31m".repeat(1000)))
        .hasMessageMatching("[\\w .,:;?]{1,400}");
  }

  /** Cannot be initialized: its stack is full. */
  private static final class Deep {
    static final int DEPTH = depth(1);

    static int first() {
      return DEPTH;
    }

    private static int depth(int depth) {
      return depth == Integer.MAX_VALUE ? 0 : depth(depth + 1) + 1;
    }
  }
}
