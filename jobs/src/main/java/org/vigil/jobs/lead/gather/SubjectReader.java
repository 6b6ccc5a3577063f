package org.vigil.jobs.lead.gather;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.SubjectKind;

/**
 * Reads the media of subjects, sorted by subject, into the subjects: of one that is too large the
 * first are kept and the rest is counted, so that no subject is ever in memory whole.
 */
final class SubjectReader implements Iterator<Subject> {
  static final int MOST_MEDIA = 500;

  private final Iterator<Placed> rows;
  private @Nullable Placed next;

  SubjectReader(Iterator<Placed> rows) {
    this.rows = rows;
    this.next = following();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Subject next() {
    Placed first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<SubjectMedia> media = new ArrayList<>();
    long count = 0;
    long toView = 0;
    String seriesId = first.one().seriesId();
    Placed row = first;
    while (row != null && row.subjectId().equals(first.subjectId())) {
      count++;
      toView += row.known() ? 0 : 1;
      seriesId = Objects.equals(seriesId, row.one().seriesId()) ? seriesId : null;
      if (media.size() < MOST_MEDIA) {
        media.add(row.one());
      }
      row = following();
    }
    next = row;
    String ofSeries = first.kind() == SubjectKind.SERIES ? seriesId : null;
    return new Subject(
        first.kind(), first.subjectId(), first.name(), ofSeries, media, count, toView);
  }

  private @Nullable Placed following() {
    return rows.hasNext() ? rows.next() : null;
  }
}
