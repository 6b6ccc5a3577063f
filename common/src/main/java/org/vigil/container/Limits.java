package org.vigil.container;

import java.io.Serializable;

/**
 * How far one source is followed; what lies beyond is a row with a reason, and can be read again
 * with a larger budget.
 *
 * @param maxDepth how many containers deep members are listed; deeper containers are hashed only
 * @param maxMembers how many members are listed, over all containers of the source
 * @param maxBytes how many bytes are expanded, over all containers of the source; a byte counts at
 *     each level that it is expanded at, the bytes of the source itself do not count
 * @param maxNameLength how many characters of a member's name are kept
 * @param maxSpillBytes how large a container may be that is copied to a file of its own, because
 *     its format needs random access
 * @param byWeight what counts by how large the source is
 */
public record Limits(
    int maxDepth,
    long maxMembers,
    long maxBytes,
    int maxNameLength,
    long maxSpillBytes,
    WeightLimits byWeight)
    implements Serializable {
  public Limits {
    WeightLimits.positive("limits.depth", maxDepth);
    WeightLimits.positive("limits.members", maxMembers);
    WeightLimits.positive("limits.expanded-bytes", maxBytes);
    WeightLimits.positive("limits.name-length", maxNameLength);
    WeightLimits.positive("limits.spill-bytes", maxSpillBytes);
  }

  /** With the standard limits by weight. */
  public Limits(
      int maxDepth, long maxMembers, long maxBytes, int maxNameLength, long maxSpillBytes) {
    this(maxDepth, maxMembers, maxBytes, maxNameLength, maxSpillBytes, WeightLimits.standard());
  }

  /** With the standard limit of spilled bytes. */
  public Limits(int maxDepth, long maxMembers, long maxBytes, int maxNameLength) {
    this(maxDepth, maxMembers, maxBytes, maxNameLength, 64L << 30);
  }

  /**
   * Depth 16: real ones nest three or four deep, self-reproducing archives without end. Ten million
   * members: more than the file system of a seized disk holds. 4 TiB: more than such a disk. 4096
   * characters: what operating systems take as a path. 64 GiB: larger than a mail store or a disc
   * image, smaller than the disks of executors.
   */
  public static Limits standard() {
    return new Limits(16, 10_000_000, 4L << 40, 4096);
  }
}
