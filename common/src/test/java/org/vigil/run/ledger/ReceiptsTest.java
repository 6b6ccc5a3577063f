package org.vigil.run.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.PurgeBuilder;

/** Receipts of purged cases hang on each other, under the site's key. */
class ReceiptsTest {
  private static final SealKey KEY =
      new SealKey("sixteen bytes, or more".getBytes(StandardCharsets.UTF_8), 1);

  @TempDir private static Path folder;

  private static Lake lake;

  @BeforeAll
  static void create() {
    lake = new Lake(SharedSpark.session(), folder.toString(), List.of(Tables.PURGES));
    lake.open();
  }

  private static Purge receipt(String caseId) {
    return PurgeBuilder.builder()
        .caseId(caseId)
        .orderedAt(Instant.EPOCH)
        .orderedBy("anna")
        .night(2)
        .purgedAt(Instant.EPOCH)
        .sources(1L)
        .prevHash("")
        .rowHash("")
        .build();
  }

  @Test
  void eachNamesTheOneBeforeAndOneThatWasAddedWithoutTheKeyIsNoticed() {
    Receipts receipts = new Receipts(lake, KEY);
    Purge first = receipts.add(receipt("b"));
    Purge second = receipts.add(receipt("a"));

    assertThat(second.prevHash()).isEqualTo(first.rowHash());
    assertThat(receipts.all()).containsExactly(first, second);
    assertThat(new Receipts(lake, SealKey.NONE).all()).hasSize(2);

    Purge forged =
        PurgeBuilder.builder(receipt("c")).prevHash(second.rowHash()).rowHash("forged").build();
    lake.append(
        Tables.PURGES, SharedSpark.rows(Purge.class, forged), new Commit("forged", 1, "forged"));

    assertThatThrownBy(receipts::all).hasMessageContaining("changed after it was written");
  }
}
