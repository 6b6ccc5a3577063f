package org.vigil.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.model.Reading;

/** What the records declare of their versions. */
class VersionsTest {
  /** A reading whose columns are of several ages. */
  @ReadingVersion(4)
  record Aged(
      String first,
      @Since(2) @Nullable String filledForNewSourcesOnly,
      @Since(3) @ReadingVersion(5) @Nullable String filledForAll,
      List<Part> parts) {}

  /** A record in a list of another. */
  record Part(long number, @Since(7) @Nullable Integer more) {}

  /** A table that came later. */
  @Since(3)
  record Later(String first, @Since(6) @Nullable String second) {}

  @Test
  void theSchemaIsAsNewAsItsNewestColumn() {
    assertThat(Versions.schema(List.of(Part.class))).isEqualTo(7);
    assertThat(Versions.schema(List.of(Later.class))).isEqualTo(6);
    assertThat(ModelColumn.of(Aged.class))
        .extracting(column -> column.path() + " " + column.since())
        .containsExactly(
            "first 1",
            "filledForNewSourcesOnly 2",
            "filledForAll 3",
            "parts 1",
            "parts.number 1",
            "parts.more 7");
    assertThat(ModelColumn.of(Later.class)).extracting(ModelColumn::since).containsExactly(3, 6);
  }

  /** The same without the column that old sources shall be read again for. */
  @ReadingVersion(4)
  record Before(String first, @Since(2) @Nullable String filledForNewSourcesOnly) {}

  @Test
  void onlyAColumnThatSaysSoMakesSourcesBeReadAgain() {
    assertThat(Versions.reading(Before.class)).isEqualTo(4);
    assertThat(Versions.reading(Aged.class)).isEqualTo(5);
    assertThat(Versions.reading(Reading.class)).isPositive();
  }
}
