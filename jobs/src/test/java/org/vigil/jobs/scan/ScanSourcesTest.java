package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.Reason;
import org.vigil.model.Source;
import org.vigil.model.Stage;
import org.vigil.run.SourceObject;

/** Which sources a run reads, and what it writes down about them. */
class ScanSourcesTest {
  private static final int NIGHT = 7;

  private static SourceObject object(String name) {
    return new SourceObject(
        name, "file:/" + name, name, "case", 1, Instant.EPOCH, null, null, null);
  }

  private static Source source(
      String name, boolean settled, @Nullable String limits, int version, int night) {
    return new Source(
        name,
        "file:/" + name,
        name,
        "case",
        1,
        Instant.EPOCH,
        null,
        1,
        1,
        0,
        0,
        0,
        settled,
        limits,
        version,
        1,
        night);
  }

  private static Reading reading(String source, Reason... reasons) {
    List<Issue> issues =
        Arrays.stream(reasons).map(reason -> new Issue(Stage.READ, reason, "why")).toList();
    return new Reading(
        source,
        "file:/" + source,
        "case",
        source,
        0,
        reasons.length == 0 ? Reading.Kind.DIRECTORY : Reading.Kind.FAULT,
        null,
        null,
        0,
        null,
        issues,
        NIGHT);
  }

  @Test
  void readsWhatWasNotReadForGoodOrUnderOtherLimitsOrByOtherCode() {
    int version = ScanSources.READING_VERSION;
    Dataset<Source> held =
        SharedSpark.rows(
            Source.class,
            source("good", true, null, version, 1),
            source("same limits", true, "now", version, 1),
            source("other limits", true, "then", version, 1),
            source("open", false, null, version, 1),
            source("open, but read tonight", false, null, version, NIGHT),
            source("other code", true, null, version - 1, 1));
    List<SourceObject> listed =
        List.of(
            object("other limits"),
            object("good"),
            object("new"),
            object("same limits"),
            object("open, but read tonight"),
            object("other code"),
            object("open"));

    Unread unread = Unread.of(listed, held, "now", NIGHT);

    assertThat(unread.sources())
        .extracting(SourceObject::path)
        .containsExactly("other limits", "new", "other code", "open");
    assertThat(unread.turn(object("new"))).isEqualTo(1);
    assertThat(unread.turn(object("open"))).isEqualTo(2);
  }

  @Test
  void settlesASourceUnlessItsReadingBrokeOffAndNobodyAcceptsIt() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            reading("good"),
            reading("broken", Reason.CORRUPT, Reason.DEPTH_LIMIT),
            reading("missing", Reason.SOURCE_MISSING),
            reading("accepted", Reason.READ_SHORT));
    Dataset<Listed> batch =
        SharedSpark.rows(
            Listed.class,
            Listed.of(object("good"), 1, false),
            Listed.of(object("broken"), 1, false),
            Listed.of(object("missing"), 2, false),
            Listed.of(object("accepted"), 3, true));

    List<Source> sources = Balances.of(batch, readings, "limits", NIGHT).collectAsList();

    assertThat(sources)
        .extracting(s -> s.path() + " " + s.settled() + " " + s.limits() + " " + s.timesRead())
        .containsExactlyInAnyOrder(
            "good true null 1",
            "broken true limits 1",
            "missing false null 2",
            "accepted true null 3");
  }
}
