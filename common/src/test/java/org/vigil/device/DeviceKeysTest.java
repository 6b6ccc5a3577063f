package org.vigil.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.MediaBuilder;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;

/** What tells one camera from another, and what does not. */
class DeviceKeysTest {
  private static MediaBuilder media(@Nullable String serial) {
    return MediaBuilder.builder()
        .sha256("a")
        .md5("b")
        .mediaType("image/jpeg")
        .make("NIKON CORPORATION")
        .model("NIKON D90")
        .bodySerial(serial);
  }

  @Test
  void everyNumberIsAKeyAndTheSurestIsFirst() {
    assertThat(
            DeviceKeys.of(
                media("No= 3004182")
                    .internalSerial("FF81-2231")
                    .lensModel("18-105")
                    .lensSerial("40011873")
                    .imageUniqueId("C13LLHG00VM")
                    .originalDocumentId("xmp.did:7F117E5F")
                    .build()))
        .extracting(DeviceKey::kind, DeviceKey::deviceId)
        .containsExactly(
            tuple(DeviceKind.BODY_SERIAL, "BODY_SERIAL|NIKON CORPORATION|NIKON D90|3004182"),
            tuple(
                DeviceKind.INTERNAL_SERIAL,
                "INTERNAL_SERIAL|NIKON CORPORATION|NIKON D90|FF81-2231"),
            tuple(DeviceKind.LENS_SERIAL, "LENS_SERIAL||18-105|40011873"),
            tuple(DeviceKind.IMAGE_ID, "IMAGE_ID|NIKON CORPORATION|NIKON D90|C13LLHG00VM"),
            tuple(DeviceKind.DOCUMENT, "DOCUMENT|||XMP.DID:7F117E5F"));
  }

  @ParameterizedTest
  @CsvSource({
    "undefined, PLACEHOLDER",
    "N/A, TOO_SHORT",
    "To Be Filled By O.E.M., PLACEHOLDER",
    "0000000, REPEATED",
    "00-00-00, REPEATED",
    "1111111, REPEATED",
    "xxxxx, REPEATED",
    "121212, REPEATED",
    "123123123, REPEATED",
    "00000001, REPEATED",
    "123456, ASCENDING",
    "1234567, ASCENDING",
    "0123456789, ASCENDING",
    "00123456, ASCENDING",
    "987654, ASCENDING",
    "4294967295, ALL_ONES",
    "65535, ALL_ONES",
    "2147483647, ALL_ONES",
    "FFFFFFFF, ALL_ONES",
    "0xffffffff, ALL_ONES",
    "D90 Nikon, ",
    "NIKON D90, MODEL_NAME",
    "nikond90, MODEL_NAME",
    "NIKON CORPORATION, MODEL_NAME",
    "7, TOO_SHORT",
    "3004182, ",
    "12345671, ",
    "1122334, "
  })
  void aNumberThatTellsNothingSaysWhy(String written, @Nullable DeviceSuppression why) {
    assertThat(DeviceKeys.of(media(written).build()))
        .extracting(DeviceKey::suppression)
        .containsExactly(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u0000\u0000"})
  void whereNothingIsWrittenThereIsNoKey(String written) {
    assertThat(DeviceKeys.of(media(written).build())).isEmpty();
  }

  @Test
  void aNumberOfOnePictureIsNoCamera() {
    assertThat(DeviceKeys.of(media(null).imageUniqueId("90F8ECD4E6B14A7B0000000000000000").build()))
        .isEmpty();
  }

  @Test
  void aTelephoneWithoutANumberIsKnownByHowItWrites() {
    MediaBuilder phone =
        media("0000000").software("V1.2").jpegQuantisation("q1").jpegHuffman("standard");
    assertThat(DeviceKeys.of(phone.build()))
        .extracting(DeviceKey::kind)
        .containsExactly(DeviceKind.BODY_SERIAL, DeviceKind.FINGERPRINT);
    String other = DeviceKeys.of(phone.software("V1.3").build()).get(1).value();
    assertThat(DeviceKeys.of(phone.software("V1.2").build()).get(1).value()).isNotEqualTo(other);
    assertThat(DeviceKeys.of(phone.bodySerial("3004182").build()))
        .extracting(DeviceKey::kind)
        .containsExactly(DeviceKind.BODY_SERIAL);
  }
}
