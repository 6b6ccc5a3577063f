package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.JsonText;

/**
 * One entry of a case file, read to its end whatever its values are. Without a well-formed MD5, or
 * with digests that contradict each other, it tells of no content; any other wrong value is left
 * out.
 */
final class VicsMedia {
  private static final Set<HashKind> DIGESTS =
      EnumSet.of(HashKind.MD5, HashKind.SHA1, HashKind.SHA256);
  private static final Pattern SIZE = Pattern.compile("\\d{1,18}");
  private static final int MAX_EXIFS = 1_000;
  private static final int MAX_EXIF_CHARS = 1_024;

  private final JsonText json;
  private final String name;
  private final Map<HashKind, String> hashes = new EnumMap<>(HashKind.class);
  private final VicsHashes hashFields;
  private final Map<String, String> exifs = new HashMap<>();
  private final VicsFiles files;
  private @Nullable Long sizeBytes;
  private @Nullable String mimeType;
  private @Nullable String relativePath;
  private boolean broken;
  private boolean flawed;

  /**
   * @param name what its file is called if it has no name of its own
   */
  VicsMedia(JsonText json, String name) {
    this.json = json;
    this.name = name;
    this.hashFields = new VicsHashes(json, hashes, (kind, why) -> wrong(kind));
    this.files = new VicsFiles(json);
  }

  private void wrong(HashKind kind) {
    if (DIGESTS.contains(kind)) {
      broken = true;
    } else {
      hashes.remove(kind);
      flawed = true;
    }
  }

  /** Reads the entry; each of its files tells of its content. */
  List<ReferencedFile> files() throws IOException {
    var depth = json.depth();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      try {
        read(field.get());
      } catch (BrokenHashSetException e) {
        json.leave(depth); // the wrong value alone is passed over
        boolean digest = VicsHashes.kind(field.get()).filter(DIGESTS::contains).isPresent();
        broken |= digest;
        flawed |= !digest;
      }
    }
    return told();
  }

  private void read(String field) throws IOException {
    if (hashFields.read(field)) {
      return;
    }
    switch (field) {
      case "MediaSize" -> sizeBytes = size();
      case "MimeType" -> mimeType = json.nextText(field).orElse(null);
      case "RelativeFilePath" -> relativePath = json.nextText(field).orElse(null);
      case "Exifs" -> exifs();
      case "MediaFiles" -> files.read();
      default -> json.skipNext();
    }
  }

  private @Nullable Long size() throws IOException {
    var text = json.nextText("MediaSize");
    if (text.isPresent() && !SIZE.matcher(text.get()).matches()) {
      throw json.refused("MediaSize is not a number of bytes");
    }
    return text.map(Long::valueOf).orElse(null);
  }

  private void exifs() throws IOException {
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return;
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.refused("Exifs is not an array");
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (json.is(JsonToken.START_OBJECT)) {
        exif();
      } else {
        flawed = true;
        json.skip();
      }
    }
  }

  private void exif() throws IOException {
    var property = Optional.<String>empty();
    var value = Optional.<String>empty();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      switch (field.get()) {
        case "PropertyName" -> property = json.nextText("PropertyName");
        case "PropertyValue" -> value = json.nextText("PropertyValue");
        default -> json.skipNext();
      }
    }
    if (property.isPresent() && value.isPresent() && exifs.size() < MAX_EXIFS) {
      exifs.putIfAbsent(cut(property.get()), cut(value.get()));
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_EXIF_CHARS));
  }

  private List<ReferencedFile> told() {
    var media = media();
    var told = new ArrayList<ReferencedFile>();
    var otherwise = relativePath == null ? name : relativePath;
    for (var file : files.files()) {
      var path = file.path().isEmpty() ? otherwise : file.path();
      var content = file.broken() ? null : media;
      told.add(new ReferencedFile(path, file.modifiedAt(), content, state(file.flawed())));
    }
    if (told.isEmpty() && !files.tooMany()) {
      told.add(new ReferencedFile(otherwise, null, media, state(files.flawed())));
    }
    if (files.tooMany()) {
      told.add(new ReferencedFile(otherwise, null, null, ReferencedFile.State.TOO_MANY));
    }
    return told;
  }

  private ReferencedFile.State state(boolean fileFlawed) {
    return flawed || fileFlawed ? ReferencedFile.State.FLAWED : ReferencedFile.State.WHOLE;
  }

  private @Nullable ReferencedMedia media() {
    var md5 = hashes.get(HashKind.MD5);
    if (broken || md5 == null) {
      return null;
    }
    return ReferencedMediaBuilder.builder()
        .md5(md5)
        .sha1(hashes.get(HashKind.SHA1))
        .sha256(hashes.get(HashKind.SHA256))
        .pdq(hashes.get(HashKind.PDQ))
        .photoDna(hashes.get(HashKind.PHOTO_DNA))
        .sizeBytes(sizeBytes)
        .mimeType(mimeType)
        .exifs(exifs)
        .build();
  }
}
