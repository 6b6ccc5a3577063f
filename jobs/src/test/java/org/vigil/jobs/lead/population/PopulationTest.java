package org.vigil.jobs.lead.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.lead;
import static org.vigil.jobs.lead.GivenSubject.single;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.jobs.lead.quality.Truth;
import org.vigil.lake.SharedSpark;
import org.vigil.model.LeadEvidence;
import org.vigil.model.Reading;
import org.vigil.model.Source;

/** What is planted, and that it can be read as a scan would have written it. */
class PopulationTest {
  private static final Mix MIX = new Mix(7, 24, 3000, 0.5, 1, 3);
  private static final Population POPULATION = Population.of(MIX);

  private static List<Reading> readings(Population of, int night) {
    return of.readings(SharedSpark.session(), night).collectAsList();
  }

  private static long groups(Grade grade) {
    Set<String> groups = new TreeSet<>();
    POPULATION.plants().stream()
        .filter(plant -> plant.grade() == grade)
        .forEach(plant -> groups.add(plant.group()));
    POPULATION.rolls().stream()
        .filter(roll -> roll.grade() == grade)
        .forEach(roll -> groups.add(roll.group()));
    return groups.size();
  }

  @Test
  void thereAreEnoughGroupsOfEachGrade() {
    assertThat(groups(Grade.URGENT)).isEqualTo(19);
    assertThat(groups(Grade.IMPORTANT)).isEqualTo(24);
    assertThat(groups(Grade.NEUTRAL)).isEqualTo(3);
    assertThat(groups(Grade.DECOY)).isGreaterThanOrEqualTo(50);
  }

  @Test
  void everyMediaOfAPlantLiesSomewhereAndSourcesBalance() {
    Set<String> read = new HashSet<>();
    for (int night = 1; night <= MIX.nights(); night++) {
      List<Reading> readings = readings(POPULATION, night);
      Map<String, Long> bySource =
          readings.stream()
              .collect(Collectors.groupingBy(Reading::sourceId, Collectors.counting()));
      Map<String, Long> told =
          POPULATION.sources(night).stream()
              .collect(Collectors.toMap(Source::sourceId, Source::mediaFiles));
      assertThat(bySource).isEqualTo(told);
      readings.forEach(one -> read.add(Objects.requireNonNull(one.media()).sha256()));
    }
    POPULATION.plants().stream()
        .flatMap(plant -> plant.truth().stream())
        .forEach(truth -> assertThat(read).contains(truth.sha256()));
    assertThat(read).hasSizeBetween(2800, 3600);
  }

  @Test
  void aMediaIsWantedForOneReasonOnly() {
    List<Truth> truth = POPULATION.truth(SharedSpark.session()).collectAsList();
    assertThat(truth).extracting(Truth::sha256).doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedGivesTheSameAndAnotherSeedAnother() {
    Set<String> one = digests(POPULATION);
    assertThat(digests(Population.of(MIX))).isEqualTo(one);
    Set<String> other = digests(Population.of(new Mix(8, 24, 3000, 0.5, 1, 3)));
    assertThat(other).doesNotContainAnyElementsOf(one);
  }

  private static Set<String> digests(Population of) {
    return readings(of, 2).stream()
        .filter(reading -> reading.ordinal() > 0)
        .map(reading -> Objects.requireNonNull(reading.media()).sha256())
        .collect(Collectors.toSet());
  }

  @Test
  void nothingIsReadAfterTheLastNight() {
    Population one = Population.of(new Mix(7, 24, 3000, 0.5, 1, 1));
    assertThat(one.sources(2)).isEmpty();
    assertThat(one.sources(1)).hasSizeGreaterThan(POPULATION.sources(1).size());
    assertThat(one.listed(1)).hasSameSizeAs(POPULATION.listed(3));
  }

  @Test
  void nearHashesDifferInSoManyBits() {
    Dice dice = Dice.of(1, "bits");
    String pdq = dice.pdq();
    assertThat(IntStream.range(0, 60).mapToObj(bits -> bits(pdq, dice.near(pdq, bits))))
        .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
  }

  private static int bits(String one, String other) {
    return PdqHash.parse(one).distance(PdqHash.parse(other));
  }

  @Test
  void aSignalIsLeftOutByItsPoints() {
    assertThat(SilentSignals.without("")).isEmpty();
    assertThat(SilentSignals.without("place"))
        .containsOnlyKeys("lead.points.place", "lead.points.region");
    assertThatThrownBy(() -> SilentSignals.without("photography"))
        .hasMessage("No points are given for photography");
    assertThat(lead(single(picture(1))).evidence())
        .extracting(LeadEvidence::signal)
        .containsAll(SilentSignals.names())
        .filteredOn(signal -> !SilentSignals.names().contains(signal))
        .allMatch(signal -> signal.endsWith("cap"));
  }
}
