package org.vigil.jobs.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;

/** Which embedded pictures say nothing of their own. */
class EmbeddedCopiesTest {
  private static final Dataset<Media> MEDIA =
      SharedSpark.rows(
          Media.class,
          Rows.media("whole", Rows.pdq(0), 90),
          Rows.media("small", Rows.pdq(48), 90),
          Rows.media("other", Rows.pdq(49), 90),
          Rows.turned("turned", Rows.pdq(200), 90, List.of(Rows.pdq(100), Rows.pdq(40))),
          Rows.media("undecoded", null, null));

  private static MediaFile file(long ordinal, String path, String name, long sizeBytes) {
    return new MediaFile(
        "id", "uri", path, ordinal, "256-" + name, sizeBytes, "case", null, false, null, 1);
  }

  private static MediaFile occurring(long ordinal, String name, @Nullable Boolean embeddedCopy) {
    return new MediaFile(
        "id", "uri", "path", ordinal, "256-" + name, 1, "case", null, false, embeddedCopy, 1);
  }

  /** The positions of those that are copies. */
  private static List<Long> copies(MediaFile... files) {
    Dataset<Row> facts = MEDIA.select("sha256", "mediaType", "pdq", "pdqTurned");
    return EmbeddedCopies.among(SharedSpark.rows(MediaFile.class, files).join(facts, "sha256"))
        .select("ordinal")
        .as(Encoders.LONG())
        .collectAsList();
  }

  @Test
  void aThumbnailRepeatsThePictureThatItLooksLike() {
    assertThat(
            copies(
                file(0, "a.zip!/a.jpg", "whole", 9),
                file(1, "a.zip!/a.jpg!/thumbnail-1.jpg", "small", 1)))
        .containsExactly(1L);
  }

  @Test
  void aThumbnailThatWasNotTurnedWithItsPictureRepeatsIt() {
    assertThat(copies(file(0, "a.jpg", "whole", 9), file(1, "a.jpg!/thumbnail-1.jpg", "turned", 1)))
        .containsExactly(1L);
  }

  @Test
  void aThumbnailOfAnEarlierStateSpeaksForItself() {
    assertThat(copies(file(0, "a.jpg", "whole", 9), file(1, "a.jpg!/thumbnail-1.jpg", "other", 1)))
        .isEmpty();
  }

  @Test
  void theLargestPreviewStandsForAPictureThatCannotBeDecoded() {
    assertThat(
            copies(
                file(0, "a.cr3", "undecoded", 9),
                file(1, "a.cr3!/thumbnail-1.jpg", "small", 1),
                file(2, "a.cr3!/preview-1.jpg", "whole", 5)))
        .containsExactly(1L);
  }

  @Test
  void aMediaThatAlsoOccursAsSomethingElseIsNoCopy() {
    Dataset<MediaFile> files =
        SharedSpark.rows(
            MediaFile.class,
            occurring(1, "small", true),
            occurring(2, "small", true),
            occurring(3, "other", true),
            occurring(4, "other", false),
            occurring(5, "undecoded", null));

    assertThat(EmbeddedCopies.of(files).as(Encoders.STRING()).collectAsList())
        .containsExactly("256-small");
  }

  @Test
  void whatAnArchiveHoldsIsNotEmbeddedWhateverItsName() {
    assertThat(
            copies(
                file(0, "a.zip!/preview-1.jpg", "whole", 9),
                file(1, "a.zip!/thumbnail-1.jpg", "small", 1)))
        .isEmpty();
  }
}
