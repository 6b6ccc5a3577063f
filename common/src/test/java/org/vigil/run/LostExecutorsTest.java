package org.vigil.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.run.GateException.Refusal;

/** A station is done again when what it kept has gone with an executor, and only then. */
class LostExecutorsTest {
  private static final SparkContext SPARK = SharedSpark.session().sparkContext();

  private final AtomicInteger times = new AtomicInteger();

  private static void lose() {
    SPARK.listenerBus().post(new SparkListenerExecutorRemoved(0, "7", "killed"));
    try {
      SPARK.listenerBus().waitUntilEmpty(TimeUnit.MINUTES.toMillis(1));
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private String outlived(int failures, RuntimeException failure, boolean losing) {
    return LostExecutors.outlived(
        SPARK,
        "match",
        () -> {
          if (losing) {
            lose();
          }
          if (times.incrementAndGet() <= failures) {
            throw failure;
          }
          return "done";
        });
  }

  @Test
  void doesAgainWhatFailedWhileAnExecutorWasLost() {
    assertThat(outlived(1, new IllegalStateException("a block is gone"), true)).isEqualTo("done");
    assertThat(times).hasValue(2);
  }

  @Test
  void doesOnceWhatEndedWellAllTheSame() {
    assertThat(outlived(0, new IllegalStateException(), true)).isEqualTo("done");
    assertThat(times).hasValue(1);
  }

  @Test
  void doesOnceWhatFailedByItself() {
    RuntimeException failure = new IllegalStateException("no executor is to blame");
    assertThatThrownBy(() -> outlived(1, failure, false)).isSameAs(failure);
    assertThat(times).hasValue(1);
  }

  @Test
  void givesUpWhenExecutorsAreLostEachTime() {
    RuntimeException failure = new IllegalStateException("a block is gone");
    assertThatThrownBy(() -> outlived(Integer.MAX_VALUE, failure, true)).isSameAs(failure);
    assertThat(times).hasValue(LostExecutors.MOST_TIMES);
  }

  @Test
  void neverAsksTheGateTwice() {
    RuntimeException refused = new GateException(Refusal.BALANCE, "something is missing");
    assertThatThrownBy(() -> outlived(1, refused, true)).isSameAs(refused);
    assertThat(times).hasValue(1);
  }
}
