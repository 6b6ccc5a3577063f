package org.vigil.jobs.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;

/** What a night has to find in the painted seizure. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoSeizureTest {
  private static final String PHONE = "intake/quay-flat/phone/";
  private static final String LAPTOP = "intake/quay-flat/laptop.zip!/";
  private static final String BACKUP = LAPTOP + "Users/demo/backup.zip!/";
  private static final String CARD = "intake/aurora-card/card.tar!/";
  private static final String CHAT = "intake/aurora-card/chat-export/";
  private static final String UPLOADS = "intake/online-report/";

  private Path folder;
  private Seizure seizure;

  @BeforeAll
  void paint(@TempDir Path temporary) throws IOException {
    folder = temporary;
    DemoSeizure.writeTo(folder);
    seizure = Seizure.under(folder);
  }

  @Test
  void isTheSameBytesAndTimesEveryTime(@TempDir Path again) throws IOException {
    DemoSeizure.writeTo(again);
    assertThat(Seizure.under(again).files()).containsExactlyEntriesOf(seizure.files());
    assertThat(times(again)).isEqualTo(times(folder));
  }

  @Test
  void isSmall() throws IOException {
    assertThat(times(folder)).hasSizeBetween(110, 150);
    long sizeBytes = 0;
    for (String path : times(folder).keySet()) {
      sizeBytes += Files.size(folder.resolve(path));
    }
    assertThat(sizeBytes).isBetween(5_000_000L, 25_000_000L);
    assertThat(seizure.files().keySet().stream().filter(DemoSeizureTest::isPicture))
        .hasSizeBetween(120, 150);
  }

  @Test
  void hasFourCasesOfWhichOneHasNoManifest() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(seizure.file("intake/quay-flat/case.json"));
    assertThat(manifest.fieldNames())
        .toIterable()
        .containsExactly("case_id", "agency", "legal_basis", "retain_until");
    assertThat(seizure.files())
        .containsKeys("intake/aurora-card/case.json", "intake/witness-phone/case.json");
    assertThat(seizure.files()).doesNotContainKey(UPLOADS + "case.json");
  }

  @Test
  void hasOneBodySerialInTwoCasesAndTheDefaultOneInAll() throws Exception {
    assertThat(serial(LAPTOP + "Users/demo/Pictures/2023/KES_0101.JPG")).isEqualTo("KP2-0093317");
    assertThat(serial(CARD + "DCIM/105KESTR/KES_3342.JPG")).isEqualTo("KP2-0093317");
    assertThat(serial(BACKUP + "Fotografías/PEL00017.JPG")).isEqualTo("0000000");
    assertThat(serial(CHAT + "PEL00140.JPG")).isEqualTo("0000000");
    assertThat(serial(UPLOADS + "upload-09.jpg")).isEqualTo("0000000");
  }

  @Test
  void hasClocksThatCannotBeRight() throws Exception {
    assertThat(takenAt(CARD + "DCIM/106SOLST/SOL_001.jpg")).startsWith("1970:");
    assertThat(takenAt(CARD + "DCIM/106SOLST/SOL_003.jpg")).startsWith("2031:");
  }

  @Test
  void hasTheSameFileInTwoCases() {
    assertThat(seizure.file(BACKUP + "album.tar.gz!/album/IMG_2204.jpg"))
        .isEqualTo(seizure.file(CHAT + "IMG_2204.jpg"));
  }

  @Test
  void hasFilesThatAReaderStumblesOver() throws IOException {
    assertThat(seizure.file(PHONE + "Download/empty.jpg")).isEmpty();
    assertThat(seizure.files()).containsKey(PHONE + "Download/=SUM(A1).jpg");
    assertThat(seizure.files()).containsKey(LAPTOP + "../../evil.jpg");
    byte[] locked = seizure.file(BACKUP + "locked.zip");
    assertThatThrownBy(() -> new ZipInputStream(new ByteArrayInputStream(locked)).getNextEntry())
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("encrypted");
  }

  @Test
  void namesMediaOfTheSeizureInItsHashSet() throws Exception {
    JsonNode media = new ObjectMapper().readTree(seizure.file("hash-sets/demo-vics.json"));
    assertThat(media.get("@odata.context").textValue()).endsWith("$metadata#Media");
    JsonNode entries = media.get("value");
    assertThat(held("MD5", entries)).containsExactly(0, 1, 2, 3);
    assertThat(held("SHA-1", entries)).containsExactly(0, 1, 2, 3);
    assertThat(entries.get(0).get("VictimIdentified").booleanValue()).isFalse();
    assertThat(entries.get(1).get("VictimIdentified").booleanValue()).isTrue();
    assertThat(entries.get(2).get("IsDistributed").booleanValue()).isTrue();
  }

  @Test
  void holdsAPoorCopyOfWhatIsKnownByPdqOnly() throws IOException {
    JsonNode entries =
        new ObjectMapper().readTree(seizure.file("hash-sets/demo-vics.json")).get("value");
    JsonNode alternative = entries.get(4).get("AlternativeHashes").get(0);
    assertThat(alternative.get("HashName").textValue()).isEqualTo("PDQ");
    PdqHash known = PdqHash.parse(alternative.get("HashValue").textValue());
    assertThat(known.distance(pdq(UPLOADS + "upload-07.jpg").hash())).isBetween(1, 31);
  }

  @Test
  void namesWhatEveryComputerHolds() throws Exception {
    List<String> lines =
        new String(seizure.file("hash-sets/system-files.md5"), UTF_8).lines().toList();
    assertThat(lines).hasSize(8).contains(digest("MD5", seizure.file(LAPTOP + "Windows/win.ini")));
  }

  @Test
  void holdsCopiesThatPdqLinksAndAMirroredOneThatItDoesNot() throws IOException {
    String room = PHONE + "DCIM/100NORTH/NL_0412.JPG";
    assertThat(distance(room, PHONE + "DCIM/100NORTH/NL_0417.JPG")).isLessThanOrEqualTo(31);
    assertThat(distance(room, PHONE + "Download/photo-2.jpg")).isLessThanOrEqualTo(31);
    assertThat(distance(room, CHAT + "received-2.jpg")).isLessThanOrEqualTo(31);
    assertThat(distance(room, UPLOADS + "upload-08.jpg")).isLessThanOrEqualTo(31);
    String harbour = PHONE + "DCIM/100NORTH/NL_0398.JPG";
    assertThat(distance(harbour, PHONE + "Download/photo-4.jpg")).isGreaterThan(31);
    assertThat(distance(room, harbour)).isGreaterThan(60);
  }

  @Test
  void hasPicturesOfGoodQualityButForTheFlatOnes() throws IOException {
    Set<String> poor = new TreeSet<>();
    for (String path : seizure.files().keySet()) {
      if (isPicture(path) && !path.endsWith("empty.jpg") && pdq(path).quality() < 60) {
        poor.add(path.substring(path.lastIndexOf('/') + 1));
      }
    }
    assertThat(poor).containsExactly("grey.png", "pixel.png");
  }

  private static boolean isPicture(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".jpg") || name.endsWith(".png");
  }

  private static Map<String, FileTime> times(Path root) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        times.put(root.relativize(path).toString(), Files.getLastModifiedTime(path));
      }
    }
    return times;
  }

  private String serial(String path) throws Exception {
    return exif(path).getString(ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER);
  }

  private String takenAt(String path) throws Exception {
    return exif(path).getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
  }

  private ExifSubIFDDirectory exif(String path) throws Exception {
    Metadata metadata =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(seizure.file(path)));
    return metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
  }

  /** The positions of the entries whose digest some file of the intake has. */
  private List<Integer> held(String algorithm, JsonNode entries) throws Exception {
    Set<String> digests = new TreeSet<>();
    for (byte[] content : seizure.files().values()) {
      digests.add(digest(algorithm, content).toUpperCase(Locale.ROOT));
    }
    String field = algorithm.replace("-", "");
    return Stream.iterate(0, entry -> entry + 1)
        .limit(entries.size())
        .filter(entry -> digests.contains(entries.get(entry).get(field).textValue()))
        .toList();
  }

  private static String digest(String algorithm, byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
  }

  private int distance(String path, String other) throws IOException {
    return pdq(path).hash().distance(pdq(other).hash());
  }

  private PdqResult pdq(String path) throws IOException {
    return Pdq.hash(new BufferedPixels(ImageIO.read(new ByteArrayInputStream(seizure.file(path)))));
  }
}
