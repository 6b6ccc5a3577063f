package org.vigil.media;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.media.facts.Part;
import org.vigil.model.Issue;

/** The parts of a media file that is kept in memory; the names are ours. */
public final class EmbeddedMembers implements Members {
  private final Chunks file;
  private final Iterator<Part> parts;
  private final Map<Part.Kind, Integer> counts = new EnumMap<>(Part.Kind.class);

  private EmbeddedMembers(List<Part> parts, Chunks file) {
    this.parts = parts.iterator();
    this.file = file;
  }

  /** Those parts that lie within the file, and are smaller: the worker is not trusted. */
  public static Members of(List<Part> parts, Chunks file) {
    List<Part> within =
        parts.stream()
            .filter(part -> part.length() < file.sizeBytes())
            .filter(part -> part.offset() <= file.sizeBytes() - part.length())
            .toList();
    return within.isEmpty() ? Members.none() : new EmbeddedMembers(within, file);
  }

  @Override
  public Optional<Member> next() {
    if (!parts.hasNext()) {
      return Optional.empty();
    }
    Part part = parts.next();
    String name = part.kind().named(counts.merge(part.kind(), 1, Integer::sum));
    InputStream content = file.range(part.offset(), part.length());
    return Optional.of(new Member(name, Member.Kind.FILE, null, null, null, content));
  }

  @Override
  public boolean passesOver() {
    return true;
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
    // Memory is all that it holds.
  }
}
