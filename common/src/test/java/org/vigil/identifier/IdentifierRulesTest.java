package org.vigil.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.IdentifierKind;

/** What all rules have in common. */
class IdentifierRulesTest {
  private static final String[] PIECES = {
    "a",
    "0",
    "+",
    "+44 7700 900123",
    "@",
    "a@",
    "a@a.",
    "user@example.org ",
    "~",
    "-",
    "_b~",
    "(",
    "[",
    "mydata~",
    "takeout-",
    "whatsapp ",
    "1@g.us",
    "0a",
    "telegram-cloud-photo-size-",
    " - [",
    "é",
    "\u0000",
    "photo_1@",
    "%",
    "\ud83d",
    "'",
    ". ",
    "00008030-",
    "+1 ",
    "1-"
  };

  static Stream<IdentifierRule> rules() {
    return IdentifierRules.all("GB").rules().stream();
  }

  @Test
  void namesAreKeysAndEachItsOwn() {
    List<String> names = IdentifierRules.all(null).names();
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"))
        .containsExactly(
            "email",
            "ip",
            "profile-url",
            "phone",
            "whatsapp-name",
            "telegram-export",
            "discord-package",
            "snapchat-export",
            "takeout",
            "ios-backup",
            "camera-owner",
            "document-id");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleThatIsSwitchedOffReadsNothing(IdentifierRule rule) {
    IdentifierRules others = IdentifierRules.all("GB").only(name -> !name.equals(rule.name()));
    assertThat(others.names()).hasSize(11).doesNotContain(rule.name());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hostileNamesAreFast(IdentifierRule rule) {
    for (String piece : PIECES) {
      String name = piece.repeat(10_000 / piece.length());
      assertTimeout(Duration.ofSeconds(1), () -> rule.inPath(PathNames.of(name)), piece);
      assertTimeout(Duration.ofSeconds(1), () -> rule.inPath(new PathNames(List.of(name))), piece);
      MetadataWords words =
          MetadataWordsBuilder.builder().owner(name).artist(name).documentId(name).build();
      assertTimeout(Duration.ofSeconds(1), () -> rule.inMetadata(words), piece);
      MailWords mail = new MailWords(fields(name), piece.repeat(100_000 / piece.length()));
      assertTimeout(Duration.ofSeconds(1), () -> rule.inMail(mail), piece);
    }
  }

  private static List<MailWords.Field> fields(String value) {
    return Stream.of("From", "To", "Date", "Received", "X-Originating-IP")
        .map(name -> new MailWords.Field(name, name.equals("Received") ? "from " + value : value))
        .toList();
  }

  @Test
  void whatIsReadInAPathComesFromAPath() {
    String path =
        "user@example.org/+447700900123/mydata~1700000000000.zip!/takeout-20240501T101112Z-001.zip"
            + "!/messages/c175928847299117063/x.jpg";
    List<Sighting> sightings = IdentifierRules.all(null).inPath(path);
    assertThat(sightings).hasSize(5).doesNotHaveDuplicates();
    assertThat(sightings).allMatch(sighting -> sighting.origin().name().equals("PATH"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "!/",
        "///",
        "DCIM/100APPLE/IMG_0001.HEIC",
        "app-1.2.3.4/x.dll",
        "10.0.0.1/a.jpg",
        "System Volume Information/{6d92078a-8246-4ba4-ae5b-76104861e7dc}",
        "Jane Doe/holiday.jpg",
        "Cache_Data/f_0001a2",
        "thumbs.db",
        "Android/media/com.whatsapp/WhatsApp/Databases"
      })
  void ordinaryNamesHaveNoIdentifiers(String path) {
    assertThat(IdentifierRules.all("GB").inPath(path)).isEmpty();
  }

  @Test
  void namesOfPersonsAreNeverKept() {
    List<Sighting> sightings =
        IdentifierRules.all("GB")
            .inMail(
                new MailWords(
                    List.of(new MailWords.Field("From", "\"Jane Doe\" <a@example.org>")),
                    "Jane Doe"));
    assertThat(sightings).extracting(Sighting::kind).containsOnly(IdentifierKind.EMAIL);
    assertThat(sightings).extracting(Sighting::value).containsOnly("a@example.org");
  }

  @Test
  void aPathIsReadToItsBound() {
    String path = "a/".repeat(PathNames.MAX_CHARS / 2) + "user@example.org";
    assertThat(IdentifierRules.all(null).inPath(path)).isEmpty();
    assertThat(PathNames.of("a\\b.zip!/ c /!/d!").names()).containsExactly("a", "b.zip", "c", "d!");
  }
}
