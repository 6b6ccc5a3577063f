package org.vigil.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.Strength;

/** The layouts of exports: Telegram, Discord, Snapchat, Takeout, backups of Apple's. */
class ExportRulesTest {
  private static final String UDID = "2b6f0cc904d137be2e1730235f5664094b831186";

  private static Sighting first(String path) {
    return IdentifierRules.all(null).inPath(path).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "ChatExport_2024-05-01/photos/photo_1@01-05-2024_10-11-12.jpg, DOCUMENT_ID telegram-export:photo_1@01-05-2024_10-11-12",
    "ChatExport_2024-05-01 (2)/photos/photo_1@01-05-2024_10-11-12_thumb.jpg, DOCUMENT_ID telegram-export:photo_1@01-05-2024_10-11-12",
    "DataExport_2024-05-01.zip!/chats/chat_001/video_files/video_2@01-05-2024_10-11-12.mp4, DOCUMENT_ID telegram-export:video_2@01-05-2024_10-11-12",
    "appstore/account-9240665789354732749/postbox/media/x, DEVICE_ID telegram-install:9240665789354732749",
    "media/telegram-cloud-photo-size-4-5929334272504744521-y.jpg, DOCUMENT_ID telegram-photo:5929334272504744521",
    "telegram-cloud-photo-size-2-5314611185573370387-w, DOCUMENT_ID telegram-photo:5314611185573370387"
  })
  void telegramNumbersMediaAndInstalledAccounts(String path, String expected) {
    assertThat(Sighted.inPath("telegram-export", path)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photos/photo_1@01-05-2024_10-11-12.jpg",
        "ChatExport_2024-05-01/result.json",
        "ChatExport_2024-05-01/photos/IMG_1.jpg",
        "tdata/D877F783D5D3EF8C/maps",
        "account-1/postbox",
        "account-9240665789354732749/x",
        "Android/data/org.telegram.messenger/files/Telegram/a.jpg"
      })
  void telegramsOtherNamesAreNobodys(String path) {
    assertThat(Sighted.inPath("telegram-export", path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "package/messages/c175928847299117063/messages.json, ACCOUNT discord-channel:175928847299117063",
    "package.zip!/Messages/175928847299117063/channel.json, ACCOUNT discord-channel:175928847299117063",
    "package/servers/175928847299117063/guild.json, ACCOUNT discord-server:175928847299117063",
    "cdn.discordapp.com/avatars/175928847299117063/a.png, ACCOUNT discord:175928847299117063",
    "attachments/175928847299117063/275928847299117063/a.jpg, ACCOUNT discord-channel:175928847299117063",
    "Direct Messages - x [175928847299117063].html, ACCOUNT discord-channel:175928847299117063",
    "Direct Messages - x [175928847299117063].html_Files/a.jpg, ACCOUNT discord-channel:175928847299117063"
  })
  void discordNumbersChannelsServersAndUsers(String path, String expected) {
    assertThat(Sighted.inPath("discord-package", path)).containsExactly(expected);
    assertThat(first(path).event()).isEqualTo("Created");
    assertThat(first(path).at()).isEqualTo(Instant.parse("2016-04-30T11:18:25.796Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package/account/avatar.png", "messages/c1/messages.json",
            "messages/inbox/user_1234567890123/a.jpg",
        "175928847299117063/a.jpg", "attachments/175928847299117063/a.jpg", "messages/index.json",
        "servers/index.json", "attachments/2024"
      })
  void otherNamesAreNotDiscords(String path) {
    assertThat(Sighted.inPath("discord-package", path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mydata~1700000000000.zip!/x, DOCUMENT_ID snapchat-export:1700000000000",
    "mydata~1700000000000-2 (1).zip, DOCUMENT_ID snapchat-export:1700000000000",
    "memories/2024-05-01_9A3B4C5D-6E7F-4081-8293-A4B5C6D7E8F0-main.jpg, DOCUMENT_ID snapchat-memory:9a3b4c5d6e7f40818293a4b5c6d7e8f0",
    "memories/2024-05-01_9A3B4C5D-6E7F-4081-8293-A4B5C6D7E8F0-overlay.png, DOCUMENT_ID snapchat-memory:9a3b4c5d6e7f40818293a4b5c6d7e8f0",
    "chat_media/2024-05-01_b~EiQSFXF3cjhOdTRURmFYQ2Nxd1VDWXJV.jpg, DOCUMENT_ID snapchat-media:EiQSFXF3cjhOdTRURmFYQ2Nxd1VDWXJV",
    "chat_media/2024-05-01_media~zip-9A3B4C5D-6E7F-4081-8293-A4B5C6D7E8F0.mp4, DOCUMENT_ID snapchat-media:9a3b4c5d6e7f40818293a4b5c6d7e8f0"
  })
  void snapchatNumbersExportsMemoriesAndMedia(String path, String expected) {
    assertThat(Sighted.inPath("snapchat-export", path)).containsExactly(expected);
  }

  @Test
  void anExportOfSnapchatTellsItsMoment() {
    Sighting export = first("mydata~1700000000000/json/account.json");
    assertThat(export.event()).isEqualTo("Export");
    assertThat(export.at()).isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mydata~1.zip",
        "mydata.zip",
        "2024-05-01_b~x.jpg",
        "2024-05-01_main.jpg",
        "2024-05-01_00000000-0000-0000-0000-000000000000-main.jpg",
        "9A3B4C5D-6E7F-4081-8293-A4B5C6D7E8F0.jpg"
      })
  void otherNamesAreNotSnapchats(String path) {
    assertThat(Sighted.inPath("snapchat-export", path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "takeout-20240501T101112Z-001.zip!/Takeout/Mail/x.mbox",
        "takeout-20240501T101112Z-2-001.tgz",
        "TAKEOUT-20240501T101112Z-013 (1).zip"
      })
  void takeoutTellsTheSecondOfTheExport(String path) {
    assertThat(Sighted.inPath("takeout", path))
        .containsExactly("DOCUMENT_ID google-takeout:20240501t101112z");
    assertThat(first(path).at()).isEqualTo(Instant.parse("2024-05-01T10:11:12Z"));
    assertThat(first(path).strength()).isEqualTo(Strength.WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"takeout-20241301T101112Z-001.zip", "takeout.zip", "Takeout/Google Photos/a.jpg"})
  void otherNamesAreNotTakeouts(String path) {
    assertThat(Sighted.inPath("takeout", path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MobileSync/Backup/" + UDID + "/x",
            "Users\\x\\MobileSync\\Backup\\" + UDID + "-20240501-101112\\x",
        UDID + "/Manifest.db", UDID + ".zip!/Info.plist",
        "phone/" + UDID + "/fd/fd4056e1b33b2b6f0cc904d137be2e1730235f56"
      })
  void aBackupIsAFolderOfItsDevice(String path) {
    assertThat(Sighted.inPath("ios-backup", path)).containsExactly("DEVICE_ID " + UDID);
  }

  @Test
  void aNewDeviceIsKnownByItsForm() {
    assertThat(Sighted.inPath("ios-backup", "x/00008030-001A35E11AA1802E/Info.plist"))
        .containsExactly("DEVICE_ID 00008030-001a35e11aa1802e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache/" + UDID,
        UDID + "/a.jpg",
        ".git/objects/2b/6f0cc904d137be2e1730235f5664094b831186",
        "Cache/6d92078a-8246-4ba4-ae5b-76104861e7dc/a.jpg",
        "Backup/" + UDID + "/a.jpg",
        "00000000-0000000000000000/Info.plist"
      })
  void otherDigitsAreNoDevice(String path) {
    assertThat(Sighted.inPath("ios-backup", path)).isEmpty();
  }
}
