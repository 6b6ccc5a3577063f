package org.vigil.run.ledger;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.model.ledger.Run.TableRead;

/**
 * What identifies a run: the same inputs are the same run.
 *
 * @param asOf the moment that ages are counted from, where the settings give one
 * @param people the tables that people write, each at the version that the run reads
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record RunInputs(
    String manifest,
    String settings,
    String code,
    String hashLists,
    @Nullable Instant asOf,
    List<TableRead> people) {
  /** As it is given, else the UTC day on which the run began, which a resumed run keeps. */
  public Instant asOf(Instant startedAt) {
    return asOf == null ? startedAt.truncatedTo(ChronoUnit.DAYS) : asOf;
  }

  String digest() {
    Stream<String> given = Stream.of(manifest, settings, code, hashLists, String.valueOf(asOf));
    Stream<String> versions = people.stream().map(read -> read.table() + "@" + read.version());
    return TextDigest.of(Stream.concat(given, versions).toArray());
  }

  /** The rows of a table that people write, as the run reads them. */
  public <R extends Record> Dataset<R> rows(Lake lake, Table<R> table) {
    return lake.read(
        table,
        version(table)
            .orElseThrow(() -> new IllegalArgumentException(table + " is no input of a run")));
  }

  private OptionalLong version(Table<?> table) {
    return people.stream()
        .filter(read -> read.table().equals(table.name()))
        .mapToLong(TableRead::version)
        .findFirst();
  }

  /** These inputs, with each version that a table of people's has had, the newest first. */
  Stream<RunInputs> earlier(Table<?> table) {
    long newest = version(table).orElse(-1);
    return LongStream.rangeClosed(0, newest)
        .map(step -> newest - step)
        .mapToObj(version -> at(table, version));
  }

  private RunInputs at(Table<?> table, long version) {
    List<TableRead> read =
        people.stream()
            .map(
                one -> one.table().equals(table.name()) ? new TableRead(one.table(), version) : one)
            .toList();
    return RunInputsBuilder.builder(this).people(read).build();
  }
}
