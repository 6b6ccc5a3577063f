package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** What is known of a case, whatever leads it gives. */
@Since(7)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per case: what came in, what of it is known, what it shares with other cases, what is"
        + " hidden by faults, its leads, and what nobody has seen. Each list has the largest counts"
        + " first, at most 20.")
public record CaseView(
    @Key @Doc("The case.") String caseId,
    @Doc("How many source objects were read.") long sources,
    @Doc("The number of the night that read the newest of them; 0 where there is none.")
        int lastSourceNight,
    @Doc("How many files they hold, of any type.") long mediaFiles,
    @Doc("How many different pictures and videos those are.") long media,
    @Doc("How many of the pictures and videos a hash set knows, software and the like too.")
        long known,
    @Doc("How many of them have an entry whose victim is not identified.") long unidentified,
    @Doc("How many of them have an entry whose victim is identified.") long identified,
    @Doc("How many of them a person has graded in a case file.") long graded,
    @Doc(
            "How many of them no hash set knows and nobody has graded, parts of other pictures left"
                + " out: what is still to be viewed.")
        long toView,
    @Doc("How many things it has that other cases have, too.") long sharedThings,
    @Doc("Known media by hash set and category: the category, the set, how many media.")
        List<Counted> knownAs,
    @Doc("Graded media: the category, what it means by the case's own table, how many media.")
        List<Counted> gradedAs,
    @Doc("Named series: the name, the hash set (empty for a case file's), how many media.")
        List<Counted> series,
    @Doc(
            "What it has that other cases have, too: the thing in words, its kind, in how many"
                + " other cases.")
        List<Counted> shared,
    @Doc("Reports: the number, the provider, how many files it names.") List<Counted> reports,
    @Doc(
            "What is hidden by faults of reading and expanding: the reason, the stage, how many"
                + " faults.")
        List<Counted> hidden,
    @Doc("How many leads of each tier name it: the tier, nothing, how many leads.")
        List<Counted> leads,
    @Doc("The ISO date on which the material must be purged.") @Nullable String retainUntil,
    @Doc("The number of the night that changed this row last.") int night,
    @Since(11)
        @Doc(
            "How many leads that name it people have decided, and how: the decision, nothing, how"
                + " many leads.")
        @Nullable List<Counted> decided) {

  /** A name and how many there are. */
  @Doc("A name and a count.")
  public record Counted(
      @Doc("What is counted, by name.") String name,
      @Doc("What the name is of.") @Nullable String of,
      @Doc("How many.") long count) {}
}
