package org.vigil.container.cybertip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.container.cybertip.Reports.A;
import static org.vigil.container.cybertip.Reports.B;
import static org.vigil.container.cybertip.Reports.details;
import static org.vigil.container.cybertip.Reports.police;
import static org.vigil.container.cybertip.Reports.read;
import static org.vigil.container.cybertip.Reports.submission;
import static org.vigil.model.term.Reason.CORRUPT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.Strength;

/** Reports as XML: as a provider submits them, and as the police download them. */
class CyberTipXmlTest {
  private static final String SUSPECT =
      "<personOrUserReported><personOrUserReportedPerson><firstName>Ada</firstName>"
          + "<lastName>Example</lastName><phone countryCallingCode='+1'>(555) 010-0199</phone>"
          + "<email verified='true'>Ada@EXAMPLE.org</email></personOrUserReportedPerson>"
          + "<espIdentifier>u-1</espIdentifier><screenName>ada_e</screenName>"
          + "<displayName>Ada E</displayName><profileUrl>https://example.org/ada</profileUrl>"
          + "<ipCaptureEvent><ipAddress>2001:DB8:0:0:0:0:0:1</ipAddress>"
          + "<eventName>Login</eventName><dateTime>2024-10-14T01:02:03Z</dateTime>"
          + "<possibleProxy>false</possibleProxy><port>50123</port></ipCaptureEvent>"
          + "<deviceId><idType>IMEI</idType><idValue>490154203237518</idValue></deviceId>"
          + "<priorCTReports>111</priorCTReports><priorCTReports>222</priorCTReports>"
          + "</personOrUserReported>";

  @Test
  void aSubmissionTellsOfTheIncident() {
    var facts = read(submission()).facts();
    assertThat(facts.reportId()).isEmpty();
    assertThat(facts.incidentType()).isEqualTo("Misleading Domain Name");
    assertThat(facts.incidentAtLocal()).isEqualTo("2024-10-15T08:00");
    assertThat(facts.incidentOffset()).isEqualTo("-07:00");
    assertThat(facts.incidentAt()).isEqualTo(Instant.parse("2024-10-15T15:00:00Z"));
    assertThat(facts.escalated()).isTrue();
    assertThat(facts.escalation()).isEqualTo("A person asks for haste");
    assertThat(facts.annotations())
        .containsExactly("SEXTORTION", "CSAM_SOLICITATION", "SOME_NEW_FLAG");
    assertThat(facts.provider()).isNull();
    assertThat(facts.receivedAt()).isNull();
  }

