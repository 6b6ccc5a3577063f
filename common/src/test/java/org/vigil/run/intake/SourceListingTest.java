package org.vigil.run.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.run.settings.Settings;

/** A listing is the same, whether it fits in memory or not. */
class SourceListingTest {
  private static final int FEW = 10;

  @TempDir Path folder;

  private static SourceObject object(String uri, int number) {
    return SourceObjectBuilder.builder()
        .sourceId(
            number % 3 == 0 ? SourceObject.id(uri, number, Instant.EPOCH, null) : "i" + number)
        .uri(uri)
        .path(number % 2 == 0 ? uri.substring(6) : "elsewhere/" + number)
        .caseId("case " + number % 4)
        .sizeBytes(number)
        .modifiedAt(Instant.ofEpochSecond(number, 999_999_999))
        .etag(number % 5 == 0 ? "etag" : null)
        .linkTarget(number % 7 == 0 ? "\\xE9" : null)
        .build();
  }

  private static SourceListing listing(List<SourceObject> objects, int few) {
    SourceListing.Draft draft = new SourceListing.Draft(few);
    objects.forEach(draft::add);
    return draft.listed();
  }

  private static List<SourceObject> objects(int count) {
    List<String> uris = UriOrderTest.uris(new Random(count), count);
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> object(uris.get(i), i)).toList();
  }

  @Test
  void hasEachUriOnceInOrderAndTheEarliestAddedWins() {
    for (int count : new int[] {0, 1, FEW, FEW + 1, 3_000}) {
      List<SourceObject> objects = objects(count);
      TreeMap<String, SourceObject> expected = new TreeMap<>(UriOrder.INSTANCE);
      objects.forEach(object -> expected.putIfAbsent(object.uri(), object));

      SourceListing listing = listing(objects, FEW);

      assertThat(listing.toList()).containsExactlyElementsOf(expected.values());
      assertThat(listing).containsExactlyElementsOf(expected.values());
      assertThat(listing.count()).isEqualTo(expected.size());
      assertThat(listing.isEmpty()).isEqualTo(count == 0);
      assertThat(listing.sizeBytes())
          .isEqualTo(expected.values().stream().mapToLong(SourceObject::sizeBytes).sum());
      assertThat(listing(objects, count + 1).toList()).isEqualTo(listing.toList());
    }
  }

  @Test
  void withoutSomeCasesItHasTheObjectsOfTheOthers() {
    SourceListing all = listing(objects(500), FEW);
    SourceListing left = all.without(Set.of("case 1", "case 3", "case 9"));

    assertThat(left.toList())
        .isEqualTo(all.stream().filter(o -> o.caseId().matches("case [02]")).toList());
    assertThat(left.count()).isEqualTo(left.toList().size());
    assertThat(left.sizeBytes()).isEqualTo(left.stream().mapToLong(SourceObject::sizeBytes).sum());
    assertThat(left.caseIds()).containsExactlyInAnyOrder("case 0", "case 2");
  }

  private void write(String path) throws IOException {
    Path file = folder.resolve("in").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
  }

  private Manifest freeze(int few) {
    return Manifest.freeze(
        Settings.load(null, Map.of("intake", folder.resolve("in").toString())),
        new Configuration(),
        Stream.empty(),
        few);
  }

  @Test
  void aFolderOfSomeThousandFilesIsFrozenTheSameWhateverFitsInMemory() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      write("%d/%d/%x.jpg".formatted(i % 3, i % 40, i * 7_919));
    }
    for (String name :
        List.of("x.rar", "x.r00", "x.r01", "0/case.json", "\uD83D\uDE00", "\uFB01")) {
      write(name);
    }
    Files.writeString(folder.resolve("in/0/case.json"), "{\"case_id\": \"first\"}");

    Manifest spilled = freeze(FEW);
    Manifest whole = freeze(SourceListing.FEW);

    assertThat(spilled.sources().toList())
        .isEqualTo(whole.sources().toList())
        .hasSize(2_006)
        .isSortedAccordingTo(Comparator.comparing(SourceObject::uri, UriOrder.INSTANCE));
    assertThat(spilled.digest()).isEqualTo(whole.digest());
    assertThat(spilled.cases()).isEqualTo(whole.cases()).hasSize(4);
    assertThat(spilled.sources().stream().filter(object -> object.set() != null)).hasSize(3);
    assertThat(spilled.sources().stream().map(SourceObject::sizeBytes).toList())
        .hasSize(2_006)
        .contains((long) "\uD83D\uDE00".getBytes(UTF_8).length);
    assertThat(spilled.sources().stream().filter(o -> o.caseId().equals("first")))
        .allMatch(object -> object.path().startsWith("0/"))
        .hasSizeGreaterThan(600);
  }
}
