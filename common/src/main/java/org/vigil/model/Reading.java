package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.ReadingVersion;
import org.vigil.model.schema.Since;
import org.vigil.model.term.Reason;

/** What the one pass over a source wrote down about one thing in it. */
@ReadingVersion(8)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per thing listed in a source: the scan writes it down once, dedupe splits it.")
public record Reading(
    @Key @Doc("The source version that it lies in.") String sourceId,
    @Doc("The URI of the source object.") String sourceUri,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc("The member chain within the intake, joined by !/ .") String path,
    @Key
        @Doc(
            "The position of the thing within its source, from 0 (the source object itself); slice n counts from n * 2^40.")
        long ordinal,
    @Doc(
            "What it is: MEDIA_FILE, DIRECTORY, LINK or FAULT; SLICE is no thing, but sums up a part of a source.")
        Kind kind,
    @Doc("Where a link points; never followed.") @Nullable String linkTarget,
    @Doc("When the member was last changed, as its container says.") @Nullable Instant modifiedAt,
    @Doc("How many direct members it listed, if it was expanded.") long listedMembers,
    @Doc(
            "How many direct members it has by its own count, where its format has one that the walk does not make.")
        @Nullable Long toldMembers,
    @Doc("The content, if its bytes were read to their end.") @Nullable Media media,
    @Doc("The sampled frames of a video, by hash.") List<FrameHash> frames,
    @Since(3) @ReadingVersion(7) @Doc("What people, case files and reports say of it.")
        @Nullable List<Statement> statements,
    @Since(3) @ReadingVersion(7) @Doc("The identifiers that were read in it.")
        @Nullable List<Sighting> sightings,
    @Since(3) @ReadingVersion(7) @Doc("The report that it is.") @Nullable ReportFacts report,
    @Since(3) @ReadingVersion(7) @Doc("What a report says of the file.")
        @Nullable ReportedFile reportedFile,
    @Doc("What went wrong with it.") List<Issue> issues,
    @Doc("The number of the night that read it.") int night) {

  /** By how many its own count differs from what it listed, where no issue says why. */
  public long unexplained() {
    boolean explained =
        issues.stream().anyMatch(issue -> Reason.miscounting().contains(issue.reason()));
    return toldMembers == null || explained ? 0 : Math.abs(toldMembers - listedMembers);
  }

  /** What a listed thing turned out to be, each exactly one; and the sum of a slice. */
  public enum Kind {
    MEDIA_FILE,
    DIRECTORY,
    LINK,
    FAULT,
    SLICE
  }
}
