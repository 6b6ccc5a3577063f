package org.vigil.run;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.vigil.lake.Lake;
import org.vigil.lake.MovedDigest;
import org.vigil.lake.SideBySide;
import org.vigil.lake.Table;
import org.vigil.lake.TableDigest;
import org.vigil.lake.TableKind;
import org.vigil.lake.Tables;
import org.vigil.model.Source;
import org.vigil.model.known.Canary;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.run.GateException.Refusal;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What must hold before a night is published: every source balances, every occurrence has its
 * content, no key is there twice, every lead's evidence adds up to its score, and the matcher found
 * what was planted.
 */
final class Gate {
  private static final int MOST_NAMED = 3;

  private final Lake lake;
  private final int night;
  private final List<TableVersion> before;

  /**
   * @param before the tables as the newest published night shows them
   */
  Gate(Lake lake, int night, List<TableVersion> before) {
    this.lake = lake;
    this.night = night;
    this.before = before;
  }

  /**
   * The tables as they may be published.
   *
   * @throws GateException when something does not hold
   */
  List<TableVersion> passed() {
    balance();
    occurrences();
    new DeclaredBalance(lake, night).require();
    sums();
    canaries();
    return sealed(lake.tables(TableKind.NIGHT));
  }

  /** The tables with their digests, in their order. */
  List<TableVersion> sealed(List<Table<?>> tables) {
    List<Optional<TableVersion>> moved = SideBySide.map(tables, this::moved);
    Map<Table<?>, Long> whole = new HashMap<>();
    for (int at = 0; at < tables.size(); at++) {
      if (moved.get(at).isEmpty()) {
        whole.put(tables.get(at), lake.version(tables.get(at)));
      }
    }
    Map<String, TableDigest> digests = lake.digests(whole);
    return IntStream.range(0, tables.size())
        .mapToObj(at -> moved.get(at).orElseGet(() -> checked(tables.get(at), whole, digests)))
        .toList();
  }

  /**
   * A table that nobody wrote to was checked when it was published; of another the digest moves
   * from what was published by the rows of tonight's files. Empty where it must be added up whole.
   */
  private Optional<TableVersion> moved(Table<?> table) {
    long version = lake.version(table);
    return before.stream()
        .filter(known -> known.table().equals(table.name()))
        .findFirst()
        .flatMap(
            seal ->
                seal.version() == version
                    ? Optional.of(seal)
                    : new MovedDigest(lake)
                        .moved(table, seal)
                        .map(digest -> checked(table, version, digest)));
  }

  private static TableVersion checked(
      Table<?> table, Map<Table<?>, Long> versions, Map<String, TableDigest> digests) {
    return checked(
        table, requireNonNull(versions.get(table)), requireNonNull(digests.get(table.name())));
  }

  private static TableVersion checked(Table<?> table, long version, TableDigest digest) {
    if (digest.keys() != digest.rows()) {
      throw new GateException(
          Refusal.KEYS,
          "%s has %d rows, but %d keys".formatted(table.name(), digest.rows(), digest.keys()));
    }
    return new TableVersion(table.name(), version, digest.rows(), digest.sum());
  }

  private void balance() {
    Column read = col("mediaFiles").plus(col("unread")).plus(col("directories")).plus(col("links"));
    Dataset<Source> wrong = tonight(Tables.SOURCES).filter(col("listed").notEqual(read));
    List<Source> first = wrong.orderBy("sourceUri").limit(MOST_NAMED).collectAsList();
    if (!first.isEmpty()) {
      throw new GateException(
          Refusal.BALANCE,
          ("%d sources do not balance: things listed are not things read, faults, folders and"
                  + " links. Where only a container's own count differs, vigil.scan.accept takes its"
                  + " source by the URI: %s")
              .formatted(
                  wrong.count(),
                  first.stream().map(Source::sourceUri).collect(Collectors.joining(", "))));
    }
  }

  /** Of media, whose rows are only ever added, no column but the key is read. */
  private void occurrences() {
    long read =
        tonight(Tables.SOURCES)
            .filter(col("settled"))
            .agg(functions.coalesce(functions.sum(col("mediaFiles")), lit(0L)))
            .head()
            .getLong(0);
    long written = tonight(Tables.MEDIA_FILES).count();
    if (read != written) {
      throw new GateException(
          Refusal.OCCURRENCES,
          "%d media files were read, but %d are in media_files".formatted(read, written));
    }
    refuse(
        tonight(Tables.MEDIA_FILES)
            .join(lake.read(Tables.MEDIA).toDF(), sequence("sha256"), "left_anti"),
        Refusal.OCCURRENCES,
        "%d media files have no content in media");
    refuse(
        tonight(Tables.VIDEO_FRAMES)
            .join(lake.read(Tables.MEDIA).toDF(), sequence("sha256"), "left_anti"),
        Refusal.OCCURRENCES,
        "%d frames have no video in media");
  }

  private static Seq<String> sequence(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }

  /** Leads and evidence are written whole each night, so all of them are tonight's. */
  private void sums() {
    Dataset<?> evidence =
        lake.read(Tables.LEAD_EVIDENCE)
            .groupBy("leadId")
            .agg(functions.sum("contribution").as("points"));
    refuse(
        lake.read(Tables.LEADS)
            .filter(col("status").notEqual(LeadStatus.WITHDRAWN.text()))
            .join(evidence, sequence("leadId"), "left")
            .filter("points IS NULL OR abs(points - score) > 0.01"),
        Refusal.SUMS,
        "%d leads have evidence that does not add up to their score");
  }

  private void canaries() {
    Dataset<Canary> planted = tonight(Tables.CANARIES);
    if (planted.isEmpty()) {
      throw new GateException(Refusal.CANARIES, "no pair with a known answer was matched tonight");
    }
    List<String> wrong =
        planted.filter(col("expected").notEqual(col("found"))).collectAsList().stream()
            .map(canary -> canary.way() + " " + canary.name())
            .sorted()
            .toList();
    if (!wrong.isEmpty()) {
      throw new GateException(
          Refusal.CANARIES,
          "%d pairs with known answers were matched otherwise, such as %s"
              .formatted(wrong.size(), wrong.get(0)));
    }
  }

  private <R extends Record> Dataset<R> tonight(Table<R> table) {
    return lake.read(table).filter(col("night").equalTo(night));
  }

  private static void refuse(Dataset<?> wrong, Refusal refusal, String sentence) {
    long rows = wrong.count();
    if (rows > 0) {
      throw new GateException(refusal, sentence.formatted(rows));
    }
  }
}
