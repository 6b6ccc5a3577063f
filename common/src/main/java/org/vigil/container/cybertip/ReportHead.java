package org.vigil.container.cybertip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigil.container.cybertip.ReportText.Event;

/** Whether first bytes begin a report: by the names of its elements alone. */
final class ReportHead {
  private static final String POLICE = "http://report.cybertip.org/leaws/icac";

  /** What lies in the {@code reportedInformation} of the portal's JSON. */
  private static final Set<String> INFORMATION =
      Set.of(
          "reportedInformation/reportingEsp",
          "reportedInformation/incidentSummary",
          "reportedInformation/incidentDetails",
          "reportedInformation/reportedPeople",
          "reportedInformation/intendedRecipients",
          "reportedInformation/uploadedFiles");

  /** What of a file's details stands beside the number of its report. */
  private static final Set<String> DETAILS =
      Set.of("fileId", "originalFileName", "fileViewedByEsp", "originalFileHash");

  private final ReportText report;
  private final Set<String> met = new HashSet<>();

  private ReportHead(ReportText report) {
    this.report = report;
  }

  static boolean recognises(byte[] head) {
    var text = HeadText.of(head);
    try {
      var bytes = new ByteArrayInputStream(head);
      return switch (text.first()) {
        case '<' -> isXml(new XmlReport(bytes, text.charset()));
        case '{' -> isJson(new JsonReport(bytes));
        default -> false;
      };
    } catch (IOException e) {
      return false; // neither, or none that tells by here
    }
  }

  private static boolean isXml(XmlReport report) throws IOException {
    if (report.next() != Event.BEGIN) {
      return false;
    }
    var head = new ReportHead(report);
    var plain = report.namespace().isEmpty();
    return switch (report.name()) {
      case "report" ->
          report.namespace().equals(POLICE) || (plain && head.meets(ReportHead::isSubmission));
      case ReportReader.FILE_ROOT -> plain && head.meets(ReportHead::isFile);
      default -> false;
    };
  }

  private static boolean isSubmission(Set<String> met) {
    return met.contains("incidentSummary");
  }

  private static boolean isFile(Set<String> met) {
    return met.contains("reportId") && DETAILS.stream().anyMatch(met::contains);
  }

  private static boolean isJson(JsonReport report) throws IOException {
    return report.next() == Event.BEGIN && new ReportHead(report).meets(ReportHead::isDownload);
  }

  private static boolean isDownload(Set<String> met) {
    return met.contains("reportedInformation")
        && (met.contains("reportId") || INFORMATION.stream().anyMatch(met::contains));
  }

  /** Whether the elements of the root that are met, and theirs, are enough. */
  private boolean meets(Predicate<Set<String>> enough) throws IOException {
    var path = new ArrayDeque<String>();
    for (var event = report.next(); event != Event.DONE; event = report.next()) {
      if (event == Event.BEGIN) {
        met(path.peek(), report.name(), path.size());
        path.push(report.name());
        if (enough.test(met)) {
          return true;
        }
      } else if (event == Event.END) {
        path.poll();
      }
    }
    return false;
  }

  private void met(@Nullable String parent, String name, int depth) {
    if (depth == 0) {
      met.add(name);
    } else if (depth == 1) {
      met.add(parent + "/" + name);
    }
  }
}
