package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.media.MediaReader;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.settings.Settings;
import org.vigil.walk.WalkSource;

/** Files of this machine become readings, whatever they are called and whatever lies beside. */
@EnabledOnOs(OS.LINUX)
class NamesReadTest {
  @TempDir Path folder;

  private Settings settings() {
    return Settings.load(null, Map.of("intake", folder.toString()));
  }

  private List<SourceObject> listed() {
    return Manifest.freeze(settings(), new Configuration()).sources().toList();
  }

  private List<Reading> read(List<SourceObject> sources) {
    ScanSettings scan = settings().bind("vigil.scan", ScanSettings::from);
    List<ReadTask> tasks = sources.stream().map(source -> new ReadTask(source, null)).toList();
    List<Reading> readings = new ArrayList<>();
    try (MediaReader media = new MediaReader(scan.media());
        SourceReader reader =
            new SourceReader(tasks, NamesReadTest::walked, opening(scan), scan.limits(), media)) {
      reader.forEachRemaining(readings::add);
    }
    return readings;
  }

  private static SourceOpening opening(ScanSettings scan) {
    return new SourceOpening(new Configuration(), scan.stallLimit());
  }

  private static WalkSource walked(SourceObject source) {
    return new WalkSource(source.sourceId(), source.uri(), source.caseId(), source.path(), 1);
  }

  @Test
  void oddNamesStaleChecksumsAndPipesLoseNothing() throws Exception {
    Files.writeString(Path.of(URI.create(folder.toUri() + "caf%E9.txt")), "one");
    Files.writeString(folder.resolve("10:10:10.txt"), "two");
    Files.writeString(folder.resolve("photo.txt"), "three");
    Files.write(folder.resolve(".photo.txt.crc"), new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0});
    new ProcessBuilder("mkfifo", folder.resolve("pipe.jpg").toString()).start().waitFor();
    assertThat(read(listed()))
        .extracting(Reading::path, Reading::kind, Reading::linkTarget)
        .containsExactly(
            tuple(".photo.txt.crc", Reading.Kind.MEDIA_FILE, null),
            tuple("10:10:10.txt", Reading.Kind.MEDIA_FILE, null),
            tuple("caf\\xE9.txt", Reading.Kind.MEDIA_FILE, null),
            tuple("photo.txt", Reading.Kind.MEDIA_FILE, null),
            tuple("pipe.jpg", Reading.Kind.LINK, "device"));
  }

  @Test
  void whatIsNotWhatWasListedIsAFault() throws IOException {
    Files.writeString(folder.resolve("a"), "one");
    Files.writeString(folder.resolve("b"), "two");
    Files.writeString(folder.resolve("c"), "three");
    List<SourceObject> listed = listed();
    Files.writeString(folder.resolve("a"), "longer");
    Files.delete(folder.resolve("b"));
    Files.delete(folder.resolve("c"));
    Files.createSymbolicLink(folder.resolve("c"), folder.resolve("a"));
    assertThat(read(listed))
        .extracting(reading -> reading.issues().stream().map(Issue::reason).toList())
        .containsExactly(
            List.of(Reason.SOURCE_CHANGED),
            List.of(Reason.SOURCE_MISSING),
            List.of(Reason.SOURCE_CHANGED));
  }
}
