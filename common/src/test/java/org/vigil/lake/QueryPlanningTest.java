package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.RuntimeConfig;
import org.junit.jupiter.api.Test;

/** How queries are planned beside a small lake, and beside a large one. */
class QueryPlanningTest {
  private static final String COMPILED = "spark.sql.codegen.wholeStage";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final RuntimeConfig session = SharedSpark.session().newSession().conf();

  private static String open(SparkConf given) {
    Sessions.leaveOpen(given);
    return given.get(Sessions.OPEN);
  }

  @Test
  void queriesAreCompiledOnceALakeIsLarge() {
    String open = open(new SparkConf(false));

    QueryPlanning.fit(session, open, 1 << 20);
    assertThat(session.get(COMPILED)).isEqualTo("false");
    assertThat(session.get(PARTITIONS)).isEqualTo("2");

    QueryPlanning.fit(session, open, 1 << 30);
    assertThat(session.get(COMPILED)).isEqualTo("true");
    assertThat(session.get(PARTITIONS)).isEqualTo("8");
  }

  @Test
  void whatASiteSaysStays() {
    String open = open(new SparkConf(false).set(PARTITIONS, "5"));
    session.set(PARTITIONS, "5");

    QueryPlanning.fit(session, open, 1 << 20);

    assertThat(session.get(PARTITIONS)).isEqualTo("5");
    assertThat(session.get(COMPILED)).isEqualTo("false");
  }
}
