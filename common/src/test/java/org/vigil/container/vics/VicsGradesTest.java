package org.vigil.container.vics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.model.term.Reason.METADATA_ERROR;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.isolate.Passwords;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.IdentifierKind;
import org.vigil.walk.Walked;

/** What an examiner said in a case file arrives with the occurrence that it was said of. */
class VicsGradesTest {
  private static final String MD5 = "b".repeat(32);

  private static Walked walked(boolean freeText, String head, String... media) {
    String text =
        "{'@odata.context':'http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/UK/$metadata#Cases',"
            + "'value':[{'CaseID':'1','CaseNumber':'17/26','ContactOrganization':'Atlantic District',"
            + head
            + "'Media':["
            + String.join(",", media)
            + "]}]}";
    byte[] bytes = text.replace('\'', '"').getBytes(UTF_8);
    return freeText
        ? Walked.of(() -> new ByteArrayInputStream(bytes), Passwords.NONE)
        : Walked.of(bytes);
  }

  private static Walked walked(String... media) {
    return walked(true, "", media);
  }

  private static String media(String more) {
    return "{'MD5':'" + MD5 + "','RelativeFilePath':'a.jpg'" + more + "}";
  }

  private static List<Statement> said(Walked walked) {
    return Objects.requireNonNull(walked.at("x!/a.jpg").statements());
  }

  @Test
  void everyGradeIsAStatementOfTheCaseInTheWordsOfItsRegion() {
    Walked walked =
        walked(
            media(
                ",'Category':1,'VictimIdentified':'false','OffenderIdentified':true,'IsDistributed':null,"
                    + "'SelfGenerated':true,'Series':'Quay','Tags':'harbour, boat','Comments':'see exhibit 4',"
                    + "'DateUpdated':'2026-03-04T05:06:07Z','MediaMetadata':[{'PropertyName':'Victim Age',"
                    + "'PropertyValue':'8-10'},{'PropertyName':'Reviewer','PropertyValue':'7'}],"
                    + "'Segments':[{'SegmentIndex':0,'Start':'00:01','End':'00:09','Category':2}]"));
    assertThat(said(walked))
        .extracting(Statement::kind, Statement::value, Statement::meaning)
        .containsExactly(
            tuple(AssertionKind.CATEGORY, "1", null),
            tuple(AssertionKind.VICTIM_IDENTIFIED, "false", null),
            tuple(AssertionKind.OFFENDER_IDENTIFIED, "true", null),
            tuple(AssertionKind.SELF_GENERATED, "true", null),
            tuple(AssertionKind.SERIES, "Quay", null),
            tuple(AssertionKind.TAG, "boat", null),
            tuple(AssertionKind.TAG, "harbour", null),
            tuple(AssertionKind.COMMENT, "see exhibit 4", null),
            tuple(AssertionKind.AGE, "8-10", "Victim Age"),
            tuple(AssertionKind.PROPERTY, "7", "Reviewer"),
            tuple(AssertionKind.SEGMENT, "00:01 - 00:09: 2", null));
    assertThat(said(walked))
        .allSatisfy(
            one -> {
              assertThat(one.region()).isEqualTo("UK");
              assertThat(one.origin()).isEqualTo(AssertionOrigin.CASE_FILE);
              assertThat(one.assertedBy()).isEqualTo("Atlantic District");
              assertThat(one.reference()).isEqualTo("17/26");
              assertThat(one.assertedAt()).isEqualTo(Instant.parse("2026-03-04T05:06:07Z"));
            });
    assertThat(walked.at("x!/a.jpg").issues()).isEmpty();
  }

  @Test
  void aCommentIsKeptOnlyWhereTheSiteSaysSo() {
    assertThat(said(walked(false, "", media(",'Comments':'a name'"))))
        .extracting(Statement::kind, Statement::value)
        .containsExactly(tuple(AssertionKind.COMMENT, ""));
  }

