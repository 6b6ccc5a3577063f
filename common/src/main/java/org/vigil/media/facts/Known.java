package org.vigil.media.facts;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of several sources of one fact, the first that knows it counts. */
public final class Known {
  private Known() {}

  /** The first of these that is not null. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> @Nullable T first(@Nullable T... values) {
    return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
