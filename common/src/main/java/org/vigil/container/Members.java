package org.vigil.container;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Issue;

/** The members of one open container, in order, each valid until the next is asked for. */
public interface Members extends Closeable {
  /**
   * The next member, or empty at the end.
   *
   * @throws ArchiveException when the container cannot be read any further
   */
  Optional<Member> next() throws IOException;

  /** What is wrong with the container as a whole, known once {@link #next} gave empty or threw. */
  List<Issue> issues();

  /** The members of a container that has none. */
  static Members none() {
    return new None();
  }

  /** Whether members that nobody reads are passed over without being decoded. */
  default boolean passesOver() {
    return false;
  }

  /**
   * How many members there are by the container's own count, known once {@link #next} gave empty or
   * threw: what the walk is checked by, and so never a count of the members that were given.
   *
   * <p>A zip is counted by its directory, united with the local headers that no record of it names;
   * a tar and a cpio by the headers that were met, before the library makes entries of them; a
   * cabinet by the number in its header; what else 7-Zip or the 7z library reads by the number of
   * items in its index. All other formats declare no number, or one that would only be counted as
   * their members are.
   */
  default OptionalLong declaredCount() {
    return OptionalLong.empty();
  }

  /** What the container declares of the member last given, a file whose bytes are elsewhere. */
  default @Nullable ReferencedMedia referencedMedia() {
    return null;
  }

  /** Whether its members are only declared: their bytes are elsewhere, their names are labels. */
  default boolean declares() {
    return false;
  }

  /** What the container says in words of the member last given. */
  default Declared declaredOfMember() {
    return Declared.NOTHING;
  }

  /** What the container says in words of itself, known once {@link #next} gave empty or threw. */
  default Declared declared() {
    return Declared.NOTHING;
  }

  /** What is wrong with the member last given, known once its content was read to the end. */
  List<Issue> memberIssues();

  /** Nothing, and nothing wrong with it. */
  record None() implements Members {
    @Override
    public Optional<Member> next() {
      return Optional.empty();
    }

    @Override
    public List<Issue> issues() {
      return List.of();
    }

    @Override
    public List<Issue> memberIssues() {
      return List.of();
    }

    @Override
    public void close() {
      // It holds nothing.
    }
  }
}
