package org.vigil.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.declared.Sighting;

/** WhatsApp's names. */
class WhatsAppRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "WhatsApp Chat with +44 7700 900123.txt",
        "x/WhatsApp Chat - +44 7700 900123.zip!/_chat.txt",
        "WhatsApp-Chat mit +44 7700 900123.txt",
        "Chat de WhatsApp con +44 7700 900123.txt",
        "WhatsApp Chat with +44\u00a07700\u00a0900123 (1).txt",
        "WhatsApp Chat with +44 7700 900123/IMG-20240501-WA0001.jpg",
        "Message/Media/447700900123@s.whatsapp.net/a/b/x.jpg",
        "files/Avatars/447700900123@s.whatsapp.net.j",
        "group.net.whatsapp.WhatsApp.shared/Media/Profile/447700900123-1482251074.thumb"
      })
  void tellTheNumber(String path) {
    assertThat(Sighted.inPath("whatsapp-name", path)).containsExactly("PHONE +447700900123");
  }

  @Test
  void aGroupTellsWhoMadeItAndWhen() {
    String path = "Message/Media/447700900123-1386512345@g.us/a/b/x.jpg";
    assertThat(Sighted.inPath("whatsapp-name", path))
        .containsExactly("ACCOUNT whatsapp-group:447700900123-1386512345", "PHONE +447700900123");
    Sighting group = IdentifierRules.all(null).inPath(path).get(0);
    assertThat(group.event()).isEqualTo("Created");
    assertThat(group.at()).isEqualTo(Instant.parse("2013-12-08T14:19:05Z"));
  }

  @Test
  void aNewGroupHasANumberOnly() {
    assertThat(Sighted.inPath("whatsapp-name", "Media/120363012345678901@g.us/x.jpg"))
        .containsExactly("ACCOUNT whatsapp-group:120363012345678901");
  }

  @Test
  void aNationalNumberIsTheSitesOrWeak() {
    String path = "WhatsApp Chat with 07700 900123.txt";
    assertThat(Sighted.inPath("whatsapp-name", path)).containsExactly("PHONE 07700900123");
    assertThat(Sighted.inPath("whatsapp-name", path, "GB")).containsExactly("PHONE +447700900123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WhatsApp Chat with Jane Doe.txt",
        "WhatsApp Chat - Jane Doe.zip",
        "IMG-20240501-WA0001.jpg",
        "Android/media/com.whatsapp/WhatsApp/Media/WhatsApp Images/IMG-20240501-WA0001.jpg",
        "WhatsApp Image 2024-05-01 at 10.11.12.jpeg",
        "WhatsApp Image 2024-05-01 at 10.11.12 (1).jpeg",
        "WhatsApp Video 2024-05-01 at 10.11.12_abcdef12.mp4",
        "status@broadcast",
        "WhatsApp Chat with Class 2024.txt",
        "Profile/447700900123-1482251074.thumb",
        "com.whatsapp/files/Logs/whatsapp-2024-05-01.1.log.gz",
        "msgstore-2024-05-01.1.db.crypt14"
      })
  void namesOfPersonsAndOfPicturesAreNone(String path) {
    assertThat(Sighted.inPath("whatsapp-name", path)).isEmpty();
  }
}
