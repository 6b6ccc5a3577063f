package org.vigil.jobs.why;

import java.util.ArrayList;
import java.util.List;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Snapshot;

/** All ways in which the rows of a published night connect things. */
final class Relations {
  private Relations() {}

  static List<Relation> of(Snapshot snapshot) {
    NamedRelations named = new NamedRelations(snapshot, PermittedUse.of(snapshot, 0));
    MediaRelations media = new MediaRelations(snapshot);
    List<Relation> all = new ArrayList<>();
    all.add(named.caseLinks());
    all.add(media.mediaFiles());
    all.add(media.links());
    all.add(media.seriesMembers());
    all.add(media.deviceMedia());
    all.add(media.leadMedia());
    all.add(media.leadSeries());
    all.add(named.entries());
    all.add(named.listedSeries());
    all.add(named.assertedSeries("sha256", NodeKind.MEDIA));
    all.add(named.assertedSeries("caseId", NodeKind.CASE));
    all.add(named.sightings("caseId", NodeKind.CASE));
    all.add(named.sightings("sha256", NodeKind.MEDIA));
    return all;
  }
}
