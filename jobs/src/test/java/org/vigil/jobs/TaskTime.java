package org.vigil.jobs;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** What work costs: processor time of all tasks, rows read, bytes shuffled, time on the wall. */
public final class TaskTime {
  private final SparkSession spark;
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong shuffled = new AtomicLong();
  private final AtomicLong read = new AtomicLong();

  /** Counts all tasks of a session from now on. */
  public TaskTime(SparkSession spark) {
    this.spark = spark;
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd end) {
                nanos.addAndGet(end.taskMetrics().executorCpuTime());
                shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                read.addAndGet(end.taskMetrics().inputMetrics().recordsRead());
              }
            });
  }

  /** What the work gave and cost. */
  public <R> Taken<R> of(Callable<R> work) throws Exception {
    nanos.set(0);
    shuffled.set(0);
    read.set(0);
    long start = System.nanoTime();
    R result = work.call();
    double wall = (System.nanoTime() - start) / 1e9;
    spark.sparkContext().listenerBus().waitUntilEmpty();
    return new Taken<>(result, nanos.get() / 1e9, wall, shuffled.get(), read.get());
  }

  /**
   * The result of a work and its cost.
   *
   * @param cpu seconds of all tasks
   * @param wall seconds
   * @param shuffled bytes written for other tasks
   * @param read rows of tables and files
   */
  public record Taken<R>(R result, double cpu, double wall, long shuffled, long read) {}
}
