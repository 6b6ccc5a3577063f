package org.vigil.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.hash.PdqHash;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.model.Media;
import org.vigil.walk.MediaContents.Facts;

/**
 * Real HEIC, AVIF and WebP files, read by the worker, against the hashes of what libheif, libavif
 * and libwebp decode them to.
 */
@EnabledIf("corpus")
class NativeCorpusTest {
  private static final Path DATA = Path.of(System.getProperty("vigil.corpus", "-"));

  /** What the PDQ reference allows between decoders. */
  private static final int BITS_BETWEEN_DECODERS = 10;

  private static MediaReader reader;

  static boolean corpus() {
    return Files.isDirectory(DATA.resolve("corpus/photos")) && !NativeCodecs.version().isEmpty();
  }

  @BeforeAll
  static void open() {
    reader = new MediaReader(MediaLimits.standard());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Facts read(String name) throws IOException {
    try (InputStream bytes = Files.newInputStream(DATA.resolve(name))) {
      return reader.read(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "corpus/video/androidx/sample_still_photo.heic,1080,1920,"
        + "b6b3dbee58596dd324a7666c9adbb85bf12cc925c6932c9b70cd266502673200",
    "corpus/video/androidx/sample_MP.heic,1080,1920,"
        + "b6b3dbee58596dd324a7666c9adbba5bf12cc925c6132c9b70cd266502673200",
    "corpus/photos/avif/kodim03_yuv420_8bpc.avif,768,512,"
        + "711c141a8e558f0e8f16ab91a54bbb439be0bef02af8d2bccb5c673ed98a0c43",
    "corpus/photos/avif/sofa_grid1x5_420.avif,1024,770,"
        + "54b70a9726524048f3498aede8b455f60792eac7b81da53c50f0a3b37f879e1b",
    "corpus/photos/avif/kodim23_yuv420_8bpc.avif,768,512,"
        + "768c1649e1e1781a3a9ad1e1410c0e0ca0c3d3a3da3e6dc6e7cee61ebad6ee36",
    "corpus/photos/immich/IMG_2682.heic,4032,3024,"
        + "c20f1f5cedb4c19a344e4366db2b9eed4b698b2d823566d9c91b81a400df6d93",
    "corpus/photos/immich/8bit-sRGB.avif,1617,1080,"
        + "477298c6f4370b6915365c928974258bac97f3989ed86b492c9d974c6da56d16",
    "corpus/photos/immich/denali.webp,600,315,"
        + "87bd05a67d59c5dca473322c3873fc3fa1a661498f121ae376b9e7c09922981e",
    "corpus/photos/exif-py/spring_1440x960.heic,1440,960,"
        + "9a0b389c53f5932b9c62c894629d23e355239f2e89f64addae098de6c5dea458",
    "corpus/photos/exif-py/mountains.avif,1920,1080,"
        + "cfca1c3171bce38a8c19b070e3cfce4b9c70f3c8c08e9c70e384c38f9c711f75",
    "corpus/photos/exif-py/samplefilehub.heif,640,426,"
        + "6b764ebd838bb5321c34594de5fb24e7581cda5da5a425f2c81e5a1ca6a9248b",
    "corpus/photos/exif-py/IMG_5195.HEIC,2566,3313,"
        + "750808dacae0833d75e40faf59ebd706b558e090be1f5a2b2af478a993054cf7",
    "corpus/photos/nom-exif/exif-one-entry.heic,3674,5500,"
        + "971ecef1788f8738ce43b88c23396e46989c03a16666919c9f936c6e83959f93",
    "corpus/photos/nom-exif/exif.avif,192,256,"
        + "6587a6b869e648436b0d319277189653ce412be5c13c9e3ab14f9e6d8e7d6790",
    "corpus/photos/metadata-extractor/HTC_Desire.webp,776,909,"
        + "261c4f79ccbbc05c48cc0be575607c443de53fe127e175a5e902b37d9378921a",
    "corpus/photos/metadata-extractor/Alpha_Lossless_(2).webp,386,395,"
        + "9a53944c18e6586668666493c59b7b93313b33b396cb9ecc784ee1ec5b960b1a",
    "corpus/photos/metadata-extractor/Photo_(1).webp,1024,772,"
        + "1dfa9b01447e73118b6c9c9b66764bc9b826c4e77312cd97b0c89b3e4ce126cc",
    "corpus/photos/metadata-extractor/exif-at-eof.heic,3024,4032,"
        + "d36d91c824cd6333c320df63dab43cca34de6f25cb56cac52b3e243d312acc4a",
    "hostile/go-fuzz/webp/yellow_rose.lossy-with-alpha.webp,400,301,"
        + "e5095f296f3ee836e12bb0cb92e08a84ed9105f806de7fc52bf22d3266c87631",
    "hostile/go-fuzz/webp/gopher-doc.8bpp.lossless.webp,75,100,"
        + "f96ddf61c7484bd101c839f136bce4ce6e857f0661e424ac84e1d225ba13f9d2"
  })
  void hashesLikeAnotherDecoder(String name, int width, int height, String hash)
      throws IOException {
    Facts facts = read(name);
    Media media = facts.media();
    assertThat(facts.issues()).isEmpty();
    assertThat(media.width()).isEqualTo(width);
    assertThat(media.height()).isEqualTo(height);
    PdqHash pdq = PdqHash.parse(Objects.requireNonNull(media.pdq()));
    assertThat(pdq.distance(PdqHash.parse(hash))).isLessThanOrEqualTo(BITS_BETWEEN_DECODERS);
  }
}
