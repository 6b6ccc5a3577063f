package org.vigil.jobs.lead;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.SubjectKind;

/** Subjects of given media, and what is said of them. */
public final class GivenSubject {
  private GivenSubject() {}

  public static Subject single(Given given) {
    return subject(SubjectKind.MEDIA, given.row().sha256(), null, given);
  }

  public static Subject series(Given... members) {
    Given[] joined =
        Arrays.stream(members).map(one -> one.member("series-1")).toArray(Given[]::new);
    return subject(SubjectKind.SERIES, "series-1", "series-1", joined);
  }

  public static Subject device(Given... works) {
    return subject(SubjectKind.DEVICE, Given.DEVICE, null, works);
  }

  public static Subject folder(Given... members) {
    return subject(SubjectKind.PLACE, "A a", null, members);
  }

  public static Subject roll(Given... members) {
    return subject(SubjectKind.ROLL, "A Canon", null, members);
  }

  private static Subject subject(
      SubjectKind kind, String id, @Nullable String series, Given... members) {
    List<SubjectMedia> media = Arrays.stream(members).map(Given::media).toList();
    return new Subject(kind, id, id, series, media, media.size(), media.size());
  }

  public static Evidence weigh(Signal signal, Subject subject) {
    return signal.weigh(Findings.of(subject, Given.SETTINGS), Given.night(1));
  }

  public static RankedLead lead(Subject subject) {
    return LeadRules.lead(subject, Given.night(1)).orElseThrow();
  }
}
