package org.vigil.jobs.keep;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.vigil.lake.Commit;
import org.vigil.lake.Erasure;
import org.vigil.lake.Lake;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Table;
import org.vigil.lake.TableKind;
import org.vigil.lake.Tables;
import org.vigil.lake.Traces;
import org.vigil.lake.Upkeep;
import org.vigil.model.Case;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.PurgeBuilder;
import org.vigil.model.ledger.Run;
import org.vigil.model.people.PurgeOrder;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Receipts;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Orders cases to be purged, and once a night without them is published, deletes every file that
 * only nights before it need, searches those that are left, and writes the receipts. What was cut
 * off is done again: an order without a receipt is open.
 */
public final class ForgetCases {
  /** They say what is to be searched for, so theirs is the last past that goes. */
  private static final List<Table<?>> LAST =
      List.of(Tables.MEDIA_FILES, Tables.SOURCES, Tables.CASES);

  private final Lake lake;
  private final Ledger ledger;
  private final Receipts receipts;
  private final NotedMaterial noted;

  public ForgetCases(Lake lake, Ledger ledger, Receipts receipts) {
    this.lake = lake;
    this.ledger = ledger;
    this.receipts = receipts;
    this.noted = new NotedMaterial(lake);
  }

  /** The orders of which there is no receipt yet. */
  public List<PurgeOrder> open() {
    if (!lake.exists(Tables.PURGE_ORDERS)) {
      return List.of();
    }
    Set<String> done = new HashSet<>();
    receipts.all().forEach(receipt -> done.add(receipt.caseId() + " " + receipt.orderedAt()));
    return lake.read(Tables.PURGE_ORDERS).collectAsList().stream()
        .filter(order -> !done.contains(order.caseId() + " " + order.orderedAt()))
        .sorted(Comparator.comparing(PurgeOrder::caseId))
        .toList();
  }

  /** Orders cases to be purged by the next run. */
  public void order(List<Case> cases, Instant now, String by) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    List<PurgeOrder> orders =
        cases.stream().map(one -> new PurgeOrder(one.caseId(), at, by, one.retainUntil())).toList();
    lake.append(
        Tables.PURGE_ORDERS,
        lake.spark().createDataset(orders, Tables.PURGE_ORDERS.encoder()),
        new Commit("orders of " + at, 1, "order"));
  }

  /**
   * Takes away what people have decided and noted of leads that name one of the cases: those leads
   * go with it.
   *
   * @param night the newest published night, which may still show them
   */
  public void eraseReviews(Snapshot night, Collection<String> caseIds) {
    if (!lake.exists(Tables.REVIEWS)) {
      return;
    }
    List<String> ids =
        night
            .rows(Tables.LEADS)
            .filter(exists(col("cases"), one -> one.isInCollection(caseIds)))
            .join(
                lake.read(Tables.REVIEWS),
                CollectionConverters.asScala(List.of("leadId")).toSeq(),
                "left_semi")
            .select("leadId")
            .as(Encoders.STRING())
            .collectAsList();
    if (!ids.isEmpty()) {
      Erasure.of(lake, Tables.REVIEWS, "lead_id", ids);
    }
  }

  /**
   * Makes sure that nothing is left of cases.
   *
   * @param night the newest published run, which shows nothing of them
   * @throws IllegalStateException when something of them is found; no receipt is written then
   */
  public List<Purge> forget(Run night, List<PurgeOrder> orders) {
    List<Optional<CaseMaterial>> before =
        orders.stream()
            .map(o -> noted.of(o, () -> CaseMaterial.of(lake, ledger.chain(), o.caseId())))
            .toList();
    Upkeep upkeep = new Upkeep(lake);
    tables().forEach(upkeep::forget);
    List<Traces.Found> found = searched(orders, before);
    List<Purge> written = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      written.add(receipts.add(receipt(night, orders.get(i), before.get(i), found.get(i))));
    }
    return written;
  }

  /** Lets go what a purge has noted, once no order is left to be carried out. */
  public void end() {
    noted.clear();
  }

  private List<Table<?>> tables() {
    List<Table<?>> tables = new ArrayList<>(lake.tables(TableKind.NIGHT));
    tables.removeAll(LAST);
    tables.add(Tables.REVIEWS);
    tables.addAll(lake.tables(TableKind.LEDGER));
    tables.addAll(LAST);
    return tables;
  }

  private Purge receipt(
      Run night, PurgeOrder order, Optional<CaseMaterial> material, Traces.Found found) {
    if (!lake.read(Tables.CASES).filter(col("caseId").equalTo(order.caseId())).isEmpty()) {
      throw new IllegalStateException(
          "Night %d still shows the case %s.".formatted(night.night(), order.caseId()));
    }
    return PurgeBuilder.builder()
        .caseId(order.caseId())
        .orderedAt(order.orderedAt())
        .orderedBy(order.orderedBy())
        .retainUntil(order.retainUntil())
        .night(night.night())
        .purgedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
        .sources(material.map(CaseMaterial::sources).orElse(null))
        .mediaFiles(material.map(CaseMaterial::mediaFiles).orElse(null))
        .media(material.map(CaseMaterial::media).orElse(null))
        .digestsSought(material.map(its -> its.sources() + its.media()).orElse(0L))
        .filesSearched(found.files())
        .rowsWithItsName(found.words())
        .prevHash("")
        .rowHash("")
        .build();
  }

  /** What was searched for each order; all of them in one reading of the files. */
  private List<Traces.Found> searched(
      List<PurgeOrder> orders, List<Optional<CaseMaterial>> materials) {
    List<Traces.Sought> sought = new ArrayList<>();
    List<Traces.Found> all = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Dataset<String> digests =
          materials
              .get(i)
              .map(CaseMaterial::digests)
              .orElse(lake.spark().emptyDataset(Encoders.STRING()));
      sought.add(new Traces.Sought(names(orders.get(i).caseId()), digests));
      all.add(Traces.Found.NOTHING);
    }
    List<Table<?>> tables = new ArrayList<>(tables());
    // Receipts name their cases.
    tables.remove(Tables.PURGES);
    new Traces(lake, sought)
        .in(tables)
        .forEach(
            (table, found) -> {
              for (int i = 0; i < orders.size(); i++) {
                all.set(i, all.get(i).and(clean(found.get(i), orders.get(i).caseId(), table)));
              }
            });
    return all;
  }

  private static Traces.Found clean(Traces.Found found, String caseId, String table) {
    if (found.digests() > 0) {
      throw new IllegalStateException(
          "Something of case %s is left in files of %s; no receipt is written."
              .formatted(caseId, table));
    }
    return found;
  }

  /** The name as a text in JSON, and as one in JSON that is a text of JSON. */
  private static List<String> names(String caseId) {
    String once = escaped(caseId);
    return List.of("\"" + once + "\"", "\\\"" + escaped(once) + "\\\"");
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
