package org.vigil.jobs.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.TableDigest;
import org.vigil.lake.TableKind;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;

/**
 * Reads tables from the start and compares them with what a run has sealed; that no key is there
 * twice, too.
 */
public final class CheckSeals {
  private final Lake lake;
  private final Instant kept;

  /**
   * @param kept of nights that were published before, tables may be gone
   */
  public CheckSeals(Lake lake, Instant kept) {
    this.lake = lake;
    this.kept = kept;
  }

  /**
   * What a check of one run found.
   *
   * @param tables how many tables hold what was sealed
   * @param gone tables of which that version was let go
   * @param differing what does not, each in a sentence
   */
  public record Finding(int tables, List<String> gone, List<String> differing) {}

  /** Checks the tables of one published run. */
  public Finding check(Run run) {
    Instant publishedAt = Objects.requireNonNull(run.publishedAt());
    boolean past = publishedAt.isBefore(kept);
    int same = 0;
    List<String> gone = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    for (TableVersion sealed : run.tables()) {
      Optional<String> wrong;
      try {
        wrong = wrong(run, sealed);
      } catch (Exception unreadable) {
        if (past) {
          gone.add(sealed.table());
          continue;
        }
        wrong = Optional.of(sealed.table() + " cannot be read: " + firstLine(unreadable));
      }
      wrong.ifPresent(differing::add);
      same += wrong.isEmpty() ? 1 : 0;
    }
    return new Finding(same, gone, differing);
  }

  private Optional<String> wrong(Run run, TableVersion sealed) {
    Table<?> table =
        lake.tables(TableKind.NIGHT).stream()
            .filter(each -> each.name().equals(sealed.table()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no such table"));
    TableDigest found = lake.digest(table, sealed.version());
    // The gate compares the keys of new rows with those of small tables only.
    if (found.keys() != found.rows()) {
      return Optional.of(
          "%s of night %d has %,d rows, but %,d keys"
              .formatted(sealed.table(), run.night(), found.rows(), found.keys()));
    }
    boolean same = found.rows() == sealed.rows() && found.sum().equals(sealed.digest());
    return same ? Optional.empty() : Optional.of(sentence(run, sealed, found));
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static String sentence(Run run, TableVersion sealed, TableDigest found) {
    return "%s of night %d: %,d rows were sealed, %,d are there%s"
        .formatted(
            sealed.table(),
            run.night(),
            sealed.rows(),
            found.rows(),
            found.rows() == sealed.rows() ? ", not the same" : "");
  }
}
