package org.vigil.jobs.export.rows;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigil.jobs.lead.quality.LeadOrder;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.CaseBuilder;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.MediaFile;

/** A list that a test gives, in a lake. */
public final class LeadLake {
  private LeadLake() {}

  /** Writes what the leads of a sample rest on; returns them in the order of the list. */
  public static GivenLeadList write(Lake lake, GivenLeadList sample) {
    lake.open();
    List<LeadMedia> members = sample.mediaById().values().stream().flatMap(List::stream).toList();
    write(lake, Tables.CASES, cases(sample));
    write(lake, Tables.LEADS, sample.given().stream());
    write(
        lake, Tables.LEAD_EVIDENCE, sample.evidenceById().values().stream().flatMap(List::stream));
    write(lake, Tables.MEDIA, members.stream().map(LeadLake::media));
    write(
        lake,
        Tables.MEDIA_FILES,
        IntStream.range(0, members.size()).mapToObj(at -> file(members.get(at), at)));
    return new GivenLeadList(
        sample.given().stream().sorted(LeadOrder.FIRST_TO_LAST).toList(),
        sample.evidenceById(),
        sample.mediaById(),
        sample.seriesSizes());
  }

  private static Stream<Case> cases(GivenLeadList sample) {
    return sample.cases().keySet().stream()
        .map(id -> CaseBuilder.builder().caseId(id).night(1).build());
  }

  private static Media media(LeadMedia member) {
    return MediaBuilder.builder()
        .sha256(member.sha256())
        .sha1(member.sha1())
        .md5(member.md5())
        .pdq(member.pdq())
        .sizeBytes(Objects.requireNonNullElse(member.sizeBytes(), -1L))
        .mediaType(member.mediaType())
        .width(member.width())
        .height(member.height())
        .takenAtLocal(member.takenAtLocal())
        .latitude(member.latitude())
        .longitude(member.longitude())
        .make(member.make())
        .model(member.model())
        .bodySerial(member.bodySerial())
        .night(1)
        .build();
  }

  private static MediaFile file(LeadMedia member, long ordinal) {
    return new MediaFile(
        member.sourceId(),
        "file:/" + member.sourceId(),
        member.path(),
        ordinal,
        member.sha256(),
        Objects.requireNonNullElse(member.sizeBytes(), -1L),
        member.caseId(),
        null,
        false,
        false,
        1);
  }

  private static <R extends Record> void write(Lake lake, Table<R> table, Stream<R> rows) {
    lake.append(
        table,
        lake.spark().createDataset(rows.toList(), table.encoder()),
        new Commit("run", 1, table.name()));
  }
}
