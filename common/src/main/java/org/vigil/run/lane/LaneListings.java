package org.vigil.run.lane;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.vigil.isolate.Passwords;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.Source;
import org.vigil.model.seizure.Seizure;
import org.vigil.run.intake.CaseFolder;
import org.vigil.run.intake.CaseFolderBuilder;
import org.vigil.run.intake.Listing;
import org.vigil.run.intake.SeizedPath;
import org.vigil.run.intake.SourceFormat;
import org.vigil.run.intake.SourceListing;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.intake.SourceObjectBuilder;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;
import org.vigil.run.spill.SpilledList;

/**
 * What seizures that were read whole add to the listing of a night. Where the material is no longer
 * there, such as a disk that was taken off, what was read of it is listed.
 */
public final class LaneListings {
  private LaneListings() {}

  /** A listing for each seizure that lies outside of all intakes, made when it is asked for. */
  public static Stream<Listing> of(SparkSession spark, Settings settings) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<String> intakes = settings.texts("vigil.intake");
    return Lane.all(spark, settings).stream()
        .map(lane -> lane.seizure().flatMap(seizure -> of(lane, seizure, intakes, hadoop)))
        .flatMap(Optional::stream);
  }

  private static Optional<Listing> of(
      Lane lane, Seizure seizure, List<String> intakes, Configuration hadoop) {
    SeizedPath path = new SeizedPath(seizure.location(), seizure.manifestUri());
    if (seizure.readAt() == null || path.intake(intakes, hadoop).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(path.elsewhere(hadoop));
    } catch (SettingsException | UncheckedIOException gone) {
      return seizure.releasedAt() == null ? Optional.of(read(lane.lake(), path)) : Optional.empty();
    }
  }

  private static Listing read(Lake lane, SeizedPath path) {
    SpilledList<SourceObject> objects = new SpilledList<>(new SourceFormat(), SourceListing.FEW);
    lane.read(Tables.SOURCES)
        .filter("settled")
        .toLocalIterator()
        .forEachRemaining(source -> objects.add(object(source)));
    List<Case> cases = lane.read(Tables.CASES).orderBy("caseId").collectAsList();
    return new Listing(objects, cases.stream().map(one -> folder(one, path.location())).toList());
  }

  /** The id is that of the object alone; what it is a volume of is found by the names again. */
  private static SourceObject object(Source source) {
    return SourceObjectBuilder.builder()
        .sourceId(
            SourceObject.id(
                source.sourceUri(), source.sizeBytes(), source.modifiedAt(), source.etag()))
        .uri(source.sourceUri())
        .path(source.path())
        .caseId(source.caseId())
        .sizeBytes(source.sizeBytes())
        .modifiedAt(source.modifiedAt())
        .etag(source.etag())
        .build();
  }

  private static CaseFolder folder(Case one, String location) {
    return CaseFolderBuilder.builder()
        .folder(location)
        .caseId(one.caseId())
        .agency(one.agency())
        .legalBasis(one.legalBasis())
        .retainUntil(one.retainUntil())
        .scope(one.scope())
        .manifestUri(one.manifestUri())
        .passwords(Passwords.NONE)
        .build();
  }
}
