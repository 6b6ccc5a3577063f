package org.vigil.run.intake;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.run.ledger.TextDigest;

/**
 * One object of the frozen listing.
 *
 * @param sourceId SHA-256 of uri, size and version; of a volume, also of those that it is read with
 * @param uri where it lies
 * @param path its path within its intake, or its name where the intake is the object
 * @param caseId the case that it belongs to
 * @param etag the store's own version, where it has one
 * @param linkTarget where it points, if it is a symbolic link, which is not followed; {@code
 *     device} if it is a pipe or the like, which is not opened
 * @param set the archive in several volumes that it is one of, by its name
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record SourceObject(
    String sourceId,
    String uri,
    String path,
    String caseId,
    long sizeBytes,
    Instant modifiedAt,
    @Nullable String etag,
    @Nullable String linkTarget,
    @Nullable VolumeSet set)
    implements Serializable {

  /** What stands for the target of what is a pipe, a socket or the like. */
  static final String DEVICE = "device";

  /** What names this version of an object that is no volume. */
  public static String id(String uri, long sizeBytes, Instant modifiedAt, @Nullable String etag) {
    return TextDigest.of(uri, sizeBytes, etag == null ? modifiedAt.toString() : etag);
  }

  /** Whether it is no file at all, but a pipe, a socket or the like. */
  public boolean isDevice() {
    return DEVICE.equals(linkTarget);
  }

  /** How many bytes are read for it: for the first volume of a set, those of all. */
  public long readBytes() {
    return set == null || set.continues()
        ? sizeBytes
        : set.volumes().stream().mapToLong(SourceObject::sizeBytes).sum();
  }

  /** The same object as a volume. */
  SourceObject inSet(String newSourceId, VolumeSet newSet) {
    return new SourceObject(
        newSourceId, uri, path, caseId, sizeBytes, modifiedAt, etag, linkTarget, newSet);
  }

  /**
   * The archive in several volumes that a source is one of.
   *
   * @param naming how its volumes are called
   * @param continues whether the source is not the first of them
   * @param volumes all of them, in their order; where the source continues the set, the first alone
   */
  public record VolumeSet(VolumeNaming naming, boolean continues, List<SourceObject> volumes)
      implements Serializable {}
}
