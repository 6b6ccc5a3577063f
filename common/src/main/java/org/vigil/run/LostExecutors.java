package org.vigil.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The executors that went while a station was done. Spark does their tasks again, but rows that a
 * station keeps between two of its queries ({@code localCheckpoint}) lay on them alone: whatever
 * reads those fails for good. The station itself begins again then; what it has committed it finds
 * done, as a run that was killed and started again does.
 */
public final class LostExecutors extends SparkListener {
  /** So many times a station is done, at most. */
  static final int MOST_TIMES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(LostExecutors.class);

  private final Set<String> lost = ConcurrentHashMap.newKeySet();

  private LostExecutors() {}

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    lost.add(removed.executorId());
  }

  /** Does what may be done again, once more each time it fails while an executor is lost. */
  public static <T> T outlived(SparkContext context, String station, Supplier<T> work) {
    for (int times = 1; ; times++) {
      LostExecutors during = new LostExecutors();
      context.addSparkListener(during);
      try {
        return work.get();
      } catch (GateException refused) {
        throw refused;
      } catch (Exception failure) {
        if (times == MOST_TIMES || during.lost.isEmpty()) {
          throw failure;
        }
        LOG.warn(
            "{} is done again, for it failed after {} executors were lost",
            station,
            during.lost.size());
      } finally {
        context.removeSparkListener(during);
      }
    }
  }
}
