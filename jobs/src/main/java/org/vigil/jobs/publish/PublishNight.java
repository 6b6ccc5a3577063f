package org.vigil.jobs.publish;

import org.vigil.run.Job;
import org.vigil.run.JobRun;

/**
 * Passes the gate and shows the night to all readers at once: reads every table that the night
 * writes, and adds the one row to {@code runs} that names the version of each.
 */
public final class PublishNight implements Job {
  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String sentence() {
    return "Pass the gate, and show the night to its readers in one commit.";
  }

  @Override
  public String run(JobRun run) {
    return "night %d is published".formatted(run.publish().night());
  }
}
