package org.vigil.lake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.spark.sql.delta.commands.DMLUtils.TaggedCommitData;
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
  private static final Seq<String> NO_COLUMNS =
      CollectionConverters.asScala(List.<String>of()).toSeq();

  void append(Dataset<Row> rows) {
    run(rows, SaveMode.Append, Option.empty());
  }

  void overwrite(Dataset<Row> rows) {
    run(rows, SaveMode.Overwrite, Option.empty());
  }

  /** Replaces the rows for which a condition holds; it must hold for all new ones. */
  void replace(Dataset<Row> rows, String condition) {
    run(rows, SaveMode.Overwrite, Option.apply(condition));
  }

  private void run(Dataset<Row> rows, SaveMode mode, Option<String> condition) {
    WriteIntoDelta write =
        new WriteIntoDelta(
            log,
            mode,
            new DeltaOptions(options(condition), spark.sessionState().conf()),
            NO_COLUMNS,
            Map$.MODULE$.empty(),
            rows,
            Option.empty(),
            Option.empty(),
            false);
    Option<Object> unused =
        log.withNewTransaction(
            Option.empty(), Option.empty(), transaction -> run(write, transaction, condition));
  }

  private scala.collection.immutable.Map<String, String> options(Option<String> condition) {
    Map<String, String> options = new HashMap<>(Map.of("txnAppId", name, "txnVersion", "1"));
    if (condition.isDefined()) {
      options.put("replaceWhere", condition.get());
    }
    return CollectionConverters.asScala(options).toMap($less$colon$less$.MODULE$.refl());
  }

  private Option<Object> run(
      WriteIntoDelta write, OptimisticTransaction transaction, Option<String> condition) {
    if (isDone(transaction)) {
      return Option.empty();
    }
    TaggedCommitData<Action> written =
        write.writeAndReturnCommitData(transaction, spark, Option.empty(), false);
    if (!written.actions().exists(FileAction.class::isInstance)) {
      return Option.empty();
    }
    return transaction.commitIfNeeded(
        written.actions(), operation(write.mode(), condition), written.stringTags());
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
