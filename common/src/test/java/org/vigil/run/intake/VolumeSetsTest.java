package org.vigil.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.run.intake.SourceObject.VolumeSet;
import org.vigil.run.ledger.TextDigest;

/** Which files of a folder are the volumes of one archive, told by their names. */
class VolumeSetsTest {
  private static SourceObject source(String path, long sizeBytes) {
    String uri = "file:/intake/" + path;
    String id = TextDigest.of(uri, sizeBytes, "version");
    return new SourceObject(id, uri, path, "case", sizeBytes, Instant.EPOCH, null, null, null);
  }

  private static List<SourceObject> marked(String... paths) {
    List<SourceObject> sources = new ArrayList<>();
    for (String path : paths) {
      sources.add(source(path, 10));
    }
    return VolumeSets.marked(sources);
  }

  /** The volumes of every set, each as its first volume lists them. */
  private static List<String> sets(List<SourceObject> marked) {
    List<String> sets = new ArrayList<>();
    for (SourceObject source : marked) {
      VolumeSet set = source.set();
      if (set != null && !set.continues()) {
        sets.add(String.join(" ", set.volumes().stream().map(SourceObject::path).toList()));
      }
    }
    return sets;
  }

  private static String id(List<SourceObject> marked, String path) {
    return marked.stream()
        .filter(source -> source.path().equals(path))
        .map(SourceObject::sourceId)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.part1.rar x.part2.rar x.part3.rar",
        "x.PART01.RAR x.PART02.RAR",
        "x.rar x.r00 x.r01",
        "X.RAR X.R00",
        "x.z01 x.z02 x.zip",
        "X.Z01 X.ZIP",
        "x.7z.001 x.7z.002",
        "x.tar.gz.001",
        "deep/x.001 deep/x.002"
      })
  void theNameOfTheFirstVolumeTellsThoseOfTheOthers(String set) {
    List<SourceObject> marked = marked(set.split(" "));

    assertThat(sets(marked)).containsExactly(set);
    assertThat(marked.stream().skip(1))
        .allSatisfy(volume -> assertThat(volume.set()).matches(VolumeSet::continues));
    assertThat(marked.get(0).readBytes()).isEqualTo(10L * marked.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.part1.rar",
        "x.part2.rar x.part3.rar",
        "x.part1.rar y.part2.rar",
        "x.part1.rar x.part02.rar",
        "a/x.part1.rar b/x.part2.rar",
        "x.rar x.r01",
        "x.z02 x.zip",
        "x.7z.002",
        "x.zip y.z01"
      })
  void othersAreNoSet(String files) {
    List<SourceObject> marked = marked(files.split(" "));

    assertThat(marked).allMatch(source -> source.set() == null);
  }

  @Test
  void aSetEndsWhereAVolumeIsMissing() {
    assertThat(sets(marked("x.part1.rar", "x.part2.rar", "x.part4.rar")))
        .containsExactly("x.part1.rar x.part2.rar");
    assertThat(sets(marked("x.z01", "x.z03", "x.zip"))).containsExactly("x.z01 x.zip");
  }

  @Test
  void countsOnAfterNinetyNine() {
    List<SourceObject> old = new ArrayList<>(List.of(source("x.rar", 1)));
    IntStream.range(0, 100).forEach(i -> old.add(source("x.r" + (i < 10 ? "0" : "") + i, 1)));
    old.add(source("x.s00", 1));

    assertThat(sets(VolumeSets.marked(old))).singleElement().asString().endsWith("x.r99 x.s00");
  }

  @Test
  void aFileThatWasCutHasPiecesOfOneLength() {
    List<SourceObject> backups = List.of(source("x.001", 9), source("x.002", 10));
    List<SourceObject> cut =
        List.of(source("y.001", 9), source("y.002", 9), source("y.003", 2), source("y.004", 2));

    assertThat(sets(VolumeSets.marked(backups))).containsExactly("x.001");
    assertThat(sets(VolumeSets.marked(cut))).containsExactly("y.001 y.002 y.003");
  }

  @Test
  void theFirstVolumeIsAnotherSourceWhenALaterOneComesOrChanges() {
    List<SourceObject> one = VolumeSets.marked(List.of(source("x.001", 9)));
    List<SourceObject> two = VolumeSets.marked(List.of(source("x.001", 9), source("x.002", 5)));
    List<SourceObject> changed = VolumeSets.marked(List.of(source("x.001", 9), source("x.002", 6)));

    assertThat(id(one, "x.001")).isEqualTo(source("x.001", 9).sourceId());
    assertThat(List.of(id(one, "x.001"), id(two, "x.001"), id(changed, "x.001")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLaterVolumeIsAnotherSourceOnceItsFirstIsThere() {
    assertThat(id(marked("x.part2.rar"), "x.part2.rar"))
        .isNotEqualTo(id(marked("x.part1.rar", "x.part2.rar"), "x.part2.rar"));
    assertThat(id(marked("x.part1.rar", "x.part2.rar"), "x.part2.rar"))
        .isEqualTo(id(marked("x.part1.rar", "x.part2.rar", "x.part3.rar"), "x.part2.rar"));
  }

  @Test
  void aSetHasTenThousandVolumesAtMostAndAnyNumberOfNamesIsReadInOneGo() {
    List<SourceObject> pieces =
        IntStream.rangeClosed(1, 100_000).mapToObj(i -> source("x.%03d".formatted(i), 1)).toList();
    long from = System.nanoTime();
    List<SourceObject> marked = VolumeSets.marked(pieces);

    assertThat(marked).hasSize(100_000).filteredOn(s -> s.set() != null).hasSize(10_000);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(20));
  }
}
