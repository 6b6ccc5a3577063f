package org.vigil.lake;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;

/** The tables at fixed versions, open to questions only. */
public final class Snapshot {
  private final Lake lake;
  private final Map<String, Long> versions;

  /**
   * @param versions the version of each table, by its name; a table without one is read as it is
   */
  public Snapshot(Lake lake, Map<String, Long> versions) {
    this.lake = lake;
    this.versions = versions;
  }

  /** The rows of one table. */
  public <R extends Record> Dataset<R> rows(Table<R> table) {
    return table.rows(stored(table));
  }

  /** The rows of one table under the lake's own column names, with all of today's columns. */
  public Dataset<Row> stored(Table<?> table) {
    Long version = versions.get(table.name());
    return table.completed(lake.stored(table, version == null ? lake.version(table) : version));
  }

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException when the text is anything but one SELECT over the tables
   */
  public Dataset<Row> query(String sql) {
    refuseCommands(sql);
    lake.tables().forEach(table -> stored(table).createOrReplaceTempView(table.name()));
    Dataset<Row> answer = lake.spark().sql(sql);
    QueryGuard.require(
        ((org.apache.spark.sql.classic.Dataset<Row>) answer).queryExecution().analyzed());
    return answer;
  }

  private void refuseCommands(String sql) {
    try {
      LogicalPlan plan = lake.classicSession().sessionState().sqlParser().parsePlan(sql);
      if (plan instanceof Command
          || plan instanceof ParsedStatement
          // What its text says is known only when it has been done.
          || plan.getClass().getSimpleName().startsWith("ExecuteImmediate")) {
        throw new IllegalArgumentException("Only questions are answered: SELECT or WITH.");
      }
    } catch (ParseException e) {
      throw new IllegalArgumentException("This is not SQL: " + e.getMessage(), e);
    }
  }
}
