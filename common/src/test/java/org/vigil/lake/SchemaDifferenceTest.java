package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What counts as another schema. */
class SchemaDifferenceTest {
  private static SchemaDifference between(String stored, String wanted) {
    return SchemaDifference.of(StructType.fromDDL(stored), StructType.fromDDL(wanted));
  }

  @Test
  void columnsAreComparedByNameAtEveryDepth() {
    SchemaDifference difference =
        between(
            "a INT, gone INT, s STRUCT<x: INT, gone: INT>, l ARRAY<STRUCT<x: INT>>",
            "l ARRAY<STRUCT<new: INT, x: INT>>, s STRUCT<new: INT, x: INT>, new INT, a INT");

    assertThat(difference.missing()).containsExactlyInAnyOrder("new", "s.new", "l.new");
    assertThat(difference.unknown()).containsExactlyInAnyOrder("gone", "s.gone");
  }

  @Test
  void aColumnOfAnotherTypeIsUnknown() {
    assertThat(between("a INT, l ARRAY<INT>", "a BIGINT, l ARRAY<STRING>").unknown())
        .containsExactly("a as int", "l as int");
  }

  @Test
  void orderCommentsAndNotNullDoNotCount() {
    SchemaDifference difference = between("a INT NOT NULL COMMENT 'x', b INT", "b INT, a INT");

    assertThat(difference.missing()).isEmpty();
    assertThat(difference.unknown()).isEmpty();
  }
}