  @Test
  void whatIsOnesHasOnesNumber() {
    var read = read(submission(SUSPECT));
    assertThat(read.facts().persons()).isEqualTo(1);
    assertThat(read.declared().sightings())
        .allMatch(it -> it.role() == PersonRole.REPORTED)
        .allMatch(it -> Integer.valueOf(1).equals(it.person()))
        .allMatch(it -> it.rule().equals("report"));
    assertThat(read.values(IdentifierKind.PERSON_NAME)).containsExactly("Ada Example");
    assertThat(read.values(IdentifierKind.PHONE)).containsExactly("+15550100199");
    assertThat(read.values(IdentifierKind.EMAIL)).containsExactly("ada@example.org");
    assertThat(read.values(IdentifierKind.ACCOUNT)).containsExactly("example chat:u-1");
    assertThat(read.values(IdentifierKind.SCREEN_NAME))
        .containsExactly("example chat:ada_e", "example chat:Ada E");
    assertThat(read.values(IdentifierKind.PROFILE_URL)).containsExactly("https://example.org/ada");
    assertThat(read.values(IdentifierKind.DEVICE_ID)).containsExactly("490154203237518");
    assertThat(read.values(IdentifierKind.REPORT_ID)).containsExactly("111", "222");
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void anAddressHasItsEventItsTimeAndItsPort() {
    Sighting ip = read(submission(SUSPECT)).sightings(IdentifierKind.IP).get(0);
    assertThat(ip.value()).isEqualTo("2001:db8::1");
    assertThat(ip.event()).isEqualTo("Login");
    assertThat(ip.at()).isEqualTo(Instant.parse("2024-10-14T01:02:03Z"));
    assertThat(ip.port()).isEqualTo(50123);
    assertThat(ip.strength()).as("of the range for documentation").isEqualTo(Strength.WEAK);
    String real = SUSPECT.replaceAll("(?i)2001:db8[:0-9a-f]*", "2a02:c7f::7");
    assertThat(read(submission(real)).sightings(IdentifierKind.IP).get(0).strength())
        .isEqualTo(Strength.MEDIUM);
  }

  @Test
  void everyRoleIsReadAndAnothersAccountIsAnotherPerson() {
    var read =
        read(
            submission(
                "<reporter><reportingPerson><email>desk@example.org</email></reportingPerson>"
                    + "<contactPerson><email>law@example.org</email></contactPerson></reporter>",
                "<personOrUserReported><espIdentifier>u1</espIdentifier>"
                    + "<associatedAccount thirdPartyUser='true'><email>x@example.org</email>"
                    + "</associatedAccount><associatedAccount><email>y@example.org</email>"
                    + "</associatedAccount></personOrUserReported>",
                "<intendedRecipient><screenName>r</screenName></intendedRecipient>",
                "<victim><victimPerson><firstName>V</firstName></victimPerson></victim>"));
    assertThat(read.facts().persons()).isEqualTo(6);
    assertThat(read.sightings(IdentifierKind.EMAIL))
        .extracting(Sighting::value, Sighting::role, Sighting::person)
        .containsExactly(
            tuple("desk@example.org", PersonRole.REPORTER, 1),
            tuple("law@example.org", PersonRole.REPORTER, 2),
            tuple("y@example.org", PersonRole.REPORTED, 3),
            tuple("x@example.org", null, 4));
    assertThat(read.sightings(IdentifierKind.SCREEN_NAME).get(0).role())
        .isEqualTo(PersonRole.RECIPIENT);
    assertThat(read.sightings(IdentifierKind.PERSON_NAME).get(0).role())
        .isEqualTo(PersonRole.VICTIM);
  }

  @Test
  void addressesOfTheIncidentAreNobodys() {
    var read =
        read(
            submission(
                "<internetDetails><cellPhoneIncident><phoneNumber>+44 20 7946 0000</phoneNumber>"
                    + "</cellPhoneIncident></internetDetails>"));
    Sighting phone = read.sightings(IdentifierKind.PHONE).get(0);
    assertThat(phone.value()).isEqualTo("+442079460000");
    assertThat(phone.person()).isNull();
  }

  @Test
  void aBatchedReportIsAnnotatedAsSuch() {
    var read =
        read(
            submission()
                .replace("<incidentSummary>", "<batchedReport reason='VIRAL'/><incidentSummary>"));
    assertThat(read.facts().annotations()).contains("BATCHED_REPORT", "SEXTORTION");
  }

  private static Reports.Read detailed() {
    return read(
        details(
            "<uploadedToEspTimestamp>2024-10-01T00:00:00+02:00</uploadedToEspTimestamp>"
                + "<fileViewedByEsp>true</fileViewedByEsp>"
                + "<publiclyAvailable>false</publiclyAvailable>"
                + "<fileRelevance>Supplemental Reported</fileRelevance>"
                + "<fileAnnotations><infant/><generativeAi/><liveStreaming>true"
                + "</liveStreaming></fileAnnotations>"
                + "<industryClassification>A1</industryClassification>"
                + hash("MD5", A.toUpperCase(Locale.ROOT))
                + hash("SHA1", "c".repeat(40))
                + hash("PDQ", "d".repeat(64))
                + "<ipCaptureEvent><ipAddress>192.0.2.7</ipAddress><eventName>Upload"
                + "</eventName></ipCaptureEvent>"
                + "<details><nameValuePair type='EXIF'><name>Make</name><value>Example"
                + "</value></nameValuePair></details>"));
  }

  @Test
  void aFilesDetailsAreAMemberWithItsContent() {
    var read = detailed();
    assertThat(read.names()).containsExactly("holiday.jpg");
    assertThat(read.declared().report()).isNull();
    assertThat(read.values(IdentifierKind.REPORT_ID)).containsExactly("4564654");
    var file = read.file(0);
    assertThat(file.member().obstacle()).isNull();
    assertThat(file.content().md5()).isEqualTo(A);
    assertThat(file.content().sha1()).isEqualTo("c".repeat(40));
    assertThat(file.content().pdq()).isEqualTo("d".repeat(64));
    assertThat(file.content().exifs()).containsEntry("Make", "Example");
  }

  @Test
  void aFilesDetailsAreTheFactsOfTheFile() {
    var file = detailed().file(0);
    var facts = file.facts();
    assertThat(facts.reportId()).isEqualTo("4564654");
    assertThat(facts.fileId()).isEqualTo("f1");
    assertThat(facts.viewedByProvider()).isTrue();
    assertThat(facts.exifViewedByProvider()).isNull();
    assertThat(facts.publiclyAvailable()).isFalse();
    assertThat(facts.relevance()).isEqualTo("SUPPLEMENTAL_REPORTED");
    assertThat(facts.annotations()).containsExactly("INFANT", "GENERATIVE_AI", "LIVE_STREAMING");
    assertThat(facts.industryClassification()).isEqualTo("A1");
    assertThat(facts.uploadedAt()).isEqualTo(Instant.parse("2024-09-30T22:00:00Z"));
  }

  @Test
  void aFilesAnnotationsAndAddressesAreDeclaredWithIt() {
    var file = detailed().file(0);
    assertThat(file.declared().sightings())
        .extracting(Sighting::value)
        .containsExactly("192.0.2.7");
    assertThat(file.declared().statements())
        .extracting(Statement::kind)
        .containsExactly(
            AssertionKind.ANNOTATION,
            AssertionKind.ANNOTATION,
            AssertionKind.ANNOTATION,
            AssertionKind.INDUSTRY_CLASSIFICATION);
    assertThat(file.declared().statements())
        .allMatch(it -> it.origin() == AssertionOrigin.PROVIDER)
        .allMatch(it -> "4564654".equals(it.reference()));
    assertThat(file.issues()).isEmpty();
  }

  private static String hash(String type, String value) {
    return "<originalFileHash hashType='" + type + "'>" + value + "</originalFileHash>";
  }

  @Test
  void aFileWithoutAnMd5IsDeclaredAllTheSame() {
    var file = read(details(hash("SHA256", "e".repeat(64)))).file(0);
    assertThat(file.media()).isNull();
    assertThat(file.member().obstacle()).isNotNull().matches(it -> it.reason() == CORRUPT);
    assertThat(file.facts().sha256()).isEqualTo("e".repeat(64));
  }

  @Test
  void twoMd5sThatContradictEachOtherAreNone() {
    var file = read(details(hash("MD5", A) + hash("MD5", B))).file(0);
    assertThat(file.media()).isNull();
    assertThat(file.facts().md5()).isNull();
  }

  @Test
  void theXmlOfThePoliceIsReadUnderAnyPrefix() {
    for (String prefix : List.of("", "ns0", "icac")) {
      var name = prefix.isEmpty() ? "" : prefix + ":";
      var files =
          "<%1$suploadedFiles><%1$suploadedFile><%1$sfilename>1.jpg</%1$sfilename><%1$sverificationHash>%2$s</%1$sverificationHash></%1$suploadedFile><%1$suploadedFile><%1$sfilename>2.jpg</%1$sfilename></%1$suploadedFile></%1$suploadedFiles>"
              .formatted(name, A);
      var read = read(police(prefix, files));
      assertThat(read.names()).containsExactly("1.jpg", "2.jpg");
      assertThat(read.facts().reportId()).isEqualTo("77");
      assertThat(read.facts().files()).isEqualTo(2);
      assertThat(read.file(0).facts().reportId()).isEqualTo("77");
      assertThat(read.file(0).content().md5()).isEqualTo(A);
      assertThat(read.issues()).isEmpty();
    }
  }

  @Test
  void aListMayHaveItsOwnNameInItselfInXmlToo() {
    var read =
        read(
            police(
                "",
                "<reportedInformation><uploadedFiles><uploadedFiles><filename>1.jpg</filename>"
                    + "</uploadedFiles></uploadedFiles><intendedRecipients><intendedRecipients>"
                    + "<espUserId>r</espUserId></intendedRecipients></intendedRecipients>"
                    + "</reportedInformation>"));
    assertThat(read.names()).containsExactly("1.jpg");
    assertThat(read.sightings(IdentifierKind.ACCOUNT).get(0).role())
        .isEqualTo(PersonRole.RECIPIENT);
  }

  @Test
  void anElementThatIsNilIsNotThere() {
    var read =
        read(
            submission(
                "<victim xsi:nil='true'/>",
                "<personOrUserReported><screenName xsi:nil='true'/></personOrUserReported>"));
    assertThat(read.facts().persons()).isEqualTo(1);
    assertThat(read.declared().sightings()).isEmpty();
    assertThat(read.issues()).isEmpty();
  }
}
