package org.vigil.model.known;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** A content met an entry of a hash set. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per media and hash-set entry that agree, from the night that found it to the night"
        + " that ended it; open where night_to is null.")
public record Match(
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Key @Doc("The name of the hash set.") String hashSet,
    @Key @Doc("The entry of the set.") String entryId,
    @Doc(
            "The strongest that agreed: sha256, sha1, md5, photodna, pdq; or frame, where it is but"
                + " frames of a video that agree by PDQ.")
        MatchKind kind,
    @Doc("All that agreed, the strongest first.") List<MatchKind> agreed,
    @Doc(
            "Bits of PDQ that differ, 0 to 31; of a video, those of its nearest frame. Null where"
                + " PDQ does not agree or is not there.")
        @Nullable Integer distance,
    @Doc(
            "How the media must be turned or mirrored for PDQ to agree: original, rotate_90,"
                + " rotate_180, rotate_270, flip_x, flip_y, flip_plus_1, flip_minus_1; null where"
                + " PDQ does not agree.")
        @Nullable String orientation,
    @Doc(
            "The lesser PDQ quality of the two; below 50 the agreement of PDQ says little. Null"
                + " where PDQ does not agree, or no quality is known.")
        @Nullable Integer quality,
    @Doc("How many of a video's frames in video_frames agree; null where none does.")
        @Nullable Integer frames,
    @Doc(
            "Of the video's frames that stand for it (compared in video_frames), the share that"
                + " agree; null where no frame agrees, or none stands for it.")
        @Nullable Double frameShare,
    @Doc("When the nearest frame is presented, in seconds from the start; null where none agrees.")
        @Nullable Double frameSeconds,
    @Doc(
            "Why it was found: NEW_MEDIA, media that were new, read anew or may be used since;"
                + " NEW_KNOWN, an entry that was new to media known before; CHANGED_KNOWN, an entry"
                + " of a set that has ended another match with the media.")
        MatchCause cause,
    @Key @Doc("The number of the night that found it.") int night,
    @Doc("The number of the night that ended it; null while it stands.") @Nullable Integer nightTo,
    @Doc(
            "Why it ended: the ending of its entry in known_media, or WITHHELD where the media may"
                + " not be used for it any more.")
        @Nullable EntryEnding ending) {}
