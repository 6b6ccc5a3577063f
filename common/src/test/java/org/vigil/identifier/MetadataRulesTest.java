package org.vigil.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/** Identifiers in the metadata of media. */
class MetadataRulesTest {
  private static final String ID = "9A3B4C5D-6E7F-4081-8293-A4B5C6D7E8F0";
  private static final IdentifierRules RULES = IdentifierRules.all(null);

  @Test
  void nothingIsReadInNothing() {
    assertThat(RULES.inMetadata(MetadataWordsBuilder.builder().build())).isEmpty();
  }

  @Test
  void ownerAndArtistAreOneWhereTheyAreTheSame() {
    MetadataWords words =
        MetadataWordsBuilder.builder().owner("Studio Example").artist("STUDIO EXAMPLE").build();
    assertThat(RULES.inMetadata(words))
        .extracting(Sighted::brief)
        .containsExactly("CAMERA_OWNER studio example");
  }

  @Test
  void namesOfTheCameraAreDropped() {
    MetadataWords words =
        MetadataWordsBuilder.builder().owner("X100V").artist("Fujifilm").model("X100V").build();
    assertThat(RULES.inMetadata(words)).isEmpty();
  }

  @Test
  void anAddressAsArtistIsAnAddress() {
    MetadataWords words = MetadataWordsBuilder.builder().artist("user@example.org").build();
    assertThat(RULES.inMetadata(words))
        .extracting(Sighted::brief)
        .containsExactly("EMAIL user@example.org");
  }

  @Test
  void documentsAreReadOnceEach() {
    MetadataWords words =
        MetadataWordsBuilder.builder()
            .documentId("xmp.did:" + ID)
            .originalDocumentId("uuid:" + ID)
            .build();
    assertThat(RULES.inMetadata(words))
        .extracting(Sighted::brief)
        .containsExactly("DOCUMENT_ID 9a3b4c5d6e7f40818293a4b5c6d7e8f0");
    assertThat(RULES.inMetadata(words))
        .extracting(Sighting::origin)
        .containsOnly(SightingOrigin.METADATA);
  }
}
