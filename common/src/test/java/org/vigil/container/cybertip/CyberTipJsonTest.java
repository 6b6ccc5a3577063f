package org.vigil.container.cybertip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.container.cybertip.Reports.A;
import static org.vigil.container.cybertip.Reports.file;
import static org.vigil.container.cybertip.Reports.files;
import static org.vigil.container.cybertip.Reports.json;
import static org.vigil.container.cybertip.Reports.quoted;
import static org.vigil.container.cybertip.Reports.read;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.Strength;
import org.vigil.walk.Walked;

/** The portal's JSON: its files, its people, and keys in any order. */
class CyberTipJsonTest {
  private static final String PEOPLE =
      "'reportedPeople':{'reportedPersons':[{'firstName':'Ada','middleName':null,"
          + "'lastName':'Example','screenName':{'value':'ada_e'},'espService':'Example Mail',"
          + "'espUserId':'u-9','emails':{'emails':[{'value':'a@example.org','verified':true},"
          + "{'value':'b@EXAMPLE.org','verified':null}]},'phones':{'phones':[{'value':"
          + "'+1 555 010 0100'}]},'sourceInformation':{'sourceCaptures':[{'captureType':"
          + "'IP Address','value':'192.0.2.1','dateTime':'2024-10-01T00:00:00Z','eventName':"
          + "'Login','port':443},{'captureType':'Profile URL','value':'https://example.org/a'},"
          + "{'captureType':'URL','value':'https://example.org/page'}]}}]}";

  @Test
  void theFilesAreMembersAndTheReportIsTheirContainer() {
    var walked = Walked.of(json(files(file("1.jpg"), file("2.jpg"))).getBytes(UTF_8));
    assertThat(walked.paths()).containsExactly("x!/1.jpg", "x!/2.jpg", "x");
    assertThat(walked.readings()).allMatch(it -> it.issues().isEmpty());
    assertThat(walked.source().listedMembers()).isEqualTo(2);
  }

  @Test
  void theReportIsReadAsAWhole() {
    var facts =
        read(json(
                "'incidentSummary':{'incidentType':'Misleading Domain Name',"
                    + "'incidentDateTime':'2024-10-15T08:00:00Z',"
                    + "'reportAnnotations':{'sextortion':true,'spam':false,"
                    + "'minorToMinorInteraction':null}}",
                PEOPLE,
                files(file("1.jpg"))))
            .facts();
    assertThat(facts.reportId()).isEqualTo("12345678");
    assertThat(facts.provider()).isEqualTo("Example Co");
    assertThat(facts.receivedAt()).isEqualTo(Instant.parse("2024-11-02T10:00:00Z"));
    assertThat(facts.incidentOffset()).isEqualTo("Z");
    assertThat(facts.annotations()).containsExactly("SEXTORTION");
    assertThat(facts.escalated()).isFalse();
    assertThat(facts.files()).isEqualTo(1);
    assertThat(facts.persons()).isEqualTo(2);
  }

