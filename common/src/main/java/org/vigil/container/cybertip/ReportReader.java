package org.vigil.container.cybertip;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Declared;
import org.vigil.container.cybertip.ReportText.Event;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * A report of any form, read forward: one file at a time, and all else on the way. Elements that it
 * does not know are entered, for what it knows may lie in them.
 */
final class ReportReader implements Closeable {
  static final String FILE_ROOT = "fileDetails";

  private static final Set<String> FILES = Set.of(FILE_ROOT, "uploadedFile");
  private static final String FILE_LIST = "uploadedFiles";

  /** Whose the elements of these names are. */
  private static final Map<String, PersonRole> PERSONS =
      Map.of(
          "personOrUserReported", PersonRole.REPORTED,
          "reportedPerson", PersonRole.REPORTED,
          "intendedRecipient", PersonRole.RECIPIENT,
          "victim", PersonRole.VICTIM,
          "childVictim", PersonRole.VICTIM,
          "reporter", PersonRole.REPORTER,
          "reportingEsp", PersonRole.REPORTER);

  /** Whose the items of these lists are; in JSON such a list lies in an element of its name. */
  private static final Map<String, PersonRole> PERSON_LISTS =
      Map.of(
          "reportedPersons", PersonRole.REPORTED,
          "intendedRecipients", PersonRole.RECIPIENT,
          "victims", PersonRole.VICTIM,
          "childVictims", PersonRole.VICTIM);

  private static final Set<String> SECTIONS =
      Set.of("report", "reportedInformation", "reportedPeople", FILE_LIST);

  private final ReportText report;
  private final Deque<String> path = new ArrayDeque<>();
  private final ReportSummary summary = new ReportSummary();
  private final Persons persons = new Persons();
  private @Nullable String root;
  private long files;
  private boolean flawed;
  private boolean full;

  ReportReader(ReportText report) {
    this.report = report;
  }

  /**
   * The next file, or empty at the end.
   *
   * @throws IOException when the text cannot be followed any further
   */
  Optional<ReportFile> next() throws IOException {
    for (var event = report.next(); event != Event.DONE; event = report.next()) {
      switch (event) {
        case BEGIN -> {
          var file = begin();
          if (file.isPresent()) {
            return file;
          }
        }
        case TEXT -> {
          var within = path.peek();
          flawed |=
              within != null && (SECTIONS.contains(within) || PERSON_LISTS.containsKey(within));
        }
        case END -> path.poll();
        default -> {}
      }
    }
    return Optional.empty();
  }

  private Optional<ReportFile> begin() throws IOException {
    var name = report.name();
    var parent = path.peek();
    if (root == null) {
      root = name;
    }
    if (FILES.contains(name) || isItem(FILE_LIST, name, parent)) {
      return file(Node.read(report));
    }
    var role = PERSONS.get(name);
    if (role == null && isItem(name, name, parent)) {
      role = PERSON_LISTS.get(name);
    }
    if (role != null) {
      person(Node.read(report), role);
    } else if (!isKnown(name)) {
      path.push(name);
    }
    return Optional.empty();
  }

  /** Whether an element is an item of such a list, which may have an element of the same name. */
  private boolean isItem(String list, String name, @Nullable String parent) {
    return name.equals(list) && (report.isListed() || name.equals(parent));
  }

  private Optional<ReportFile> file(Node node) {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    var file = ReportFile.of(node, "file-" + ++files);
    if (!file.facts().reportId().isEmpty()) {
      summary.number(file.facts().reportId());
    }
    return Optional.of(file);
  }

  private void person(Node node, PersonRole role) {
    if (node.isBareText()) {
      flawed = true;
    } else {
      persons.read(node, role);
      summary.provider(node);
    }
    checked(node);
  }

  private void checked(Node node) {
    flawed |= node.isFlawed();
    full |= node.isFull();
  }

  /** Whether the element is known, and then it was read. */
  private boolean isKnown(String name) throws IOException {
    var top = path.size() == 1;
    switch (name) {
      case "incidentSummary" -> {
        var node = Node.read(report);
        flawed |= node.isBareText();
        summary.incident(node);
        checked(node);
      }
      case "reportAnnotations" -> {
        var node = Node.read(report);
        summary.annotations(List.of(node));
        checked(node);
      }
      case "batchedReport" -> {
        checked(Node.read(report));
        summary.batched();
      }
      case "ipCaptureEvent", "emailAddress", "phoneNumber" -> {
        var node = Node.read(report);
        persons.readNobody(node);
        checked(node);
      }
      default -> {
        return top && isOfReport(name);
      }
    }
    return true;
  }

  private boolean isOfReport(String name) throws IOException {
    if (!name.equals("reportId") && !name.equals("dateReceived")) {
      return false;
    }
    var node = Node.read(report);
    if (name.equals("reportId")) {
      summary.number(node);
    } else {
      summary.received(node);
    }
    checked(node);
    return true;
  }

  /** What is known of the report so far. */
  ReportSummary summary() {
    return summary;
  }

  /** Whether a value outside of the files was left out, for it is not of its type. */
  boolean isFlawed() {
    return flawed;
  }

  /** Whether it names more persons than are kept, or more of one. */
  boolean isFull() {
    return full || persons.isFull();
  }

  boolean hasTrailingData() {
    return report.hasTrailingData();
  }

  /** What is read of the report as a whole; the details of one file are none. */
  Declared declared() {
    var sightings = new ArrayList<Sighting>();
    var reportId = summary.reportId();
    if (reportId != null) {
      sightings.add(
          SightingBuilder.builder()
              .kind(IdentifierKind.REPORT_ID)
              .value(reportId)
              .strength(Strength.STRONG)
              .origin(SightingOrigin.REPORT)
              .rule("report")
              .build());
    }
    sightings.addAll(persons.sightings(summary.service()));
    var facts = FILE_ROOT.equals(root) ? null : summary.facts(files, persons.count());
    return new Declared(List.of(), sightings, facts, null);
  }

  @Override
  public void close() throws IOException {
    report.close();
  }
}
