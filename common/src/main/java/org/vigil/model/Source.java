package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;

/** One object of the frozen listing, and the balance of its reading. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per version of a source object (an archive or a loose file) that was read, with its"
        + " balance.")
public record Source(
    @Key @Doc("SHA-256 of uri, size and etag or modification time: the version that was read.")
        String sourceId,
    @Doc("The URI of the object.") String sourceUri,
    @Doc("The path of the object within its intake.") String path,
    @Doc("The case that it belongs to.") String caseId,
    @Doc("Its size in bytes as listed.") long sizeBytes,
    @Doc("When the object was last changed, as listed.") Instant modifiedAt,
    @Doc("The store's own version of the object, where it has one.") @Nullable String etag,
    @Doc(
            "How many things it was found to hold, itself included, and by how many the own counts"
                + " of its containers differ from that without an issue, unless it is accepted by"
                + " name.")
        long listed,
    @Doc("How many of those were read as media files.") long mediaFiles,
    @Doc("How many of those could not be read (faults of stage LIST and READ).") long unread,
    @Doc("How many of those are directories.") long directories,
    @Doc(
            "How many of those are symbolic or hard links, other names of members, or devices;"
                + " never followed.")
        long links,
    @Doc(
            "Whether it was read for good. One that was missing, changed or unreadable is left out,"
                + " but for its faults, and read again by the next run, unless it is accepted by"
                + " name.")
        boolean settled,
    @Doc(
            "The limits it was read under, if one of them cut its reading short, and the version of"
                + " its case's password list, if something in it stayed encrypted; others read it"
                + " again.")
        @Nullable String limits,
    @Doc("The version of the reading code.") int readingVersion,
    @Doc("How often it was read; each reading replaces the one before.") int timesRead,
    @Doc("The number of the night that read it.") int night) {}
