package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.hash.PdqHash;
import org.vigil.media.picture.NativeCodecs;
import org.vigil.model.Media;

/**
 * Real pictures of every kind but plain JPEG, against what an independent program decodes them to.
 * The table has file, our decoder, the other one, in how many bits they differ at most, and the
 * other's hash: 16 bits deep, palettes, CMYK, JPEG in TIFF of the old style, raw previews, tiles.
 */
@EnabledIf("atHand")
class DecodersCorpusTest {
  private static MediaReader reader;

  static boolean atHand() {
    return Corpus.isAtHand() && !NativeCodecs.version().isEmpty();
  }

  @BeforeAll
  static void open() {
    reader = new MediaReader(Corpus.fullDecoding());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  static List<String> table() throws IOException {
    var file =
        Objects.requireNonNull(DecodersCorpusTest.class.getResourceAsStream("decoders-corpus.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  @MethodSource("table")
  @ParameterizedTest
  void hashesLikeAnIndependentDecoder(String line) {
    String[] fields = line.split("\t", -1);
    Media media = Corpus.read(reader, Corpus.DATA.resolve(fields[0])).media();
    String decoder = Objects.requireNonNull(media.decoder());
    assertThat(decoder.replaceAll("-?[0-9][0-9.]*", "")).isEqualTo(fields[1]);
    PdqHash pdq = PdqHash.parse(Objects.requireNonNull(media.pdq()));
    assertThat(pdq.distance(PdqHash.parse(fields[4])))
        .isLessThanOrEqualTo(Integer.parseInt(fields[3]));
  }
}
