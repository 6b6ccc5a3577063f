package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.model.term.lead.LeadType;
import org.vigil.model.term.lead.ReviewDecision;

/** A claim that a set of media deserves an investigator's attention now. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per lead: look here first, and why.")
public record Lead(
    @Key
        @Doc(
            "SHA-256 of what anchors its subject, 16 hex digits; stable over nights, whatever its"
                + " type becomes.")
        String leadId,
    @Doc("How often the claim has changed, from 1.") int version,
    @Doc(
            "What ties it to abuse most: KNOWN_UNIDENTIFIED_VICTIM, SERIES_GROWTH, GRADED, LISTED,"
                + " COMPANY, SAME_DEVICE, REPORTED, FOOTPRINT; or, where nothing does, CROSS_CASE"
                + " or UNKNOWN_MEDIA.")
        LeadType type,
    @Doc("critical, high, medium or low.") LeadTier tier,
    @Doc("0 to 100: the sum of the contributions of its evidence, capped.") double score,
    @Doc("Against the night before: new, raised, lowered, unchanged, withdrawn.") LeadStatus status,
    @Doc("Why the status is what it is.") String changeReason,
    @Doc("The night that raised it first.") int firstNight,
    @Doc("Why, how sure, and what would change it, in plain sentences.") String explanation,
    @Doc("SHA-256 of each member media.") List<String> mediaSha256,
    @Doc("The series that it is about, if any.") @Nullable String seriesId,
    @Doc("The cases that hold a member.") List<String> cases,
    @Doc("The source objects that hold a member (at most 20).") List<String> sources,
    @Doc("The devices that took a member: make, model and serial.") List<String> devices,
    @Doc("The earliest time that a member was taken, camera's local time.")
        @Nullable String takenFrom,
    @Doc("The latest time that a member was taken, camera's local time.") @Nullable String takenTo,
    @Doc("The places where members were taken: nearest place, country.") List<String> places,
    @Doc("The run that wrote this version.") String runId,
    @Doc("Digest of code version, weights and thresholds: the rules that gave the score.")
        String rulesDigest,
    @Doc("The number of the night that wrote this version.") int night,
    @Since(6)
        @Doc(
            "What it is about: NAMED_SERIES, SERIES, REPORT, PLACE (folder, archive, conversation),"
                + " EVENT, DEVICE, MEDIA, ROLL (what no tie to abuse is known of).")
        @Nullable SubjectKind subject,
    @Since(6) @Doc("The subject by name: a series, a folder, a camera, a report.")
        @Nullable String subjectName,
    @Since(6) @Doc("How many media it is about, those beyond media_sha256 too.")
        @Nullable Long mediaCount,
    @Since(6) @Doc("How many of those nobody knows yet, so that a person must view them.")
        @Nullable Long toView,
    @Since(6)
        @Doc(
            "What would be learned, in points, for how few files to view: the order within a tier,"
                + " the highest first.")
        @Nullable Double valuePerView,
    @Since(6) @Doc("The path that should be opened first.") @Nullable String openFirst,
    @Since(6) @Doc("What else its media belong to (at most 10).") @Nullable List<String> alsoIn,
    @Since(6) @Doc("The leads of the night before that included its media (at most 10).")
        @Nullable List<String> predecessors,
    @Since(9)
        @Doc("When it must be weighed again though nothing new comes: the least of its evidence.")
        @Nullable Instant until,
    @Since(10)
        @Doc(
            "Who investigates it already and is to be asked before anything is opened; null where"
                + " nobody is known to.")
        @Nullable String paused,
    @Since(11)
        @Doc(
            "What people decided of it last: taken_up, referred, victim_identified,"
                + " no_further_action, reopened; null where nobody has.")
        @Nullable ReviewDecision decision,
    @Since(11) @Doc("Who decided that.") @Nullable String decidedBy,
    @Since(11) @Doc("When that was decided.") @Nullable Instant decidedAt,
    @Since(11)
        @Doc(
            "What more speaks for it than when that was decided; null where nothing does, so that"
                + " the decision stands.")
        @Nullable String sinceDecided) {}
