package org.vigil.jobs.lead.population;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.jobs.lead.quality.Truth;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.CaseBuilder;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.SourceBuilder;
import org.vigil.model.schema.Versions;

/** Cases as they are, mostly innocent, over three nights, with what is planted in them. */
public final class Population {
  private static final int ROLLS_PER_TASK = 8;

  private final Mix mix;
  private final List<Plant> plants;
  private final List<Roll> rolls;

  private Population(Mix mix, List<Plant> plants, List<Roll> rolls) {
    this.mix = mix;
    this.plants = plants;
    this.rolls = rolls;
  }

  /** The population of this mix. */
  public static Population of(Mix mix) {
    List<Plant> plants =
        Stream.of(
                UrgentPlants.of(mix),
                ImportantPlants.of(mix),
                DecoyPlants.of(mix),
                ChancePlants.of(mix))
            .flatMap(List::stream)
            .collect(Collectors.toCollection(ArrayList::new));
    Plant hit = new Plant(mix, Grade.IMPORTANT, Rolls.HIT, 0);
    plants.add(hit);
    long planted = plants.stream().mapToLong(plant -> plant.truth().size()).sum();
    List<Roll> rolls = Rolls.of(mix, planted, hit.name("hit.jpg"));
    hit.lie(Shot.bare(hit.name("hit.jpg"), ""));
    return new Population(mix, List.copyOf(plants), rolls);
  }

  Mix mix() {
    return mix;
  }

  /** The name of the listed picture that lies in a roll. */
  String hitName() {
    return new Plant(mix, Grade.IMPORTANT, Rolls.HIT, 0).name("hit.jpg");
  }

  List<Plant> plants() {
    return plants;
  }

  List<Roll> rolls() {
    return rolls;
  }

  /** What lists say, as the night finds them. */
  List<Listing> listed(int night) {
    return plants.stream()
        .flatMap(plant -> plant.listed().stream())
        .filter(listing -> Math.min(listing.night(), mix.nights()) <= night)
        .toList();
  }

  /** What the scan of a night would write down. */
  Dataset<Reading> readings(SparkSession spark, int night) {
    List<Reading> planted = new ArrayList<>();
    sourcesOfPlants(night)
        .forEach(
            (object, found) -> {
              planted.add(RollReadings.root(found.get(0).spot(), found.size()));
              for (int place = 0; place < found.size(); place++) {
                planted.add(found.get(place).reading(place + 1L));
              }
            });
    return spark
        .createDataset(planted, Tables.READINGS.encoder())
        .union(
            rolls(spark, night)
                .flatMap(
                    (FlatMapFunction<Roll, Reading>) Roll::readings, Tables.READINGS.encoder()));
  }

  private Dataset<Roll> rolls(SparkSession spark, int night) {
    List<Roll> tonight = rolls.stream().filter(roll -> roll.night() == night).toList();
    return spark
        .createDataset(tonight, RecordEncoder.of(Roll.class))
        .repartition(1 + tonight.size() / ROLLS_PER_TASK);
  }

  private Map<String, List<Found>> sourcesOfPlants(int night) {
    return plants.stream()
        .flatMap(plant -> plant.found().stream())
        .filter(found -> found.spot().night() == night)
        .collect(groupingBy(found -> found.spot().object(), TreeMap::new, Collectors.toList()));
  }

  /** The sources of a night, each of which balances. */
  List<Source> sources(int night) {
    Map<String, Source> sources = new LinkedHashMap<>();
    sourcesOfPlants(night)
        .forEach((object, found) -> sources.put(object, source(found.get(0).spot(), found.size())));
    rolls.stream()
        .filter(roll -> roll.night() == night)
        .forEach(roll -> sources.put(roll.spot().object(), source(roll.spot(), roll.files())));
    return List.copyOf(sources.values());
  }

  static Source source(Spot spot, long members) {
    return SourceBuilder.builder()
        .sourceId(Found.sourceId(spot))
        .sourceUri("file:/intake/" + spot.object())
        .path(spot.object())
        .caseId(spot.caseId())
        .sizeBytes(1_000_000 * members)
        .modifiedAt(Found.seizedAt(spot.night()))
        .listed(1 + members)
        .mediaFiles(1 + members)
        .settled(true)
        .readingVersion(Versions.reading(Reading.class))
        .timesRead(1)
        .night(spot.night())
        .build();
  }

  /** All cases; those that are there already change nothing. */
  List<Case> cases(int night) {
    return sources(night).stream()
        .map(Source::caseId)
        .distinct()
        .map(caseId -> CaseBuilder.builder().caseId(caseId).agency("Planted").night(night).build())
        .toList();
  }

  /** Which media are of which group. */
  Dataset<Truth> truth(SparkSession spark) {
    List<Truth> planted = plants.stream().flatMap(plant -> plant.truth().stream()).toList();
    Dataset<Truth> all = spark.createDataset(planted, RecordEncoder.of(Truth.class));
    for (int night = 1; night <= mix.nights(); night++) {
      all =
          all.union(
              rolls(spark, night)
                  .flatMap(
                      (FlatMapFunction<Roll, Truth>) Population::truth,
                      RecordEncoder.of(Truth.class)));
    }
    return all.distinct();
  }

  private static Iterator<Truth> truth(Roll roll) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(roll.readings(), 0), false)
        .skip(1)
        .map(reading -> Objects.requireNonNull(reading.media()))
        .filter(media -> roll.isOwn(media.sha256()))
        .map(media -> new Truth(media.sha256(), roll.group(), roll.kind(), roll.grade()))
        .iterator();
  }
}
