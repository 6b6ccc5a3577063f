package org.vigil.media.provenance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.media.box.Jumbf;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.Known;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.Traces;
import org.vigil.media.facts.TracesBuilder;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.term.Stage;

/**
 * What C2PA content credentials say of a picture's making; whether they are genuine is not checked.
 * The last manifest is the one in force; where it names no source type, one before it may.
 */
public final class CredentialsFormat implements MediaFormat {
  private static final int MOST_DEPTH = 32;
  private static final int MOST_TEXT = 1 << 16;
  private static final CBORFactory CBOR =
      CBORFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_TEXT)
                  .build())
          .build();

  /** The name is of old a text, or else that of the first program in a list, or of the only one. */
  private static final List<Pattern> GENERATORS =
      List.of(
          Pattern.compile("/claim_generator"),
          Pattern.compile("/claim_generator_info(?:/0)?/name"));

  private static final List<Pattern> SOURCE_TYPES =
      List.of(Pattern.compile("/actions/\\d+/digitalSourceType"));

  @Override
  public boolean reads(String mediaType) {
    return MediaTypes.isReadable(mediaType);
  }

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) throws IOException {
    Traces traces = Traces.NONE;
    for (ByteBuffer store : Manifests.in(bytes, mediaType)) {
      for (Jumbf top : Jumbf.all(store)) {
        if (top.label().equals("c2pa")) {
          traces = traces.and(traces(top.boxes()));
        }
      }
    }
    return MediaFacts.of(traces);
  }

  private static Traces traces(List<Jumbf> manifests) throws IOException {
    TracesBuilder traces = TracesBuilder.builder(Traces.NONE).credentials(true);
    String generator = null;
    String sourceType = null;
    for (int i = manifests.size() - 1; i >= 0; i--) {
      for (Jumbf box : manifests.get(i).boxes()) {
        if (box.is("c2pa.claim") && i == manifests.size() - 1) {
          generator = Known.first(generator, text(box, GENERATORS));
        } else if (box.label().equals("c2pa.assertions") && sourceType == null) {
          sourceType = sourceType(box);
        }
      }
    }
    return traces.generator(generator).sourceType(sourceType).build();
  }

  private static @Nullable String sourceType(Jumbf assertions) throws IOException {
    for (Jumbf assertion : assertions.boxes()) {
      String uri = assertion.is("c2pa.actions") ? text(assertion, SOURCE_TYPES) : null;
      if (uri != null) {
        return uri.substring(uri.lastIndexOf('/') + 1);
      }
    }
    return null;
  }

  /** The first text at the first of these places that has one. */
  private static @Nullable String text(Jumbf box, List<Pattern> places) throws IOException {
    for (Pattern place : places) {
      for (ByteBuffer cbor : box.cbor()) {
        String text = text(cbor, place);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(ByteBuffer cbor, Pattern place) throws IOException {
    try (JsonParser parser = CBOR.createParser(cbor.array(), cbor.arrayOffset(), cbor.limit())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING
            && place.matcher(parser.getParsingContext().pathAsPointer().toString()).matches()) {
          return CleanText.clean(Objects.requireNonNullElse(parser.getText(), ""));
        }
      }
    }
    return null;
  }
}
