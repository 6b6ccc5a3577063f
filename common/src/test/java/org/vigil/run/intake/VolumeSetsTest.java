package org.vigil.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
    return marked(sources);
  }

  private static List<SourceObject> marked(List<SourceObject> sources) {
    return listing(sources, SourceListing.FEW).toList();
  }

  private static SourceListing listing(List<SourceObject> sources, int few) {
    SourceListing.Draft draft = new SourceListing.Draft(few);
    sources.forEach(draft::add);
    return draft.listed();
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
    String first = set.replaceAll(" .*", "");
    assertThat(marked)
        .filteredOn(volume -> !volume.path().equals(first))
        .allSatisfy(volume -> assertThat(volume.set()).matches(VolumeSet::continues));
    assertThat(marked)
        .filteredOn(volume -> volume.path().equals(first))
        .extracting(SourceObject::readBytes)
        .containsExactly(10L * marked.size());
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

    assertThat(sets(marked(old))).singleElement().asString().endsWith("x.r99 x.s00");
  }

  @Test
  void aFileThatWasCutHasPiecesOfOneLength() {
    List<SourceObject> backups = List.of(source("x.001", 9), source("x.002", 10));
    List<SourceObject> cut =
        List.of(source("y.001", 9), source("y.002", 9), source("y.003", 2), source("y.004", 2));

    assertThat(sets(marked(backups))).containsExactly("x.001");
    assertThat(sets(marked(cut))).containsExactly("y.001 y.002 y.003");
  }

  @Test
  void theFirstVolumeIsAnotherSourceWhenALaterOneComesOrChanges() {
    List<SourceObject> one = marked(List.of(source("x.001", 9)));
    List<SourceObject> two = marked(List.of(source("x.001", 9), source("x.002", 5)));
    List<SourceObject> changed = marked(List.of(source("x.001", 9), source("x.002", 6)));

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
    List<SourceObject> marked = marked(pieces);

    assertThat(marked).hasSize(100_000).filteredOn(s -> s.set() != null).hasSize(10_000);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aFolderWithMoreNamesOfVolumesThanAreLookedAtHasNoSetAndItsNeighboursHave() {
    List<SourceObject> many = new ArrayList<>();
    IntStream.rangeClosed(1, VolumeSets.MOST_NAMES + 1)
        .forEach(i -> many.add(source("b/x.%03d".formatted(i), 1)));
    many.add(source("a/x.001", 1));
    many.add(source("c/x.001", 1));

    assertThat(sets(marked(many))).containsExactly("a/x.001", "c/x.001");
  }

  @Test
  void setsAreTheSameWhereTheListingWasWrittenToAFile() {
    List<SourceObject> sources = new ArrayList<>();
    List<String> names =
        List.of(
            "x.r00", "x.r01", "x.rar", "x.z02", "y.001", "y.002", "y.003", "y.jpg", "z.zip",
            "z.z01");
    for (String folder : List.of("", "a/", "a/b/", "é/", "\uD83D\uDE00/", "\uFB01/")) {
      for (String name : names) {
        sources.add(source(folder + name, 10));
      }
    }
    Collections.shuffle(sources, new Random(7));

    SourceListing spilled = listing(sources, 4);

    assertThat(spilled.toList()).isEqualTo(marked(sources));
    assertThat(spilled.toList()).isEqualTo(spilled.toList());
    assertThat(sets(spilled.toList())).hasSize(3 * 6);
  }
}
