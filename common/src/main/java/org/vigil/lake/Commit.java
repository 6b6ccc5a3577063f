package org.vigil.lake;

/**
 * The name under which a write happens once and once only: Delta skips a commit whose application
 * id it has seen.
 *
 * @param runId the run
 * @param attempt which start of the run, counted over all runs; a rolled-back attempt never returns
 * @param batch which write of the run to its table
 */
public record Commit(String runId, int attempt, String batch) {
  /** Where Delta takes the name of a commit from. */
  static final String USER_METADATA = "spark.databricks.delta.commitInfo.userMetadata";

  /** One batch of many of the same attempt. */
  public Commit batch(String name) {
    return new Commit(runId, attempt, name);
  }

  String applicationId(Table<?> table) {
    return runId + "/" + attempt + "/" + table.name() + "/" + batch;
  }
}
