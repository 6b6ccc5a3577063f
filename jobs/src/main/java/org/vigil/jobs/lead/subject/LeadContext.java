package org.vigil.jobs.lead.subject;

import java.io.Serializable;
import java.time.Instant;
import java.util.function.Function;
import org.vigil.geo.GeoPoint;
import org.vigil.geo.Place;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;

/**
 * What all subjects of a night share.
 *
 * @param asOf the moment that ages are counted from
 * @param night the number of the night
 * @param runId the run that writes
 * @param rulesDigest the rules that it scores by
 * @param settings weights and thresholds
 * @param locate where a point lies; serializable if the context is to travel
 */
public record LeadContext(
    Instant asOf,
    int night,
    String runId,
    String rulesDigest,
    LeadSettings settings,
    Function<GeoPoint, Place> locate)
    implements Serializable {
  /** What leads say, in whose words. */
  public Sentences sentences() {
    return settings.sentences();
  }
}
