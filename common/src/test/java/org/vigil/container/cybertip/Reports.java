package org.vigil.container.cybertip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.Declared;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Issue;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Reason;

/** Invented reports of all forms, and all that is read of one. */
final class Reports {
  static final String A = "a".repeat(32);
  static final String B = "b".repeat(32);
  static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>\n";

  private Reports() {}

  /** As a provider submits it. */
  static String submission(String... more) {
    return HEAD
        + "<report xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xsi:noNamespaceSchemaLocation='https://report.cybertip.org/ispws/xsd'>"
        + "<incidentSummary><incidentType>Misleading Domain Name</incidentType>"
        + "<platform>Example Chat</platform>"
        + "<escalateToHighPriority>A person asks for haste</escalateToHighPriority>"
        + "<reportAnnotations><sextortion/><csamSolicitation/><spam>false</spam>"
        + "<someNewFlag>true</someNewFlag></reportAnnotations>"
        + "<incidentDateTime>2024-10-15T08:00:00-07:00</incidentDateTime></incidentSummary>"
        + String.join("", more)
        + "</report>";
  }

  /** One file's details of a package. */
  static String details(String more) {
    return "<fileDetails><reportId>4564654</reportId><fileId>f1</fileId>"
        + "<originalFileName>holiday.jpg</originalFileName>"
        + more
        + "</fileDetails>";
  }

  /** As law enforcement downloads it as XML. */
  static String police(String prefix, String... more) {
    var name = prefix.isEmpty() ? "" : prefix + ":";
    return HEAD
        + "<%1$sreport xmlns%2$s='http://report.cybertip.org/leaws/icac'><%1$sreportId>77</%1$sreportId>%3$s</%1$sreport>"
            .formatted(name, prefix.isEmpty() ? "" : ":" + prefix, String.join("", more));
  }

  /** As the portal gives it: what it says in these sections of its information. */
  static String json(String... sections) {
    return quoted(
        "{'reportId':'12345678','dateReceived':'2024-11-02T10:00:00Z','reportedInformation':{"
            + "'reportingEsp':{'espName':'Example Co','lastName':'Desk'},"
            + String.join(",", sections)
            + "},'additionalInformations':[{'value':'none'}]}");
  }

  static String files(String... files) {
    return "'uploadedFiles':{'uploadedFiles':[" + String.join(",", files) + "]}";
  }

  /** A file of this name, whose bytes have an MD5. */
  static String file(String name) {
    return "{'filename':'" + name + "','verificationHash':'" + A + "','submittalId':'s1'}";
  }

  static String quoted(String text) {
    return text.replace('\'', '"');
  }

  static Read read(String text) {
    return read(text.getBytes(UTF_8));
  }

  static Read read(byte[] bytes) {
    var read = new ArrayList<File>();
    try (Members members = new CyberTipFormat().open(new ByteArrayInputStream(bytes))) {
      Reason failure = null;
      try {
        for (Optional<Member> next = members.next(); next.isPresent(); next = members.next()) {
          read.add(
              new File(
                  next.get(),
                  members.referencedMedia(),
                  members.declaredOfMember(),
                  members.memberIssues()));
        }
      } catch (ArchiveException e) {
        failure = e.reason();
      }
      return new Read(read, members.declared(), reasons(members.issues()), failure);
    } catch (ArchiveException e) {
      return new Read(read, Declared.NOTHING, List.of(), e.reason());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Reason> reasons(List<Issue> issues) {
    return issues.stream().map(Issue::reason).toList();
  }

  /** One file, as it was given. */
  record File(
      Member member, @Nullable ReferencedMedia media, Declared declared, List<Issue> issues) {
    ReportedFile facts() {
      return Objects.requireNonNull(declared.reportedFile());
    }

    ReferencedMedia content() {
      return Objects.requireNonNull(media);
    }

    List<Reason> reasons() {
      return Reports.reasons(issues);
    }
  }

  /** All of a report. */
  record Read(List<File> files, Declared declared, List<Reason> issues, @Nullable Reason failure) {
    ReportFacts facts() {
      return Objects.requireNonNull(declared.report());
    }

    List<String> names() {
      return files.stream().map(file -> file.member().name()).toList();
    }

    File file(int index) {
      return files.get(index);
    }

    List<Sighting> sightings(IdentifierKind kind) {
      return declared.sightings().stream().filter(it -> it.kind() == kind).toList();
    }

    List<String> values(IdentifierKind kind) {
      return sightings(kind).stream().map(Sighting::value).toList();
    }
  }
}
