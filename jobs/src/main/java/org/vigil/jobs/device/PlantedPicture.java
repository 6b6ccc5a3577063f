package org.vigil.jobs.device;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;

/**
 * A picture whose camera is known. It is asked for by the night's own steps, and goes into no
 * table.
 */
final class PlantedPicture {
  /** The device that it is of. */
  static final String DEVICE = "BODY_SERIAL|CANARYCAM|PLANTED 1|90417733";

  private PlantedPicture() {}

  /** The reading of it. */
  static Dataset<Reading> rows(SparkSession spark) {
    return spark.createDataset(List.of(reading()), RecordEncoder.of(Reading.class));
  }

  private static Reading reading() {
    Media media =
        MediaBuilder.builder()
            .sha256("canary")
            .md5("canary")
            .mediaType("image/jpeg")
            .make("Canarycam")
            .model("Planted 1")
            .bodySerial("90417733")
            .build();
    return ReadingBuilder.builder()
        .sourceId("canary")
        .sourceUri("canary")
        .caseId("canary")
        .path("canary.jpg")
        .kind(Reading.Kind.MEDIA_FILE)
        .media(media)
        .frames(List.of())
        .issues(List.of())
        .build();
  }
}
