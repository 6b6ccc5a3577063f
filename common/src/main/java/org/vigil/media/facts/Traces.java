package org.vigil.media.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.record.MaxItems;

/**
 * What the build of a file tells of the programs that it went through. Texts are cleaned and cut,
 * whoever makes the record.
 *
 * @param credentials whether C2PA content credentials are there
 * @param generator what made the newest of these, as they say
 * @param sourceType the last word of the digital source type in them
 * @param generated the marks of generative programs
 * @param edited the marks of editing
 * @param quantisation a digest of a JPEG's quantisation tables
 * @param huffman a digest of its Huffman tables, or the word for the standard's own
 * @param markers the order of its markers
 * @param thumbnailBits in how many bits the thumbnail's PDQ differs from the picture's
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record Traces(
    boolean credentials,
    @Nullable String generator,
    @Nullable String sourceType,
    @MaxItems(Traces.MOST_MARKS) List<String> generated,
    @MaxItems(Traces.MOST_MARKS) List<String> edited,
    @Nullable String quantisation,
    @Nullable String huffman,
    @Nullable String markers,
    @Nullable Integer thumbnailBits) {
  public static final int MOST_MARKS = 16;
  private static final int PDQ_BITS = 256;
  private static final Pattern PROGRESSIVE = Pattern.compile("\\bSOF(?:2|6|10|14)\\b");

  public static final Traces NONE =
      TracesBuilder.builder().generated(List.of()).edited(List.of()).build();

  public Traces {
    generator = CleanText.clean(generator);
    sourceType = CleanText.clean(sourceType);
    generated = cleaned(generated.stream());
    edited = cleaned(edited.stream());
    quantisation = CleanText.clean(quantisation);
    huffman = CleanText.clean(huffman);
    markers = CleanText.clean(markers);
    if (thumbnailBits != null && (thumbnailBits < 0 || thumbnailBits > PDQ_BITS)) {
      throw new IllegalArgumentException("Not a distance: " + thumbnailBits);
    }
  }

  /** Whether a JPEG shows ever more finely as it is read; null for what is no JPEG. */
  public @Nullable Boolean progressive() {
    return markers == null ? null : PROGRESSIVE.matcher(markers).find();
  }

  private static List<String> cleaned(Stream<String> marks) {
    return marks
        .map(CleanText::clean)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_MARKS)
        .toList();
  }

  /** These traces, and where they say nothing, the others'. */
  public Traces and(Traces others) {
    return TracesBuilder.builder()
        .credentials(credentials || others.credentials)
        .generator(Known.first(generator, others.generator))
        .sourceType(Known.first(sourceType, others.sourceType))
        .generated(Stream.concat(generated.stream(), others.generated.stream()).toList())
        .edited(Stream.concat(edited.stream(), others.edited.stream()).toList())
        .quantisation(Known.first(quantisation, others.quantisation))
        .huffman(Known.first(huffman, others.huffman))
        .markers(Known.first(markers, others.markers))
        .thumbnailBits(Known.first(thumbnailBits, others.thumbnailBits))
        .build();
  }
}
