package org.vigil.jobs.identify;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.IdentifierRules;
import org.vigil.identifier.MetadataWords;
import org.vigil.model.declared.Sighting;

/** Reads the identifiers of one thing after the other, by rules that each task makes once. */
final class SightingReader implements FlatMapFunction<IdentifiedThing, FoundIdentifier> {
  private static final long serialVersionUID = 1;

  private final IdentifySettings settings;
  private transient @Nullable IdentifierRules rules;

  SightingReader(IdentifySettings settings) {
    this.settings = settings;
  }

  @Override
  public Iterator<FoundIdentifier> call(IdentifiedThing thing) {
    if (rules == null) {
      rules = settings.rules();
    }
    MetadataWords words = thing.words();
    Stream<Sighting> read =
        Objects.requireNonNullElse(thing.sightings(), List.<Sighting>of()).stream()
            .filter(sighting -> settings.isOn(sighting.rule()));
    Stream<Sighting> named = rules.inPath(thing.path()).stream();
    Stream<Sighting> written = words == null ? Stream.empty() : rules.inMetadata(words).stream();
    return Stream.of(read, named, written)
        .flatMap(sightings -> sightings)
        .map(
            sighting ->
                new FoundIdentifier(
                    thing.sourceId(), thing.ordinal(), thing.caseId(), thing.sha256(), sighting))
        .iterator();
  }
}
