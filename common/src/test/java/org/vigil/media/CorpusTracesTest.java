package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.model.Media;
import org.vigil.model.term.SourceTypeOrigin;

/** The traces of programs in real files. */
@EnabledIf("org.vigil.media.Corpus#isAtHand")
class CorpusTracesTest {
  @BeforeAll
  static void readAll() throws IOException {
    Corpus.readAll();
  }

  private static List<String> files(Predicate<Media> kind) {
    return Corpus.READ.entrySet().stream()
        .filter(file -> kind.test(file.getValue()))
        .map(Map.Entry::getKey)
        .map(name -> name.replaceAll(".*/", ""))
        .toList();
  }

  @Test
  void findsTheThumbnailThatShowsAnotherPicture() {
    assertThat(files(media -> media.thumbnailBits() != null)).hasSizeGreaterThan(70);
    assertThat(files(media -> media.thumbnailBits() != null && media.thumbnailBits() > 48))
        // A small cut of the camera's picture, which the thumbnail still shows whole.
        .containsExactly("Nikon_E5000.jpg");
  }

  @Test
  void tellsHowEveryJpegIsBuilt() {
    assertThat(
            files(media -> media.mediaType().equals("image/jpeg") && media.jpegMarkers() == null))
        .isEmpty();
    assertThat(files(media -> Boolean.TRUE.equals(media.progressive()) && media.makerNotes()))
        // The one by GIMP, as it says; the other has Photoshop's tables, and does not say so.
        .containsExactly("32-lens_data.jpeg", "Panasonic_DMC-LC70_(Lumix).jpg");
  }

  @Test
  void saysWhereTheSourceTypeIsWritten() {
    assertThat(files(media -> media.sourceTypeOrigin() == SourceTypeOrigin.XMP))
        .containsExactly("Issue_258_(dotnet).jpg");
    assertThat(files(Media::credentials)).isEmpty();
  }
}
