package org.vigil.jobs.scan;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.media.MediaReader;
import org.vigil.model.Reading;
import org.vigil.run.intake.SourceObject;
import org.vigil.walk.Slicer;
import org.vigil.walk.WalkSource;
import org.vigil.walk.WalkSourceBuilder;
import scala.reflect.ClassTag;

/** Reads portions inside a task, with a decoder that no other task has meanwhile. */
final class TaskReader implements Serializable {
  private static final long serialVersionUID = 1;

  private final Broadcast<SerializableConfiguration> hadoop;
  private final ScanSettings settings;
  private final ReadConditions terms;
  private final int night;
  private final LongAccumulator things;

  TaskReader(
      SparkSession spark,
      ScanSettings settings,
      ReadConditions terms,
      int night,
      LongAccumulator things) {
    this.hadoop =
        spark
            .sparkContext()
            .broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()),
                ClassTag.apply(SerializableConfiguration.class));
    this.settings = settings;
    this.terms = terms;
    this.night = night;
    this.things = things;
  }

  /** The sources of a batch, the large ones in slices. */
  List<ReadTask> portions(JavaSparkContext context, List<SourceObject> batch) {
    List<SourceObject> large = batch.stream().filter(this::large).toList();
    List<ReadTask> portions = new ArrayList<>();
    batch.stream()
        .filter(source -> !large(source))
        .forEach(source -> portions.add(new ReadTask(source, null)));
    if (!large.isEmpty()) {
      portions.addAll(context.parallelize(large, large.size()).flatMap(this::cut).collect());
    }
    return portions;
  }

  /** Whether a source is so large that it may be read in slices. */
  boolean large(SourceObject source) {
    return source.readBytes() >= 2 * settings.sliceBytes();
  }

  /** Cuts a source that is large enough for it; inside a task too, for it may take many reads. */
  private Iterator<ReadTask> cut(SourceObject source) {
    terms.isolation().apply();
    SourceOpening opening = opening();
    if (opening.continues(source)) {
      return whole(source);
    }
    try (SeekableBytes bytes = opening.open(source)) {
      List<Slice> slices = Slicer.cut(bytes, settings.sliceBytes());
      return slices.isEmpty()
          ? whole(source)
          : slices.stream().map(slice -> new ReadTask(source, slice)).iterator();
    } catch (IOException e) {
      // To read it will fail likewise, and be a row.
      return whole(source);
    }
  }

  private static Iterator<ReadTask> whole(SourceObject source) {
    return List.of(new ReadTask(source, null)).iterator();
  }

  Iterator<Reading> read(List<ReadTask> portions) {
    terms.isolation().apply();
    MediaReader media = IdleReaders.take(settings.media());
    SourceReader sources =
        new SourceReader(portions, this::walked, opening(), settings.limits(), media);
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

  private SourceOpening opening() {
    return new SourceOpening(hadoop.value().value(), settings.stallLimit());
  }

  private WalkSource walked(SourceObject source) {
    return WalkSourceBuilder.builder()
        .sourceId(source.sourceId())
        .sourceUri(source.uri())
        .caseId(source.caseId())
        .path(source.path())
        .night(night)
        .passwords(terms.passwords(source.caseId()))
        .freeText(settings.freeText())
        .build();
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
