package org.vigil.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/** E-mail addresses in the names of files and folders. */
class EmailRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail/user@example.org.pst",
        "User@Example.org",
        "backup user@example.org.ost.zip",
        "C:\\Users\\x\\user@example.org\\a.jpg",
        "a.zip!/user@example.org!/b",
        "Takeout/Calendar/user@example.org.ics",
        "user@example.org (1).mbox",
        "user@example.org_2.pst",
        "AppData/Outlook/user@example.org - Outlook.ost"
      })
  void areReadInNames(String path) {
    assertThat(Sighted.inPath("email", path)).containsExactly("EMAIL user@example.org");
  }

  @Test
  void aSightingSaysWhereAndByWhat() {
    Sighting sighting = IdentifierRules.all(null).inPath("user@example.org/a.jpg").get(0);
    assertThat(sighting.origin()).isEqualTo(SightingOrigin.PATH);
    assertThat(sighting.rule()).isEqualTo("email");
    assertThat(sighting.role()).isNull();
    assertThat(sighting.at()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "icons/image@2x.png",
        "photos/photo_1@01-05-2024_10-11-12.jpg",
        "a@b",
        "node_modules/@types/node",
        "447700900123@s.whatsapp.net",
        "image001.png@01D5A1B2.3C4D5E60",
        "user@/example.org",
        "sprite@2x.min.js",
        "a@b.example_org.x",
        "a@2x~ipad.png"
      })
  void otherNamesHaveNone(String path) {
    assertThat(Sighted.inPath("email", path)).isEmpty();
  }
}
