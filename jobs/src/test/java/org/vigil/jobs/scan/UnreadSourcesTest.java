package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.isolate.sandbox.SandboxKind;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.SourceBuilder;
import org.vigil.model.schema.Versions;
import org.vigil.run.intake.SourceListing;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.intake.SourceObjectBuilder;
import org.vigil.run.intake.UriOrder;
import org.vigil.run.settings.IsolateSettings;

/** What is left to read is found by walking a listing beside what was read before. */
class UnreadSourcesTest {
  private static final int NIGHT = 7;
  private static final ReadConditions TERMS =
      new ReadConditions("now", Map.of(), new IsolateSettings(SandboxKind.AUTO));
  private static final List<String> PARTS =
      List.of("a", "b", "/", "/", " ", "é", "\\xE9", "\uD83D\uDE00", "\uFB01", "\n", "0");

  private static String uri(Random random) {
    StringBuilder uri = new StringBuilder("file:/");
    for (int part = random.nextInt(5); part >= 0; part--) {
      uri.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return uri.toString();
  }

  private static SourceObject object(String uri, int version) {
    return SourceObjectBuilder.builder()
        .sourceId(uri + " v" + version)
        .uri(uri)
        .path(uri)
        .caseId("case")
        .sizeBytes(version)
        .modifiedAt(Instant.EPOCH)
        .build();
  }

  private static SourceListing listing(List<SourceObject> objects) {
    SourceListing.Draft draft = new SourceListing.Draft(10);
    objects.forEach(draft::add);
    return draft.listed();
  }

  private static PastReading past(Random random, String uri, int lane) {
    boolean night = lane == PastReading.NO_LANE;
    return PastReadingBuilder.builder()
        .sourceId(uri + " v" + random.nextInt(2))
        .sourceUri(uri)
        .path(random.nextInt(5) == 0 ? "elsewhere" : uri)
        .caseId(random.nextInt(5) == 0 ? "another" : "case")
        .timesRead(1 + random.nextInt(3))
        .limits(List.of("now", "then", "").get(random.nextInt(3)))
        .good(!night || random.nextBoolean())
        .tonight(night && random.nextInt(4) == 0)
        .lane(lane)
        .build();
  }

  /** The same by maps of all that was read before. */
  private static List<UnreadSource> byMaps(
      SourceListing listed, List<PastReading> past, Set<String> accepted) {
    Map<Integer, Map<String, PastReading>> byId = new HashMap<>();
    past.forEach(
        one -> byId.computeIfAbsent(one.lane(), lane -> new HashMap<>()).put(one.sourceId(), one));
    List<UnreadSource> unread = new ArrayList<>();
    for (SourceObject source : listed) {
      @Nullable PastReading stored =
          byId.getOrDefault(PastReading.NO_LANE, Map.of()).get(source.sourceId());
      if (stored == null
          || !(stored.tonight()
              || (stored.good() && TERMS.same(stored.limits(), source.caseId())))) {
        int lane = PastReading.NO_LANE;
        for (int each = 2; each >= 0; each--) {
          @Nullable PastReading read = byId.getOrDefault(each, Map.of()).get(source.sourceId());
          if (read != null
              && !accepted.contains(source.uri())
              && read.path().equals(source.path())
              && read.caseId().equals(source.caseId())
              && TERMS.same(read.limits(), source.caseId())) {
            lane = each;
          }
        }
        unread.add(new UnreadSource(source, stored == null ? 1 : stored.timesRead() + 1, lane));
      }
    }
    return unread;
  }

  private static List<UnreadSource> all(UnreadSources unread) {
    List<UnreadSource> all = new ArrayList<>(unread.toRead().toList());
    unread.lanes().forEach(lane -> all.addAll(unread.of(lane).toList()));
    all.sort(Comparator.comparing(one -> one.source().uri(), UriOrder.INSTANCE));
    return all;
  }

  @Test
  void findsWhatMapsOfEverythingFind() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<SourceObject> objects = new ArrayList<>();
      Map<String, PastReading> known = new HashMap<>();
      for (int i = random.nextInt(300); i >= 0; i--) {
        String uri = uri(random);
        if (random.nextInt(4) > 0) {
          objects.add(object(uri, random.nextInt(2)));
        }
        for (int lane = PastReading.NO_LANE; lane < 3; lane++) {
          PastReading one = past(random, uri, lane);
          if (random.nextBoolean()) {
            known.put(lane + one.sourceId(), one);
          }
        }
      }
      List<PastReading> sorted = new ArrayList<>(known.values());
      sorted.sort(Comparator.comparing(PastReading::sourceUri, UriOrder.INSTANCE));
      SourceListing listed = listing(objects);
      Set<String> accepted = objects.isEmpty() ? Set.of() : Set.of(objects.get(0).uri());

      UnreadSources unread =
          UnreadSources.of(listed, new PastReadings(sorted.iterator()), TERMS, accepted);

      List<UnreadSource> expected = byMaps(listed, sorted, accepted);
      assertThat(all(unread)).isEqualTo(expected);
      assertThat(unread.count()).isEqualTo(expected.size());
      assertThat(unread.left())
          .isEqualTo(unread.toRead().count())
          .isEqualTo(expected.stream().filter(one -> one.lane() == PastReading.NO_LANE).count());
    }
  }

  @Test
  void whatIsSortedOtherwiseIsRefused() {
    Random random = new Random(1);
    PastReadings past =
        new PastReadings(
            List.of(
                    past(random, "file:/a/b", PastReading.NO_LANE),
                    past(random, "file:/a", PastReading.NO_LANE))
                .iterator());

    assertThatThrownBy(() -> past.of("file:/z/z")).isInstanceOf(IllegalStateException.class);
  }

  private static Source stored(String uri) {
    return SourceBuilder.builder()
        .sourceId(uri + " v1")
        .sourceUri(uri)
        .path(uri)
        .caseId("case")
        .modifiedAt(Instant.EPOCH)
        .settled(true)
        .readingVersion(Versions.reading(Reading.class))
        .timesRead(1)
        .night(1)
        .build();
  }

  @Test
  void sparkSortsSourcesAsAListingIsSorted() {
    Random random = new Random(3);
    List<String> uris = random.ints(2_000).mapToObj(i -> uri(random)).distinct().toList();
    Dataset<Source> stored =
        SharedSpark.rows(
            Source.class, uris.stream().map(UnreadSourcesTest::stored).toArray(Source[]::new));

    SourceListing listed = listing(uris.stream().map(uri -> object(uri, 1)).toList());

    PastReadings past = PastReadings.of(stored.repartition(7), List.of(), NIGHT);
    assertThat(UnreadSources.of(listed, past, TERMS, Set.of()).count()).isZero();
    assertThat(uris).hasSizeGreaterThan(900).anyMatch(uri -> uri.contains("\uD83D\uDE00"));
  }
}
