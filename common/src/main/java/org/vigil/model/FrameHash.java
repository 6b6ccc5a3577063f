package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.vigil.model.schema.Doc;

/** The hash of a frame of a video, and how long it was seen. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One sampled frame of a video; those that follow with the same hash are counted with it.")
public record FrameHash(
    @Doc("The number of the frame, from 0.") int frame,
    @Doc("When it is presented, in seconds from the start of the video.") double timestampSeconds,
    @Doc("When the last of the sampled frames that follow with the same hash is presented.")
        double untilSeconds,
    @Doc("How many sampled frames in a row have this hash.") int samples,
    @Doc("PDQ perceptual hash, 64 hex digits.") String pdq,
    @Doc("PDQ quality, 0 to 100.") int pdqQuality,
    @Doc("PDQ hashes of the first such frame turned and mirrored, as in media.")
        List<String> pdqTurned,
    @Doc("Whether it stands for the video when videos are compared.") boolean compared) {}
