package org.vigil.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.DeltaOptions;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.FileAction;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.delta.actions.SetTransaction;
import org.apache.spark.sql.delta.commands.WriteIntoDelta;
import scala.$less$colon$less$;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * A write that happens once under its name. Delta's own would put the log together with a job, to
 * see whether it has happened; here the newest commit is asked, which lists the names of all before
 * it. What adds and removes no file makes no commit.
 *
 * @param name what Delta calls the application's id
 * @param runId what the commit says of itself
 */
record KeyedWrite(SparkSession spark, DeltaLog log, String name, String runId) {
  private static final Option<String> NO_CONDITION = Option.empty();
  private static final Seq<String> NO_COLUMNS =
      CollectionConverters.asScala(List.<String>of()).toSeq();

  void append(Dataset<Row> rows) {
    once(SaveMode.Append, NO_CONDITION, transaction -> keyed(added(transaction, rows)));
  }

  void overwrite(Dataset<Row> rows) {
    once(
        SaveMode.Overwrite,
        NO_CONDITION,
        transaction -> {
          transaction.readWholeTable();
          List<Action> actions = keyed(added(transaction, rows));
          actions.addAll(removed(transaction));
          return actions;
        });
  }

  /** Replaces the rows for which a condition holds; it must hold for all new ones. */
  void replace(Dataset<Row> rows, String condition) {
    WriteIntoDelta write =
        new WriteIntoDelta(
            log,
            SaveMode.Overwrite,
            new DeltaOptions(options(condition), spark.sessionState().conf()),
            NO_COLUMNS,
            Map$.MODULE$.empty(),
            rows,
            Option.empty(),
            Option.empty(),
            false);
    once(
        SaveMode.Overwrite,
        Option.apply(condition),
        transaction ->
            CollectionConverters.asJava(
                write
                    .writeAndReturnCommitData(transaction, spark, Option.empty(), false)
                    .actions()));
  }

  private scala.collection.immutable.Map<String, String> options(String condition) {
    return CollectionConverters.asScala(
            Map.of("txnAppId", name, "txnVersion", "1", "replaceWhere", condition))
        .toMap($less$colon$less$.MODULE$.refl());
  }

  private List<Action> keyed(List<? extends Action> actions) {
    List<Action> keyed = new ArrayList<>(actions);
    keyed.add(new SetTransaction(name, 1, Option.apply(log.clock().getTimeMillis())));
    return keyed;
  }

  private List<? extends Action> added(OptimisticTransaction transaction, Dataset<Row> rows) {
    Optional<PlannedRows> planned = PlannedRows.of(spark, rows);
    return planned.isPresent()
        ? planned.get().write(transaction)
        : CollectionConverters.asJava(transaction.writeFiles(rows));
  }

  private List<RemoveFile> removed(OptimisticTransaction transaction) {
    long now = log.clock().getTimeMillis();
    return ListedFiles.all(transaction.snapshot()).stream()
        .map(file -> file.removeWithTimestamp(now, true))
        .toList();
  }

  private void once(
      SaveMode mode,
      Option<String> condition,
      Function<OptimisticTransaction, List<Action>> actions) {
    Option<Object> unused =
        log.withNewTransaction(
            Option.empty(),
            Option.empty(),
            transaction -> {
              List<Action> written = isDone(transaction) ? List.of() : actions.apply(transaction);
              return written.stream().anyMatch(FileAction.class::isInstance)
                  ? transaction.commitIfNeeded(
                      CollectionConverters.asScala(written).toSeq(),
                      operation(mode, condition),
                      Map$.MODULE$.empty())
                  : Option.empty();
            });
  }

  private DeltaOperations.Write operation(SaveMode mode, Option<String> condition) {
    return new DeltaOperations.Write(
        mode,
        Option.apply(NO_COLUMNS),
        condition,
        Option.apply(runId),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private boolean isDone(OptimisticTransaction transaction) {
    // A commit whose answer was lost is known as this one when it is tried again.
    transaction.readTxn().addOne(name);
    Optional<Boolean> before =
        OptionConverters.toJava(transaction.snapshot().checksumOpt())
            .map(VersionChecksum::setTransactions)
            .flatMap(OptionConverters::toJava)
            .map(names -> names.exists(one -> one.appId().equals(name)));
    return before.orElseGet(() -> transaction.txnVersion(name) > 0);
  }
}
