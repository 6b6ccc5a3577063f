package org.vigil.jobs.export.rows;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.model.term.Reason;

/**
 * What came in and what became of it.
 *
 * @param cases cases that hold a source
 * @param sources source objects that were read
 * @param listed things that the sources were found to hold, themselves included
 * @param mediaFiles those that were read as media files
 * @param directories those that are directories
 * @param links those that are links or devices, which are never followed
 * @param unread those that could not be read, each with a fault
 * @param media distinct contents among the media files
 * @param known distinct contents that match a hash set
 * @param newTonight distinct contents that no earlier night has seen
 * @param faults faults of any stage by reason; a thing may have several
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record NightCounts(
    long cases,
    long sources,
    long listed,
    long mediaFiles,
    long directories,
    long links,
    long unread,
    long media,
    long known,
    long newTonight,
    Map<Reason, Long> faults) {
  public NightCounts {
    faults = Collections.unmodifiableMap(new TreeMap<>(faults));
  }

  /** Whether everything that was listed is accounted for. */
  public boolean balanced() {
    return listed == mediaFiles + directories + links + unread;
  }

  public long faultsOfAnyReason() {
    return faults.values().stream().mapToLong(Long::longValue).sum();
  }
}