  @Test
  void aPrecategorisedEntryIsTheWordOfItsSourceAndNoVerdictWithoutACategory() {
    String source = ",'IsPrecategorized':true,'PrecategorizationSource':'National list'";
    assertThat(said(walked(media(source + ",'Category':'1'"))))
        .extracting(Statement::value, Statement::assertedBy)
        .containsExactly(tuple("1", "National list"));
    assertThat(said(walked(media(source + ",'Category':null")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'CaseMetadata':[{'PropertyName':'Category 1','PropertyValue':'A'},{'PropertyName':'Category 02 Name','PropertyValue':'B'}],",
        "'Categories':[{'CategoryID':1,'Name':'A'},{'Category':2,'CategoryName':'B'},7,{}],"
      })
  void aCategoryMeansWhatTheTableOfTheCaseSays(String table) {
    assertThat(said(walked(true, table, media(",'Category':2"))))
        .extracting(Statement::value, Statement::meaning)
        .containsExactly(tuple("2", "B"));
  }

  @Test
  void aCategoryThatIsNotInTheTableOfTheCaseIsKeptAndIsAnIssue() {
    Walked walked =
        walked(true, "'Categories':[{'CategoryID':1,'Name':'A'}],", media(",'Category':9"));
    assertThat(said(walked))
        .extracting(Statement::value, Statement::meaning)
        .containsExactly(tuple("9", null));
    assertThat(walked.reasons("x!/a.jpg")).containsExactly(METADATA_ERROR);
  }

  @Test
  void twoEntriesOfOneContentMayContradictEachOther() {
    Walked walked = walked(media(",'Category':1"), media(",'Category':5"));
    assertThat(walked.readings())
        .filteredOn(reading -> reading.path().equals("x!/a.jpg"))
        .flatExtracting(reading -> Objects.requireNonNull(reading.statements()))
        .extracting(Statement::value)
        .containsExactly("1", "5");
  }

  @Test
  void whatIsSaidOfAMediaStandsWithItsFirstOccurrenceAndWhatIsSaidOfAnOccurrenceWithIt() {
    Walked walked =
        walked(
            media(
                ",'Category':1,'MediaFiles':[{'FilePath':'C:\\\\Users\\\\a\\\\','FileName':'1.jpg','Created':'2026-01-02T03:04:05Z',"
                    + "'Accessed':'0001-01-01T00:00:00Z','Deleted':true,'Unallocated':'false','SourceID':'EX-1'},"
                    + "{'FilePath':'\\\\\\\\nas\\\\share\\\\','FileName':'2.jpg'}]"));
    assertThat(walked.at("x!/C:\\Users\\a\\1.jpg").statements())
        .extracting(Statement::kind, Statement::value)
        .containsExactly(
            tuple(AssertionKind.CATEGORY, "1"),
            tuple(AssertionKind.CREATED, "2026-01-02T03:04:05Z"),
            tuple(AssertionKind.DELETED, "true"),
            tuple(AssertionKind.EXHIBIT, "EX-1"));
    assertThat(walked.at("x!/\\\\nas\\share\\2.jpg").statements()).isEmpty();
  }

  @Test
  void pathsOfOtherComputersAreNamesAndNotUnsafe() {
    Walked walked =
        walked(
            media(
                ",'MediaFiles':[{'FilePath':'C:\\\\a\\\\','FileName':'1.jpg'},{'FilePath':'\\\\\\\\nas\\\\a\\\\','FileName':'1.jpg'},"
                    + "{'FilePath':'/mnt/a/','FileName':'1.jpg'},{'FilePath':'..\\\\a\\\\','FileName':'1.jpg'}]"));
    assertThat(walked.readings()).hasSize(5).allMatch(reading -> reading.issues().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Category':'first'",
        "'Category':256",
        "'VictimIdentified':'perhaps'",
        "'MediaMetadata':{}",
        "'MediaMetadata':[7]",
        "'Segments':[7]",
        "'Segments':7",
        "'DateUpdated':'yesterday'",
        "'Comments':['a']"
      })
  void aValueOfAnotherTypeIsAnIssueAndTheOthersAreKept(String wrong) {
    Walked walked = walked(media("," + wrong + ",'Series':'Quay'"));
    assertThat(walked.reasons("x!/a.jpg")).containsExactly(METADATA_ERROR);
    assertThat(said(walked)).extracting(Statement::value).containsExactly("Quay");
  }

  @Test
  void identifiersOfTheCaseAndOfAnEntryAreSightings() {
    Walked walked =
        walked(
            true,
            "'Identifiers':[{'IdentifierType':'Email','Name':'A@Example.org'},7,{'Name':null}],",
            media(
                ",'Identifiers':[{'IdentifierType':'Username','Name':'Quay77','Application':'Example'},"
                    + "{'IdentifierType':'Phone','Name':'+44 7700 900123'},{'Name':'Jo Doe'}]"));
    assertThat(walked.source().sightings())
        .extracting(Sighting::kind, Sighting::value)
        .containsExactly(tuple(IdentifierKind.EMAIL, "a@example.org"));
    assertThat(walked.at("x!/a.jpg").sightings())
        .extracting(Sighting::kind, Sighting::value)
        .containsExactly(
            tuple(IdentifierKind.ACCOUNT, "example:Quay77"),
            tuple(IdentifierKind.PHONE, "+447700900123"),
            tuple(IdentifierKind.PERSON_NAME, "Jo Doe"));
  }
}
