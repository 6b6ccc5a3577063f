package org.vigil.jobs.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.jobs.near.CorpusVideos;
import org.vigil.model.Link;
import org.vigil.model.VideoFrame;

/** Real videos: copies of one film in other colours, containers and lengths, and unrelated ones. */
@EnabledIf("org.vigil.jobs.near.CorpusVideos#present")
class VideoLinksCorpusTest {
  private static final List<String> NAMES =
      List.of(
          "tmk-chair-doorknob/chair-22-sd-grey-bar.mp4",
          "tmk-chair-doorknob/chair-22-sd-sepia-bar.mp4",
          "tmk-chair-doorknob/chair-22-with-small-logo-bar.mp4",
          "tmk-chair-doorknob/chair-orig-22-sd-bar.mp4",
          "tmk-chair-doorknob/doorknob-hd-no-bar.mp4",
          "nom-exif/3gp_640x360.3gp",
          "nom-exif/mkv_640x360.mkv",
          "nom-exif/webm_480.webm",
          "thorn/v1.m4v",
          "thorn/v2.m4v",
          "thorn/v2s.mov",
          "androidx/sample.avi",
          "androidx/sample.flv",
          "androidx/sample.mkv",
          "androidx/bbb_642x642_768kbps_30fps_vp9.webm",
          "metadata-extractor/with-gps.mov");

  private static List<Link> links;

  @BeforeAll
  static void link() throws IOException {
    Dataset<VideoFrame> rows = CorpusVideos.frames(NAMES, UnaryOperator.identity());
    LinkSettings settings =
        LinkSettings.from(ConfigFactory.parseResources("reference.conf").getConfig("vigil.link"));
    links =
        VideoLinks.ofVideos(
                FramePairs.ofVideos(FramePairs.turned(rows), FramePairs.hashed(rows)),
                FramePairs.counts(rows),
                settings,
                1)
            .collectAsList();
  }

  private static String stem(String name) {
    return name.replaceFirst("[.].*", "");
  }

  @Test
  void copiesAreLinkedAndNothingElse() {
    assertThat(links)
        .extracting(link -> stem(link.leftSha256()) + " " + stem(link.rightSha256()))
        .containsExactlyInAnyOrder(
            "chair-22-sd-grey-bar chair-22-sd-sepia-bar",
            "chair-22-sd-grey-bar chair-22-with-small-logo-bar",
            "chair-22-sd-grey-bar chair-orig-22-sd-bar",
            "chair-22-sd-sepia-bar chair-22-with-small-logo-bar",
            "chair-22-sd-sepia-bar chair-orig-22-sd-bar",
            "chair-22-with-small-logo-bar chair-orig-22-sd-bar",
            "3gp_640x360 mkv_640x360",
            "sample sample",
            "v2 v2s");
  }

  @Test
  void eachFrameOfTheChairIsInEachOfItsCopies() {
    assertThat(links)
        .filteredOn(link -> link.leftSha256().contains("chair-22"))
        .allSatisfy(
            link -> {
              assertThat(link.leftShare()).isEqualTo(1.0);
              assertThat(link.rightShare()).isEqualTo(1.0);
              assertThat(link.distance()).isLessThanOrEqualTo(8);
            });
  }
}
