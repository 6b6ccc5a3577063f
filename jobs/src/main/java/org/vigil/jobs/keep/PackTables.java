package org.vigil.jobs.keep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vigil.lake.Lake;
import org.vigil.lake.SideBySide;
import org.vigil.lake.Table;
import org.vigil.lake.TableDigest;
import org.vigil.lake.TableKind;
import org.vigil.lake.Upkeep;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.run.ledger.Ledger;

/**
 * Packs the small files of a lake and lets its old versions go. The rows stay the same; that they
 * do is checked before the packed versions are published.
 */
public final class PackTables {
  private static final long MIB = 1 << 20;

  private final Lake lake;
  private final Ledger ledger;
  private final Upkeep upkeep;
  private final Consumer<String> lines;

  /**
   * @param lines takes what was done, a line for each table that changed
   */
  public PackTables(Lake lake, Ledger ledger, Consumer<String> lines) {
    this.lake = lake;
    this.ledger = ledger;
    this.upkeep = new Upkeep(lake);
    this.lines = lines;
  }

  /** What would be packed. */
  public void foresee() {
    for (Table<?> table : tables()) {
      Upkeep.Size size = upkeep.size(table);
      if (size.files() > 1) {
        lines.accept(line(table, size));
      }
    }
  }

  private static String line(Table<?> table, Upkeep.Size size) {
    return "%-20s %,6d files  %,d MiB".formatted(table.name(), size.files(), size.bytes() / MIB);
  }

  /**
   * Packs, shows, and lets go.
   *
   * @param versions how long a published night stays readable
   */
  public void pack(Run night, Duration versions) {
    List<Table<?>> tables = tables();
    List<Long> unpacked = SideBySide.map(tables, table -> pack(table, versions));
    List<TableVersion> packed = packed(night, tables, unpacked);
    if (!packed.equals(night.tables())) {
      ledger.keep(night, packed, "PACKED");
    }
    // Only now: a packed version that is not published yet would be rolled back to the one before.
    var unused =
        SideBySide.map(
            tables,
            table -> {
              upkeep.letGo(table, versions);
              return table;
            });
  }

  /** Packs a table; gives the version that it had before. */
  private long pack(Table<?> table, Duration versions) {
    Upkeep.Size before = upkeep.size(table);
    upkeep.retain(table, versions);
    long unpacked = lake.version(table);
    upkeep.pack(table);
    Upkeep.Size after = upkeep.size(table);
    if (after.files() < before.files()) {
      lines.accept(line(table, before) + "  -> " + after.files());
    }
    return unpacked;
  }

  /** People's tables are inputs of runs by their versions, which packing would change. */
  private List<Table<?>> tables() {
    List<Table<?>> tables = new ArrayList<>(lake.tables(TableKind.NIGHT));
    tables.addAll(lake.tables(TableKind.LEDGER));
    return tables;
  }

  /** The packed versions of the tables that nights show. */
  private List<TableVersion> packed(Run night, List<Table<?>> tables, List<Long> unpacked) {
    Map<Table<?>, Long> moved = new HashMap<>();
    for (Table<?> table : lake.tables(TableKind.NIGHT)) {
      long version = lake.version(table);
      if (version != sealed(night, table).version()) {
        moved.put(table, version);
      }
    }
    Map<String, TableDigest> digests = lake.digests(moved);
    List<TableVersion> packed = new ArrayList<>();
    for (Table<?> table : lake.tables(TableKind.NIGHT)) {
      TableVersion seal = sealed(night, table);
      TableDigest digest = digests.get(table.name());
      if (digest != null) {
        requireSame(seal, table, unpacked.get(tables.indexOf(table)), digest);
        long version = moved.getOrDefault(table, seal.version());
        seal = new TableVersion(table.name(), version, digest.rows(), digest.sum());
      }
      packed.add(seal);
    }
    return packed;
  }

  private static TableVersion sealed(Run night, Table<?> table) {
    return night.tables().stream()
        .filter(each -> each.table().equals(table.name()))
        .findFirst()
        .orElse(new TableVersion(table.name(), 0, 0, "0"));
  }

  private void requireSame(TableVersion sealed, Table<?> table, long unpacked, TableDigest digest) {
    boolean same = digest.rows() == sealed.rows() && digest.sum().equals(sealed.digest());
    // New columns change the digest of the same rows: then both sides have them.
    if (!same && !lake.digest(table, unpacked).equals(digest)) {
      throw new IllegalStateException(
          "%s has other rows after it was packed; the night before stays as it was."
              .formatted(table.name()));
    }
  }
}