  @Test
  void theReportedPersonHasItsIdentifiers() {
    var read = read(json(PEOPLE));
    assertThat(read.declared().sightings())
        .filteredOn(it -> it.role() == PersonRole.REPORTED)
        .extracting(Sighting::kind, Sighting::value)
        .containsExactly(
            tuple(IdentifierKind.PERSON_NAME, "Ada Example"),
            tuple(IdentifierKind.EMAIL, "a@example.org"),
            tuple(IdentifierKind.EMAIL, "b@example.org"),
            tuple(IdentifierKind.PHONE, "+15550100100"),
            tuple(IdentifierKind.ACCOUNT, "example mail:u-9"),
            tuple(IdentifierKind.SCREEN_NAME, "example mail:ada_e"),
            tuple(IdentifierKind.IP, "192.0.2.1"),
            tuple(IdentifierKind.PROFILE_URL, "https://example.org/a"));
    assertThat(read.values(IdentifierKind.REPORT_ID)).containsExactly("12345678");
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void anAccountOfNoServiceIsOneOfTheProvider() {
    var person = "'reportedPeople':{'reportedPersons':[{'espUserId':'u'}]}";
    assertThat(read(json(person)).values(IdentifierKind.ACCOUNT)).containsExactly("example co:u");
    var unknown = json(person).replace("\"espName\"", "\"otherName\"");
    Sighting account = read(unknown).sightings(IdentifierKind.ACCOUNT).get(0);
    assertThat(account.value()).isEqualTo(":u");
    assertThat(account.strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void aFileHasItsFactsItsTagsAndItsAddresses() {
    var file =
        read(json(
                files(
                    "{'filename':'stored.jpg','originalFilename':'first.jpg',"
                        + "'submittalId':'s7','verificationHash':'"
                        + A
                        + "','viewedByEsp':false,'industryClassification':'B2',"
                        + "'fileAnnotations':{'infant':true},'ncmecTags':{'groups':[{'tags':["
                        + "{'value':'Possible Self Production'}]}]},'sourceInformation':{"
                        + "'sourceCaptures':[{'captureType':'IP Address','value':"
                        + "'198.51.100.2','eventName':'UPLOAD'}]}}")))
            .file(0);
    assertThat(file.member().name()).isEqualTo("first.jpg");
    assertThat(file.facts().viewedByProvider()).isFalse();
    assertThat(file.facts().exifViewedByProvider()).isNull();
    assertThat(file.facts().fileId()).isEqualTo("s7");
    assertThat(file.facts().annotations()).containsExactly("INFANT");
    assertThat(file.declared().statements())
        .extracting(Statement::value, Statement::origin, Statement::assertedBy)
        .containsExactly(
            tuple("INFANT", AssertionOrigin.PROVIDER, "Example Co"),
            tuple("B2", AssertionOrigin.PROVIDER, "Example Co"),
            tuple("POSSIBLE_SELF_PRODUCTION", AssertionOrigin.CLEARING_HOUSE, null));
    assertThat(file.declared().sightings())
        .extracting(Sighting::value, Sighting::event)
        .containsExactly(tuple("198.51.100.2", "UPLOAD"));
  }

  @Test
  void theLengthOfTheVerificationHashTellsItsKind() {
    for (int length : List.of(32, 40, 64)) {
      var hash = "f".repeat(length);
      var file = read(json(files("{'filename':'a','verificationHash':'" + hash + "'}"))).file(0);
      assertThat(file.facts().md5()).isEqualTo(length == 32 ? hash : null);
      assertThat(file.facts().sha1()).isEqualTo(length == 40 ? hash : null);
      assertThat(file.facts().sha256()).isEqualTo(length == 64 ? hash : null);
      assertThat(file.media() != null).isEqualTo(length == 32);
      assertThat(file.issues()).isEmpty();
    }
  }

  @Test
  void theOrderOfKeysIsFree() {
    var last =
        read(
            quoted(
                "{'reportedInformation':{"
                    + files(file("1.jpg"), file("2.jpg"))
                    + ","
                    + PEOPLE
                    + ",'reportingEsp':{'lastName':'Desk','espName':'Example Co'}},"
                    + "'dateReceived':'2024-11-02T10:00:00Z','reportId':12345678}"));
    var first = read(json(files(file("1.jpg"), file("2.jpg")), PEOPLE));
    assertThat(last.facts()).isEqualTo(first.facts());
    assertThat(last.names()).isEqualTo(first.names());
    for (int i = 0; i < 2; i++) {
      assertThat(last.file(i).declared()).isEqualTo(first.file(i).declared());
    }
    assertThat(last.declared().sightings()).hasSameSizeAs(first.declared().sightings());
    assertThat(last.issues()).isEmpty();
  }

  @Test
  void listsMayStandWithoutAnElementOfTheirOwn() {
    var read = read(json("'uploadedFiles':[" + file("1.jpg") + "," + file("2.jpg") + "]"));
    assertThat(read.names()).containsExactly("1.jpg", "2.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'uploadedFiles':null",
        "'uploadedFiles':{'uploadedFiles':null}",
        "'uploadedFiles':{'uploadedFiles':[null]}",
        "'uploadedFiles':{'uploadedFiles':[]}",
        "'incidentSummary':null",
        "'incidentSummary':{'incidentType':null,'incidentDateTime':null}",
        "'incidentDetails':null",
        "'reportedPeople':null",
        "'reportedPeople':{'reportedPersons':null}",
        "'reportedPeople':{'reportedPersons':[null]}",
        "'intendedRecipients':{'intendedRecipients':[{'screenName':null,'emails':null}]}",
        "'reportedPeople':{'reportedPersons':[{'emails':{'emails':[null,{'value':null}]}}]}",
        "'reportedPeople':{'reportedPersons':[{'sourceInformation':{'sourceCaptures':[null]}}]}",
        "'somethingNew':{'a':[[1],{'b':[]}]}"
      })
  void whatIsNullOrUnknownIsNoFlaw(String section) {
    var read = read(json(section, "'more':1," + files(file("1.jpg")).replace("'s1'", "null")));
    assertThat(read.names()).containsExactly("1.jpg");
    assertThat(read.file(0).issues()).isEmpty();
    assertThat(read.issues()).isEmpty();
    assertThat(read.failure()).isNull();
  }
}
