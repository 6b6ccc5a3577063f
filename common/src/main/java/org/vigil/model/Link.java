package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.term.LinkKind;

/** Two contents that look alike. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per pair of media whose PDQ hashes are within 31 bits, both of quality 50 or more,"
        + " that of the younger as it is, turned or mirrored; or of which the one is known by its"
        + " MD5 only, which the other has. For videos it is the hashes of their frames.")
public record Link(
    @Key @Doc("SHA-256 of the one media; the lesser of the two.") String leftSha256,
    @Key @Doc("SHA-256 of the other media.") String rightSha256,
    @Key
        @Doc(
            "What they have in common: pdq; frames, of two videos; frame, of a picture and a video;"
                + " or md5 where the one is known by nothing else.")
        LinkKind kind,
    @Doc("Bits that differ, 0 to 31; of frames, between the nearest.") int distance,
    @Doc(
            "How the one must be turned or mirrored to look like the other: original, rotate_90,"
                + " rotate_180, rotate_270, flip_x, flip_y, flip_plus_1, flip_minus_1; null where"
                + " they have their MD5 in common.")
        @Nullable String orientation,
    @Doc(
            "Of the one, if it is a video, the share of its frames that are within 31 bits of some"
                + " frame of the other, or of the other picture; null of a picture.")
        @Nullable Double leftShare,
    @Doc("The same of the other.") @Nullable Double rightShare,
    @Doc(
            "When the nearest frame to a picture is presented, in seconds from the start of the"
                + " video.")
        @Nullable Double frameSeconds,
    @Doc("The number of the night that found it.") int night) {
  /** A link of two media as they are, without frames. */
  public Link(String leftSha256, String rightSha256, LinkKind kind, int distance, int night) {
    this(leftSha256, rightSha256, kind, distance, "original", null, null, null, night);
  }
}
