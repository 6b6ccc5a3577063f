package org.vigil.jobs.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decisions in a CSV file (RFC 4180, UTF-8), one line for each lead, by the names of its columns:
 * {@code lead_id} and {@code decision}; {@code by} and {@code note}, if they are there. Lines
 * without a decision are passed over, other columns too, so that the exported list of leads can be
 * filled in and given back; its {@code version}, {@code score}, {@code media} and {@code
 * decided_at} say what list that was.
 */
public final class DecisionFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private DecisionFile() {}

  /**
   * Its decisions.
   *
   * @param by who decided where a line does not say so
   * @throws IllegalArgumentException when a line cannot be understood; it is named
   */
  public static List<GivenDecision> read(Path file, String by) throws IOException {
    List<GivenDecision> given = new ArrayList<>();
    try (Reader text = text(file);
        CSVParser lines = CSVParser.parse(text, FORMAT)) {
      for (String column : List.of("lead_id", "decision")) {
        if (!lines.getHeaderMap().containsKey(column)) {
          throw new IllegalArgumentException(file + " has no column " + column);
        }
      }
      for (CSVRecord line : lines) {
        if (cell(line, "decision") != null) {
          given.add(decision(file, line, by));
        }
      }
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw new IllegalArgumentException(file + " is no CSV: " + broken.getMessage(), broken);
    }
    return given;
  }

  private static Reader text(Path file) throws IOException {
    return new InputStreamReader(
        BOMInputStream.builder().setInputStream(Files.newInputStream(file)).get(),
        StandardCharsets.UTF_8);
  }

  private static GivenDecision decision(Path file, CSVRecord line, String by) {
    try {
      String lead = cell(line, "lead_id");
      String decision = cell(line, "decision");
      String named = cell(line, "by");
      return GivenDecisionBuilder.builder()
          .lead(lead == null ? "" : lead)
          .decision(GivenDecision.decision(decision == null ? "" : decision))
          .by(named == null ? by : named)
          .note(cell(line, "note"))
          .seen(seen(line))
          .build();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "%s, line %d: %s"
              .formatted(file, line.getParser().getCurrentLineNumber(), wrong.getMessage()),
          wrong);
    }
  }

  private static GivenDecision.@Nullable Seen seen(CSVRecord line) {
    String version = cell(line, "version");
    String score = cell(line, "score");
    String media = cell(line, "media");
    return version == null || score == null || media == null
        ? null
        : new GivenDecision.Seen(
            Integer.parseInt(version),
            Double.parseDouble(score),
            Long.parseLong(media),
            cell(line, "decided_at") != null);
  }

  /** Null where the column is not there, or nothing in it. */
  private static @Nullable String cell(CSVRecord line, String column) {
    String value = line.isSet(column) ? line.get(column) : "";
    return value.isEmpty() ? null : value;
  }
}
