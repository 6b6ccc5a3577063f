package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.container.Limits;
import org.vigil.container.Opener;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.sevenz.SevenZBytes;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.hash.DigestSet;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.settings.Settings;
import org.vigil.walk.MediaContents;
import org.vigil.walk.Slicer;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.Walked;
import org.vigil.walk.Walked.DigestsOnly;

/** A file that changes, or goes, while it is read is a fault, and is read again. */
class ChangedSourceTest {
  private static final Configuration HADOOP = new Configuration();
  private static final int CONTENT_BYTES = 300_000;
  private static final FileTime SEIZED = FileTime.fromMillis(1_770_000_000_000L);

  @TempDir Path folder;

  /** What a file is. */
  private enum Shape {
    LOOSE,
    ZIP,
    TAR,
    SEVEN_Z;

    byte[] bytes(long seed) {
      byte[] a = content(seed);
      byte[] b = content(seed + 1);
      return switch (this) {
        case LOOSE -> a;
        case ZIP -> new ZipBytes().stored("a", a).stored("b", b).end();
        case TAR -> new TarBytes().file("a", a).file("b", b).end();
        case SEVEN_Z -> SevenZBytes.of(List.of("a", "b"), List.of(a, b));
      };
    }
  }

  /** What happens to it. */
  private enum Change {
    GROWS,
    SHRINKS,
    IS_OVERWRITTEN,
    IS_REPLACED,
    IS_DELETED,
    BECOMES_A_FOLDER;

    void to(Path file, byte[] other) throws IOException {
      switch (this) {
        case GROWS -> Files.write(file, other, StandardOpenOption.APPEND);
        case SHRINKS -> Files.write(file, Arrays.copyOf(other, 1000));
        case IS_OVERWRITTEN ->
            Files.write(
                file, Arrays.copyOf(other, (int) Files.size(file)), StandardOpenOption.WRITE);
        case IS_REPLACED ->
            Files.move(
                Files.write(file.resolveSibling("new"), other),
                file,
                StandardCopyOption.REPLACE_EXISTING);
        case IS_DELETED -> Files.delete(file);
        case BECOMES_A_FOLDER -> {
          Files.delete(file);
          Files.createDirectory(file);
        }
      }
    }
  }

