package org.vigil.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real pictures against the hashes that the C++ reference gave them. */
class PdqCorpusTest {
  private final Path data = Path.of(System.getProperty("vigil.corpus", ""));
  private final Path expected = data.resolve("expected/corpus-pdq.tsv");
  private final Path published = data.resolve("corpus/hashsets/pdq/PDQMD5TestData.csv");

  @BeforeEach
  void corpus() {
    assumeTrue(Files.isRegularFile(expected) && Files.isRegularFile(published));
  }

  @Test
  void hashesRealPicturesAsTheReferenceDoes() throws IOException {
    List<String> lines = Files.readAllLines(expected);
    assertThat(lines.subList(1, lines.size())).hasSize(182).allSatisfy(this::hashedAsExpected);
  }

  /** Of path, SHA-256, hash and quality. */
  private void hashedAsExpected(String line) throws IOException {
    String[] fields = line.split("\t", -1);
    Raster raster = JdkJpeg.read(data.resolve("corpus").resolve(fields[0]));
    if (raster.getNumBands() > 3) {
      return; // Inks, which the JDK does not mix to colours: there are no equal pixels to compare.
    }
    PdqResult result = Pdq.hash(new RasterPixels(raster));
    assertThat(result.hash()).hasToString(fields[2]);
    assertThat(result.quality()).isEqualTo(Integer.parseInt(fields[3]));
  }

  @Test
  void hashesThePublishedPicturesToAFewBits() throws IOException {
    assertThat(Files.readAllLines(published))
        .filteredOn(line -> line.contains(".jpg,") && Files.exists(picture(line)))
        .hasSizeGreaterThan(12)
        .allSatisfy(this::hashedAsPublished);
  }

  private void hashedAsPublished(String line) throws IOException {
    PdqHash hash = PdqHash.parse(line.substring(line.indexOf(',') + 1).strip());
    Raster raster = JdkJpeg.read(picture(line));
    assertThat(Pdq.hash(new RasterPixels(raster)).hash().distance(hash)).isLessThanOrEqualTo(10);
  }

  private Path picture(String line) {
    String path = line.substring(line.indexOf("/data/") + "/data/".length(), line.indexOf(','));
    return data.resolve("corpus/neardup/pdq").resolve(path);
  }
}
