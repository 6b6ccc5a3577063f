package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.vigil.container.Member;
import org.vigil.hash.DigestSet;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.walk.MediaContents.Facts;

/** The reader as the scan uses it. */
class MediaReaderTest {
  private static final MediaReader READER =
      new MediaReader(
          new MediaLimits(
              100_000,
              1_000_000,
              64,
              100,
              Duration.ofSeconds(30),
              Duration.ZERO,
              true,
              VideoLimits.standard()));

  @AfterAll
  static void stop() {
    READER.close();
  }

  private static Facts read(byte[] bytes) throws IOException {
    return READER.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void digestsWhatIsNoMedia() throws IOException {
    Facts facts = read(Bytes.of("abc"));
    assertThat(facts.media().md5()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    assertThat(facts.media().mediaType()).isEqualTo("text/plain");
    assertThat(facts.media().sizeBytes()).isEqualTo(3);
    assertThat(facts.media().night()).isZero();
    assertThat(facts.media().pdq()).isNull();
    assertThat(facts.issues()).isEmpty();
  }

  @Test
  void digestsAnEmptyFile() throws IOException {
    Facts facts = read(new byte[0]);
    assertThat(facts.media().md5()).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
    assertThat(facts.issues())
        .containsExactly(new Issue(Stage.DECODE, Reason.ZERO_LENGTH, "The file is empty"));
  }

  @Test
  void readsAPictureInItsWorker() throws IOException {
    Facts facts = read(Pictures.jpeg(640, 480));
    assertThat(facts.issues()).isEmpty();
    assertThat(facts.media().mediaType()).isEqualTo("image/jpeg");
    assertThat(facts.media().width()).isEqualTo(640);
    assertThat(facts.media().height()).isEqualTo(480);
    assertThat(facts.media().pdq()).hasSize(64);
    assertThat(facts.media().pdqQuality()).isBetween(50, 100);
    assertThat(facts.media().decoder()).startsWith("imageio-jdk").endsWith("/jpeg");
  }

  @Test
  void goesOnDigestingOverTheLimit() throws IOException {
    byte[] large = Arrays.copyOf(Pictures.jpeg(64, 64), 200_000);
    Facts facts = read(large);
    assertThat(facts.media().sizeBytes()).isEqualTo(200_000);
    assertThat(facts.media().pdq()).isNull();
    assertThat(facts.issues()).extracting(Issue::reason).containsExactly(Reason.BYTES_LIMIT);
    assertThat(facts.issues()).extracting(Issue::stage).containsExactly(Stage.DECODE);
  }

  @Test
  void givesWhatLiesBehindAPicture() throws IOException {
    byte[] jpeg = Pictures.jpeg(64, 64);
    Facts facts = read(Bytes.join(jpeg, Bytes.of("secret")));
    assertThat(facts.issues()).extracting(Issue::reason).containsExactly(Reason.TRAILING_DATA);
    Member member = facts.embedded().next().orElseThrow();
    assertThat(member.name()).isEqualTo("trailing-1.bin");
    assertThat(member.content().readAllBytes()).isEqualTo(Bytes.of("secret"));
    assertThat(facts.embedded().next()).isEmpty();
    assertThat(read(Arrays.copyOf(jpeg, 200_000)).embedded().next()).isEmpty();
  }

  @Test
  void readsAStreamThatGivesLittleAtATime() throws IOException {
    byte[] jpeg = Pictures.jpeg(300, 200);
    InputStream slow =
        new ByteArrayInputStream(jpeg) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 7));
          }
        };
    assertThat(READER.read(slow)).isEqualTo(read(jpeg));
  }

  @Test
  void tellsTheTypeOfAContainer() {
    DigestSet digests = new DigestSet("m", "s", "h", 9);
    Facts facts = READER.container(digests, Bytes.of("PK\3\4\24\0\0\0\0\0"));
    assertThat(facts.media().mediaType()).isEqualTo("application/zip");
    assertThat(facts.media().sha256()).isEqualTo("h");
    assertThat(facts.issues()).isEmpty();
  }
}
