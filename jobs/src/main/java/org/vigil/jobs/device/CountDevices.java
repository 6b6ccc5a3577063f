package org.vigil.jobs.device;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.vigil.device.DeviceKey;
import org.vigil.device.DeviceKeys;
import org.vigil.device.FileCounter;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.DeviceMediaBuilder;
import org.vigil.model.Media;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.known.Match;
import org.vigil.model.term.DeviceKind;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.KnownAnswers;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Counts the cameras and telephones that tonight's media name: reads {@code readings}, {@code
 * sources} and {@code matches}, writes {@code device_media} and {@code devices}. Only devices that
 * tonight's rows touch are counted again. Files of which the legal gate withholds the metadata
 * count for none.
 */
public final class CountDevices implements Job {
  @Override
  public String name() {
    return "device";
  }

  @Override
  public String sentence() {
    return "Count cameras and telephones over all cases, and how rare each is.";
  }

  @Override
  public String run(JobRun run) {
    answer(run.lake().spark());
    Column tonight = col("night").equalTo(run.night());
    Dataset<Source> sources = run.lake().read(Tables.SOURCES).filter(tonight);
    boolean reread = forget(run, sources);
    PermittedUse permitted = PermittedUse.of(run.lake(), run.night());
    Dataset<Reading> readings =
        permitted.described(run.lake().read(Tables.READINGS).filter(tonight));
    run.lake().insert(Tables.DEVICE_MEDIA, media(settled(readings, sources)), run.commit("device"));
    Dataset<String> moved = permitted.movedSources(sources).localCheckpoint();
    boolean again = !moved.isEmpty();
    if (again) {
      readAgain(run, permitted, moved);
    }
    count(run, reread || again);
    Dataset<Device> counted =
        run.lake().read(Tables.DEVICES).filter(col("countedNight").equalTo(run.night()));
    return "%,d devices touched, %,d of them in several cases"
        .formatted(
            counted.count(),
            counted.filter(col("suppression").isNull().and(col("cases").gt(1))).count());
  }

  /** What is planted must be found before anything else is counted. */
  static void answer(SparkSession spark) {
    Dataset<DeviceMedia> found = media(PlantedPicture.rows(spark));
    KnownAnswers.require(
        "picture's camera",
        List.of(PlantedPicture.DEVICE),
        found.select("deviceId").as(Encoders.STRING()).collectAsList());
  }

  /** Sources that were read again: their media make place. */
  private static boolean forget(JobRun run, Dataset<Source> sources) {
    Dataset<String> again =
        sources.filter(col("timesRead").gt(1)).select("sourceId").as(Encoders.STRING());
    if (again.isEmpty()) {
      return false;
    }
    run.lake().remove(Tables.DEVICE_MEDIA, again, run.commit("reread"));
    return true;
  }

  /** Sources in which files may be used for other things: what may be counted of them is now. */
  private static void readAgain(JobRun run, PermittedUse permitted, Dataset<String> moved) {
    run.lake().remove(Tables.DEVICE_MEDIA, moved, run.commit("moved"));
    Dataset<Reading> readings =
        permitted.described(
            run.lake()
                .read(Tables.READINGS)
                .join(moved.toDF("sourceId"), names("sourceId"), "left_semi")
                .as(RecordEncoder.of(Reading.class)));
    Dataset<DeviceMedia> rows = media(settled(readings, run.lake().read(Tables.SOURCES)));
    run.lake().insert(Tables.DEVICE_MEDIA, rows, run.commit("moved rows"));
  }

  /** Counts what tonight touches; all devices where sources were read, or may be used, anew. */
  private static void count(JobRun run, boolean reread) {
    Dataset<DeviceMedia> all = run.lake().read(Tables.DEVICE_MEDIA);
    Dataset<Match> matches = run.lake().read(Tables.MATCHES);
    Dataset<Device> stored = run.lake().read(Tables.DEVICES);
    Dataset<String> known = stored.select("deviceId").as(Encoders.STRING());
    Dataset<String> tonight = DeviceCounts.touched(all, matches, run.night());
    Dataset<String> touched = reread ? tonight.union(known).distinct() : tonight;
    if (touched.isEmpty()) {
      return;
    }
    Dataset<Device> counted = DeviceCounts.of(all, touched, matches, stored, run.night());
    run.lake().upsert(Tables.DEVICES, counted, run.commit("device"));
    if (reread) {
      Dataset<String> gone =
          known.join(all.select("deviceId"), names("deviceId"), "left_anti").as(Encoders.STRING());
      run.lake().remove(Tables.DEVICES, "device_id", gone, run.commit("gone"));
    }
  }

  /** The contents of sources that were read for good. */
  static Dataset<Reading> settled(Dataset<Reading> readings, Dataset<Source> sources) {
    Dataset<Row> read = sources.filter(col("settled")).select("sourceId");
    return readings
        .filter(col("media").isNotNull())
        .join(read, names("sourceId"), "left_semi")
        .as(RecordEncoder.of(Reading.class));
  }

  /** Which of them bear which number. */
  public static Dataset<DeviceMedia> media(Dataset<Reading> readings) {
    return once(
        readings.flatMap(
            (FlatMapFunction<Reading, DeviceMedia>)
                reading -> {
                  Media media = reading.media();
                  return media == null
                      ? List.<DeviceMedia>of().iterator()
                      : DeviceKeys.of(media).stream()
                          .map(key -> row(key, reading, media))
                          .iterator();
                },
            RecordEncoder.of(DeviceMedia.class)));
  }

  /** Files of one content differ in their names alone. */
  private static Dataset<DeviceMedia> once(Dataset<DeviceMedia> rows) {
    Column[] all = Stream.of(rows.columns()).map(functions::col).toArray(Column[]::new);
    Column[] same =
        Stream.of(rows.columns())
            .filter(column -> !column.equals("counter"))
            .map(functions::col)
            .toArray(Column[]::new);
    return rows.groupBy(same)
        .agg(min("counter").as("counter"))
        .select(all)
        .as(RecordEncoder.of(DeviceMedia.class));
  }

  private static DeviceMedia row(DeviceKey key, Reading reading, Media media) {
    return DeviceMediaBuilder.builder()
        .deviceId(key.deviceId())
        .sourceId(reading.sourceId())
        .sha256(media.sha256())
        .caseId(reading.caseId())
        .kind(key.kind())
        .make(key.make().isEmpty() ? null : key.make())
        .model(key.model().isEmpty() ? null : key.model())
        .value(key.value())
        .suppression(key.suppression())
        .owner(media.owner())
        .takenAtLocal(media.takenDoubt() == null ? media.takenAtLocal() : null)
        .night(reading.night())
        .counter(key.kind() == DeviceKind.FINGERPRINT ? FileCounter.of(reading.path()) : null)
        .build();
  }

  private static scala.collection.immutable.Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
