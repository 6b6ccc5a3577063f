package org.vigil.media.camera;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.CleanText;

/** Looks values up in what metadata-extractor read; the first that says something is believed. */
public final class Tags {
  private final Metadata metadata;

  public Tags(Metadata metadata) {
    this.metadata = metadata;
  }

  <D extends Directory> Stream<D> all(Class<D> kind) {
    return metadata.getDirectoriesOfType(kind).stream();
  }

  Stream<Directory> all() {
    return all(Directory.class);
  }

  /** The first text, cleaned, that a directory of this kind has under one of these tags. */
  @Nullable String text(Class<? extends Directory> kind, int... tags) {
    for (int tag : tags) {
      String text =
          all(kind)
              .map(directory -> text(directory, tag))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String text(Directory directory, int tag) {
    // Some makers write texts as bytes.
    return CleanText.clean(
        directory.getObject(tag) instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.ISO_8859_1)
            : directory.getString(tag));
  }

  /** The first number that a directory of this kind has under this tag. */
  @Nullable Integer number(Class<? extends Directory> kind, int tag) {
    return all(kind)
        .map(directory -> directory.getInteger(tag))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The first real number that a directory of this kind has under this tag. */
  @Nullable Double real(Class<? extends Directory> kind, int tag) {
    return all(kind)
        .map(directory -> directory.getDoubleObject(tag))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** As {@link #text}, in metadata-extractor's words for what is no text. */
  @Nullable String described(Class<? extends Directory> kind, int tag) {
    return all(kind)
        .map(directory -> CleanText.clean(directory.getDescription(tag)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The first XMP property, cleaned, that goes by one of these paths. */
  @Nullable String xmp(String... paths) {
    return all(XmpDirectory.class)
        .map(XmpDirectory::getXmpProperties)
        .flatMap(properties -> Stream.of(paths).map(path -> property(properties, path)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String property(Map<String, String> properties, String path) {
    return CleanText.clean(properties.get(path));
  }
}
