package org.vigil.container.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.TRUNCATED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.ArchiveFormats;
import org.vigil.walk.Walked;

/** Messages as Apple Mail keeps them; the message is the one member that is like others. */
class EmlxFormatTest {
  private static final byte[] MESSAGE =
      MailBytes.containing(List.of("a.jpg"), List.of(ZipBytes.utf8("picture")));
  private static final byte[] PROPERTIES = ZipBytes.utf8("<?xml version=\"1.0\"?><plist/>");

  private static byte[] emlx(long length) {
    return GzipBytes.join(ZipBytes.utf8(length + "      \n"), MESSAGE, PROPERTIES);
  }

  @Test
  void givesTheMessageAndWhatTheProgramWroteOfIt() {
    Walked walked = Walked.of(emlx(MESSAGE.length));
    assertThat(walked.paths())
        .containsExactly("x!/message!/a.jpg", "x!/message", "x!/properties", "x");
    assertThat(walked.sizeBytes("x!/properties")).isEqualTo(PROPERTIES.length);
    assertThat(walked.readings()).allMatch(reading -> reading.issues().isEmpty());
  }

  @Test
  void aLengthThatLiesEndsWithTheBytes() {
    Walked walked = Walked.of(emlx(99_999));
    assertThat(walked.reasons("x")).containsExactly(TRUNCATED);
  }

  @Test
  void survivesWhateverIsCutOff() {
    byte[] whole = emlx(MESSAGE.length);
    for (int length = 0; length < whole.length; length += 7) {
      Walked.of(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void recognisesItsOwnAlone() {
    assertThat(ArchiveFormats.all().stream().filter(f -> f.recognises(emlx(9))))
        .allMatch(EmlxFormat.class::isInstance)
        .hasSize(1);
    assertThat(new EmlxFormat().recognises(ZipBytes.utf8("12\n13\n14\n"))).isFalse();
  }
}