  private static byte[] content(long seed) {
    byte[] noise = new byte[CONTENT_BYTES];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  /** Digests, and has something happen once the first byte is read. */
  private record Hook(Opener<?> happening, Set<Boolean> done) implements MediaContents {
    @Override
    public Facts read(InputStream bytes) throws IOException {
      int unused = bytes.read();
      if (done.add(true)) {
        Object ignored = happening.open();
      }
      return new DigestsOnly().read(bytes);
    }

    @Override
    public Facts container(DigestSet digests, byte[] head) {
      return new DigestsOnly().container(digests, head);
    }

    @Override
    public Facts referenced(ReferencedMedia media) {
      return new DigestsOnly().referenced(media);
    }
  }

  private Path write(Shape shape) throws IOException {
    Path file = Files.createDirectories(folder.resolve("in")).resolve("x");
    Files.write(file, shape.bytes(1));
    return Files.setLastModifiedTime(file, SEIZED);
  }

  private SourceObject listed() {
    return Manifest.freeze(Settings.load(null, Map.of("intake", folder + "/in")), HADOOP)
        .sources()
        .toList()
        .get(0);
  }

  private static Opener<SeekableBytes> local(SourceObject source) {
    return () -> new SourceOpening(HADOOP, Duration.ofMinutes(1)).open(source);
  }

  private static Opener<SeekableBytes> hadoop(SourceObject source) {
    return () -> HadoopBytes.of(source, HADOOP, Duration.ofMinutes(1));
  }

  private static List<Reason> reasons(Reading reading) {
    return reading.issues().stream().map(issue -> issue.reason()).toList();
  }

  static Stream<Arguments> changes() {
    return Stream.of(Shape.values())
        .flatMap(shape -> Stream.of(Change.values()).map(change -> Arguments.of(shape, change)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whileItIsReadItIsAFaultAndWholeTheNextTime(Shape shape, Change change) throws IOException {
    for (int store = 0; store < 2; store++) {
      Path file = write(shape);
      SourceObject source = listed();
      Hook hook = hook(() -> change.to(file, shape.bytes(7)));

      Walked walked =
          Walked.ofSource(store == 0 ? local(source) : hadoop(source), Limits.standard(), hook);

      assertThat(hook.done()).as("something happened").isNotEmpty();
      assertThat(walked.source().kind()).isEqualTo(Reading.Kind.FAULT);
      assertThat(walked.source().media()).isNull();
      assertThat(reasons(walked.source()))
          .containsAnyOf(
              change == Change.IS_DELETED ? Reason.SOURCE_MISSING : Reason.SOURCE_CHANGED);
      if (Files.isDirectory(file)) {
        Files.delete(file);
      }
      write(shape);
      assertThat(Walked.ofSource(local(listed()), Limits.standard(), new DigestsOnly()).readings())
          .allMatch(reading -> reading.issues().isEmpty());
    }
  }

  private static Hook hook(Happening happening) {
    return new Hook(
        () -> {
          happening.happen();
          return "";
        },
        new HashSet<>());
  }

  /** What happens meanwhile. */
  private interface Happening {
    void happen() throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void beforeItIsReadItIsOneFault(Change change) throws IOException {
    Path file = write(Shape.ZIP);
    SourceObject source = listed();
    change.to(file, Shape.ZIP.bytes(7));

    for (Opener<SeekableBytes> opening : List.of(local(source), hadoop(source))) {
      Walked walked = Walked.ofSource(opening, Limits.standard(), new DigestsOnly());

      assertThat(walked.readings()).hasSize(1);
      assertThat(reasons(walked.source()))
          .containsExactly(
              change == Change.IS_DELETED ? Reason.SOURCE_MISSING : Reason.SOURCE_CHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZIP", "TAR", "SEVEN_Z"})
  void aSliceOfItSaysSoToo(Shape shape) throws IOException {
    Path file = write(shape);
    SourceObject source = listed();
    List<Slice> slices;
    try (SeekableBytes bytes = local(source).open()) {
      slices = Slicer.cut(bytes, CONTENT_BYTES / 2);
    }
    List<Reading> readings = new ArrayList<>();
    Hook hook = hook(() -> Change.IS_OVERWRITTEN.to(file, shape.bytes(7)));
    if (slices.isEmpty()) {
      // One solid block is read as a whole.
      assertThat(shape).isEqualTo(Shape.SEVEN_Z);
      return;
    }
    try (SourceWalk walk =
        new SourceWalk(Walked.SOURCE, local(source), slices.get(1), Limits.standard(), hook)) {
      walk.forEachRemaining(readings::add);
    }

    Reading last = readings.get(readings.size() - 1);
    assertThat(last.kind()).isEqualTo(Reading.Kind.SLICE);
    assertThat(reasons(last)).contains(Reason.SOURCE_CHANGED);
  }

  @Test
  void aLaterVolumeOfItCountsAsMuchAsTheFirst() throws IOException {
    byte[] zip = Shape.ZIP.bytes(1);
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.write(in.resolve("x.zip.001"), Arrays.copyOf(zip, CONTENT_BYTES + 9000));
    Path second = in.resolve("x.zip.002");
    Files.write(second, Arrays.copyOfRange(zip, CONTENT_BYTES + 9000, zip.length));
    Files.setLastModifiedTime(second, SEIZED);
    SourceObject source = listed();
    Hook hook = hook(() -> Change.IS_OVERWRITTEN.to(second, zip));

    Walked walked = Walked.ofSource(local(source), Limits.standard(), hook);

    assertThat(reasons(walked.source())).contains(Reason.SOURCE_CHANGED);
  }
}
