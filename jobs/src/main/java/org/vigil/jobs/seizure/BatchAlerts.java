package org.vigil.jobs.seizure;

import org.apache.spark.sql.Dataset;
import org.vigil.jobs.assertion.ReportFiles;
import org.vigil.jobs.dedupe.DedupeMedia;
import org.vigil.jobs.dedupe.VideoFrames;
import org.vigil.jobs.device.CountDevices;
import org.vigil.jobs.identify.FindIdentifiers;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.jobs.limit.LimitUse;
import org.vigil.jobs.match.Agreement;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.Reading;
import org.vigil.model.ReportFile;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.seizure.Alert;
import org.vigil.run.settings.Settings;

/**
 * Compares what was read of a seizure with a published night, as the night's stations would, as far
 * as the legal gate lets them.
 */
record BatchAlerts(Snapshot published, Dataset<Case> cases, Settings settings, SetTrusts belief) {
  static BatchAlerts of(Snapshot published, Dataset<Case> cases, Settings settings) {
    return new BatchAlerts(
        published, cases, settings, settings.bind("vigil.lead", LeadSettings::from).belief());
  }

  /** For what some readings may be used. */
  PermittedUse permitted(Dataset<Reading> readings) {
    return LimitUse.permitted(readings, cases, reports(readings), settings);
  }

  /** Media that are listed, or look like listed ones. */
  Dataset<Alert> known(Dataset<Reading> readings, PermittedUse permitted, Raising raising) {
    Dataset<KnownMedia> entries =
        KnownAlerts.listed(published.rows(Tables.KNOWN_MEDIA), belief, raising.raisedAt());
    Dataset<KnownClaim> claims =
        KnownAlerts.claims(
            Agreement.between(
                permitted.matched(DedupeMedia.media(readings)),
                permitted.frames(VideoFrames.of(readings)),
                entries),
            entries,
            published.rows(Tables.HUBS));
    return KnownAlerts.of(claims, permitted.listed(readings), belief, raising);
  }

  /** Devices and identifiers of other cases. */
  Dataset<Alert> shared(Dataset<Reading> readings, PermittedUse permitted, Raising raising) {
    Dataset<Reading> described = permitted.described(readings);
    return SharedAlerts.identifiers(
            FindIdentifiers.sightings(described, settings),
            described,
            published.rows(Tables.IDENTIFIER_SIGHTINGS),
            raising)
        .union(
            SharedAlerts.devices(
                CountDevices.media(described),
                described,
                published.rows(Tables.DEVICE_MEDIA),
                published.rows(Tables.DEVICES),
                raising));
  }

  /** The files that reports name, of the seizure and of the published night. */
  private Dataset<ReportFile> reports(Dataset<Reading> readings) {
    Dataset<ReportFile> named =
        ReportFiles.of(readings).unionByName(published.rows(Tables.REPORT_FILES));
    return ReportFiles.tied(named, DedupeMedia.media(readings));
  }
}
