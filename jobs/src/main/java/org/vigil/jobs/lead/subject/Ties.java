package org.vigil.jobs.lead.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may tie one media to abuse, beside the hash sets that list it.
 *
 * @param words what people say of it
 * @param reports the reports that name it
 * @param series its near-duplicate series
 * @param folder what it lies together with in its folder
 * @param archive what it lies together with in its archive, most of which is of concern
 * @param hour what its camera took within the same hour
 * @param device the device that took it
 * @param cases the cases that hold it, where they are several
 * @param footprints identifiers of it, or of its case
 */
public record Ties(
    List<Word> words,
    List<ReportedFile> reports,
    @Nullable SeriesTies series,
    @Nullable Company folder,
    @Nullable Company archive,
    @Nullable Company hour,
    @Nullable DeviceTies device,
    @Nullable CaseTies cases,
    List<Footprint> footprints) {
  /** Nothing. */
  public static final Ties NONE =
      new Ties(List.of(), List.of(), null, null, null, null, null, null, List.of());
}
