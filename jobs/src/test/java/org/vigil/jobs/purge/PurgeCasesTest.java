package org.vigil.jobs.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.MediaFile;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.Source;

/** What becomes of rows that hang on media which go. */
class PurgeCasesTest {
  private static final Dataset<String> GONE = texts("a");

  private static Dataset<String> texts(String... texts) {
    return SharedSpark.session().createDataset(List.of(texts), Encoders.STRING());
  }

  private static MediaFile file(String source, String sha256) {
    return new MediaFile(
        source, "file:/" + source, sha256, 0, sha256, 1, "case", null, false, false, 1);
  }

  private static SeriesMember member(String series, String sha256, String centre) {
    return new SeriesMember(series, sha256, centre, sha256.equals(centre) ? 0 : 7, 1);
  }

  @Test
  void aMediaIsGoneWhenNoFileOfAnotherSourceHasIt() {
    Dataset<MediaFile> files =
        SharedSpark.rows(
            MediaFile.class,
            file("out", "own"),
            file("out", "shared"),
            file("also out", "own"),
            file("stays", "shared"),
            file("stays", "other"));

    assertThat(GoneMedia.of(files, texts("out", "also out")).collectAsList())
        .containsExactly("own");
  }

  @Test
  void whoseCentreGoesBecomesACentreAndOtherStarsStay() {
    Dataset<CrowdedMedia> rows =
        SharedSpark.rows(
            CrowdedMedia.class,
            new CrowdedMedia("a", "a", 0, 1),
            new CrowdedMedia("b", "a", 5, 1),
            new CrowdedMedia("c", "d", 3, 1),
            new CrowdedMedia("d", "d", 0, 1));

    assertThat(StarsWithoutCentre.centred(rows, GONE).collectAsList())
        .containsExactly(new CrowdedMedia("b", "b", 0, 1));
  }

  @Test
  void aSeriesWhoseRootGoesStaysUnderTheLeastThatIsLeft() {
    Dataset<Series> series =
        SharedSpark.rows(Series.class, new Series("one", "a", 1), new Series("two", "x", 2));
    Dataset<SeriesMember> left =
        SharedSpark.rows(
            SeriesMember.class,
            member("one", "c", "a"),
            member("one", "b", "a"),
            member("two", "x", "x"));

    assertThat(StarsWithoutCentre.rooted(series, left, GONE).collectAsList())
        .containsExactly(new Series("one", "b", 1));
  }

  @Test
  void aSourceIsEmptiedAsIfItHadBeenReadAgain() {
    Source read = Rows.source("s", Instant.EPOCH);

    Source emptied =
        PurgeCases.emptied(SharedSpark.rows(Source.class, read), 4).collectAsList().get(0);

    assertThat(emptied.sourceId()).isEqualTo("s");
    assertThat(emptied.timesRead()).isEqualTo(read.timesRead() + 1);
    assertThat(emptied.night()).isEqualTo(4);
    assertThat(emptied.settled()).isTrue();
    assertThat(List.of(emptied.listed(), emptied.mediaFiles(), emptied.unread())).containsOnly(0L);
  }
}
