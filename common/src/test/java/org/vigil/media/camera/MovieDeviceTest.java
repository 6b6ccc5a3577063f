package org.vigil.media.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.metadata.Metadata;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vigil.media.Bytes;
import org.vigil.media.facts.CameraFacts;

/** The cameras and telephones that movies name. */
class MovieDeviceTest {
  private static byte[] number(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static byte[] key(String name) {
    return Bytes.box("mdta", Bytes.of(name));
  }

  private static byte[] value(int key, String text) {
    byte[] data = Bytes.box("data", number(1), number(0), Bytes.of(text));
    return Bytes.box(new String(number(key), StandardCharsets.ISO_8859_1), data);
  }

  private static byte[] handler(String kind) {
    return Bytes.box("hdlr", number(0), number(0), Bytes.of(kind), new byte[12]);
  }

  private static byte[] android(byte[]... more) {
    byte[] keys =
        Bytes.box(
            "keys",
            number(0),
            number(3),
            key("com.android.version"),
            key("com.android.manufacturer"),
            key("com.android.model"));
    byte[] values = Bytes.box("ilst", value(1, "13"), value(2, "Google"), value(3, "Pixel 7"));
    return Bytes.box("moov", Bytes.box("meta", Bytes.join(more), handler("mdta"), keys, values));
  }

  private static byte[] sony(String container, String device) {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><NonRealTimeMeta"
            + " xmlns=\"urn:schemas-professionalDisc:nonRealTimeMeta:ver.2.00\">"
            + "<CreationDate value=\"2022-05-06T10:11:12+09:00\"/>"
            + device
            + "</NonRealTimeMeta>";
    byte[] xml = Bytes.box("xml ", number(0), Bytes.of(text));
    return container.equals("uuid")
        ? Bytes.box("uuid", new byte[16], Bytes.of(text))
        : Bytes.box(container, number(0), handler("nrtm"), xml);
  }

  private static byte[] item(String key, String text) {
    byte[] padded = Arrays.copyOf(Bytes.of(text), (text.length() + 3) / 4 * 4);
    return Bytes.join(
        Bytes.of(key),
        new byte[] {'c', 1, (byte) (text.length() >> 8), (byte) text.length()},
        padded);
  }

  private static CameraFacts facts(byte[] movie) throws IOException {
    Metadata metadata = new Metadata();
    MovieBoxes.unpack(movie, metadata);
    return CameraTags.facts(metadata);
  }

  @Test
  void anAndroidTelephoneNamesItselfInItsKeys() throws IOException {
    for (byte[] movie : new byte[][] {android(), android(number(0))}) {
      assertThat(facts(movie))
          .extracting(CameraFacts::make, CameraFacts::model, CameraFacts::software)
          .containsExactly("Google", "Pixel 7", "Android 13");
    }
  }

  @Test
  void aKeyThatIsNotThereNamesNothing() throws IOException {
    byte[] keys = Bytes.box("keys", number(0), number(1), key("com.android.model"));
    byte[] values = Bytes.box("ilst", value(0, "X"), value(2, "X"), value(-1, "X"));
    assertThat(facts(Bytes.box("moov", Bytes.box("meta", handler("mdta"), keys, values))).orNull())
        .isNull();
  }

  @Test
  void aSamsungNamesItsModel() throws IOException {
    byte[] smta =
        Bytes.box(
            "smta",
            number(0),
            Bytes.box("saut", new byte[6]),
            Bytes.box("mdln", Bytes.of("SM-S918B")));
    assertThat(facts(Bytes.box("moov", Bytes.box("udta", smta))))
        .extracting(CameraFacts::make, CameraFacts::model)
        .containsExactly("samsung", "SM-S918B");
  }

  @Test
  void aSonyNamesItsNumberAndItsTime() throws IOException {
    String device = "<Device manufacturer=\"Sony\" modelName=\"ILCE-7M3\" serialNo=\"0000123\"/>";
    for (String container : new String[] {"meta", "uuid"}) {
      assertThat(facts(sony(container, device)))
          .extracting(
              CameraFacts::make,
              CameraFacts::model,
              CameraFacts::bodySerial,
              CameraFacts::takenAtLocal,
              CameraFacts::takenOffset)
          .containsExactly("Sony", "ILCE-7M3", "0000123", "2022-05-06T10:11:12", "+09:00");
    }
  }

  @Test
  void aTextThatBreaksOffKeepsWhatItSaidBefore() throws IOException {
    assertThat(facts(sony("meta", "<Device manufacturer=\"Sony\"/><Device modelName=")))
        .extracting(CameraFacts::make, CameraFacts::model)
        .containsExactly("Sony", null);
    assertThat(facts(sony("meta", "&a;<!DOCTYPE a>")).makerNotes()).isFalse();
  }

  @Test
  void aGoProNamesItsNumber() throws IOException {
    byte[] items =
        Bytes.join(
            item("DVNM", "Global Settings"),
            item("FMWR", "HD8.01.02.51.00"),
            item("MINF", "HERO8 Black"),
            item("CASN", "C3331000000001"));
    byte[] nested =
        Bytes.join(
            Bytes.of("DEVC"),
            new byte[] {0, 1, (byte) (items.length >> 8), (byte) items.length},
            items);
    assertThat(facts(Bytes.box("moov", Bytes.box("udta", Bytes.box("GPMF", nested)))))
        .extracting(
            CameraFacts::make, CameraFacts::model, CameraFacts::software, CameraFacts::bodySerial)
        .containsExactly("GoPro", "HERO8 Black", "HD8.01.02.51.00", "C3331000000001");
  }

  @Test
  void userDataNamesMakeAndModel() throws IOException {
    byte[] make = Bytes.box("\u00a9mak", number(5 << 16), Bytes.of("Apple"));
    byte[] model = Bytes.box("\u00a9mod", number(8 << 16), Bytes.of("iPhone 4"));
    assertThat(facts(Bytes.box("moov", Bytes.box("udta", make, model))))
        .extracting(CameraFacts::make, CameraFacts::model)
        .containsExactly("Apple", "iPhone 4");
  }
}
