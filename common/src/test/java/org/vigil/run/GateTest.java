package org.vigil.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.TableDigest;
import org.vigil.lake.Tables;
import org.vigil.model.Link;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.term.LinkKind;

/** What the gate seals of a table, and a key that is there twice. */
class GateTest {
  @TempDir Path folder;
  private Lake lake;
  private TableVersion first;

  @BeforeEach
  void sealTheFirstNight() {
    lake = new Lake(SharedSpark.session(), folder.toString(), List.of(Tables.LINKS));
    lake.open();
    append("first", link("a"), link("b"));
    first = new Gate(lake, 1, List.of()).sealed(List.of(Tables.LINKS)).get(0);
  }

  private static Link link(String left) {
    return new Link(left, "right", LinkKind.PDQ, 1, 1);
  }

  private void append(String batch, Link... links) {
    lake.append(Tables.LINKS, SharedSpark.rows(Link.class, links), new Commit("run", 1, batch));
  }

  private TableVersion second() {
    return new Gate(lake, 2, List.of(first)).sealed(List.of(Tables.LINKS)).get(0);
  }

  @Test
  void aTableThatNobodyWroteToIsSealedAsItWas() {
    assertThat(second()).isSameAs(first);
  }

  @Test
  void rowsThatCameAreInTheSeal() {
    append("second", link("c"));
    TableDigest whole = lake.digest(Tables.LINKS, lake.version(Tables.LINKS));
    assertThat(second())
        .isEqualTo(
            new TableVersion("links", lake.version(Tables.LINKS), whole.rows(), whole.sum()));
  }

  @Test
  void aKeyThatIsTwiceAmongTheRowsOfTheNightIsRefused() {
    append("second", link("c"), link("c"));
    assertThatThrownBy(this::second)
        .isInstanceOf(GateException.class)
        .hasMessage("KEYS: links has 4 rows, but 3 keys");
  }

  @Test
  void aKeyThatWasThereBeforeIsRefused() {
    append("second", link("a"));
    assertThatThrownBy(this::second)
        .isInstanceOf(GateException.class)
        .hasMessage("KEYS: links has 3 rows, but 2 keys");
  }
}
