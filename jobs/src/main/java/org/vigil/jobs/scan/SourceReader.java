package org.vigil.jobs.scan;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Limits;
import org.vigil.container.Slice;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.run.intake.SourceObject;
import org.vigil.walk.MediaContents;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.WalkSource;

/** The readings of portions, one after the other, each opened when its turn comes. */
final class SourceReader implements Iterator<Reading>, AutoCloseable {
  private final Iterator<ReadTask> portions;
  private final Function<SourceObject, WalkSource> walked;
  private final SourceOpening opening;
  private final Limits limits;
  private final MediaContents contents;
  private @Nullable SourceWalk open;
  private Iterator<Reading> readings = Collections.emptyIterator();

  SourceReader(
      List<ReadTask> portions,
      Function<SourceObject, WalkSource> walked,
      SourceOpening opening,
      Limits limits,
      MediaContents contents) {
    this.portions = portions.iterator();
    this.walked = walked;
    this.opening = opening;
    this.limits = limits;
    this.contents = contents;
  }

  @Override
  public boolean hasNext() {
    while (!readings.hasNext() && portions.hasNext()) {
      close();
      readings = read(portions.next());
    }
    return readings.hasNext();
  }

  @Override
  public Reading next() {
    return readings.next();
  }

  private Iterator<Reading> read(ReadTask portion) {
    SourceObject source = portion.source();
    if (source.linkTarget() != null) {
      return List.of(link(source)).iterator();
    }
    // The members that a later volume holds are read with the first.
    Slice slice =
        portion.slice() == null && opening.continues(source)
            ? Slice.whole("volume", source.sizeBytes())
            : portion.slice();
    open =
        new SourceWalk(walked.apply(source), () -> opening.open(source), slice, limits, contents);
    return open;
  }

  private Reading link(SourceObject source) {
    return ReadingBuilder.builder()
        .sourceId(source.sourceId())
        .sourceUri(source.uri())
        .caseId(source.caseId())
        .path(source.path())
        .kind(Reading.Kind.LINK)
        .linkTarget(source.linkTarget())
        .modifiedAt(source.modifiedAt())
        .frames(List.of())
        .issues(List.of())
        .night(walked.apply(source).night())
        .build();
  }

  @Override
  public void close() {
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException e) {
      // Its bytes were read, or their failure is a row; a stream that will not close changes
      // nothing.
      open = null;
    }
  }
}
