package org.vigil.model;

import java.util.List;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;

/** A frame of a video. */
@Doc(
    "One row per video and run of sampled frames with the same hash: a key frame a second at most,"
        + " and every second where key frames are far apart.")
public record VideoFrame(
    @Key @Doc("SHA-256 of the video.") String sha256,
    @Key @Doc("The number of the first such frame, from 0.") int frame,
    @Doc("When it is presented, in seconds from the start of the video.") double timestampSeconds,
    @Doc("When the last of the sampled frames that follow with the same hash is presented.")
        double untilSeconds,
    @Doc("How many sampled frames in a row have this hash.") int samples,
    @Doc("PDQ perceptual hash, 64 hex digits.") String pdq,
    @Doc("PDQ quality, 0 to 100; below 50 a hash is not linked.") int pdqQuality,
    @Doc("PDQ hashes of the first such frame turned and mirrored, as in media.")
        List<String> pdqTurned,
    @Doc(
            "Whether it stands for the video in links: of quality 50 or more, and more than 10 bits"
                + " from every such frame before it.")
        boolean compared,
    @Doc("The number of the night that read it.") int night) {}
