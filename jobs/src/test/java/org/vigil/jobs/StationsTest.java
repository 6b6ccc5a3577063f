package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.lake.NewerLakeException;
import org.vigil.run.Job;

/** The order of the night, and how its failures end a process. */
class StationsTest {
  @Test
  void whatReadsThePublishedNightComesAfterPublishingAndNothingElseDoes() {
    List<String> names = Stations.all().stream().map(Job::name).toList();
    int publishing = names.indexOf("publish");

    assertThat(names)
        .containsExactly(
            "import",
            "scan",
            "purge",
            "dedupe",
            "assert",
            "limit",
            "identify",
            "match",
            "device",
            "link",
            "series",
            "relate",
            "lead",
            "survey",
            "erase",
            "publish",
            "export");
    assertThat(Stations.all().stream().filter(Job::readsPublished).map(Job::name).toList())
        .isEqualTo(names.subList(publishing + 1, names.size()));
    assertThat(Vigil.commandLine().getSubcommands().keySet()).containsAll(names);
  }

  @Test
  void aLakeOfNewerCodeEndsWithACodeOfItsOwnAndSaysWhatToDo() {
    Failure failure = Failure.of(new NewerLakeException("/lake", "it has a column x"));

    assertThat(failure.exitCode()).isEqualTo(5);
    assertThat(failure.sentence())
        .isEqualTo(
            "The lake in /lake was written by newer code than this: it has a column x. Nothing was"
                + " changed. Install the release that wrote it, or set vigil.lake to another"
                + " place.");
  }

  @Test
  void aFullDiskAndADeniedFileEndWithACodeOfTheirOwnWhateverCommandMeetsThem() {
    for (String words : List.of("No space left on device", "/x (Permission denied)")) {
      Failure failure = Failure.of(new IllegalStateException("failed", new IOException(words)));

      assertThat(failure.exitCode()).isEqualTo(7);
      assertThat(failure.sentence()).contains(words).doesNotContain("\n");
    }
  }
}
