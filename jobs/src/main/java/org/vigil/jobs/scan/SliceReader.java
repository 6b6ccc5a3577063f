package org.vigil.jobs.scan;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.vigil.media.MediaReader;
import org.vigil.model.Reading;
import org.vigil.run.SourceObject;
import scala.reflect.ClassTag;

/** Reads one slice inside a task, with a decoder that no other task has meanwhile. */
final class SliceReader implements Serializable {
  private static final long serialVersionUID = 1;

  private final Broadcast<SerializableConfiguration> hadoop;
  private final ScanSettings settings;
  private final int night;
  private final LongAccumulator things;

  SliceReader(SparkSession spark, ScanSettings settings, int night, LongAccumulator things) {
    this.hadoop =
        spark
            .sparkContext()
            .broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()),
                ClassTag.apply(SerializableConfiguration.class));
    this.settings = settings;
    this.night = night;
    this.things = things;
  }

  Iterator<Reading> read(List<SourceObject> slice) {
    MediaReader media = IdleReaders.take(settings.media());
    SourceReader sources =
        new SourceReader(slice, hadoop.value().value(), settings.limits(), media, night);
    TaskCompletionListener closing =
        ended -> {
          sources.close();
          if (ended.isFailed() || ended.isInterrupted()) {
            media.close();
          } else {
            IdleReaders.giveBack(settings.media(), media);
          }
        };
    TaskContext.get().addTaskCompletionListener(closing);
    return new Counted(sources);
  }

  private final class Counted implements Iterator<Reading> {
    private final Iterator<Reading> readings;

    Counted(Iterator<Reading> readings) {
      this.readings = readings;
    }

    @Override
    public boolean hasNext() {
      return readings.hasNext();
    }

    @Override
    public Reading next() {
      things.add(1);
      return readings.next();
    }
  }
}
