package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.text.JsonText;
import org.vigil.model.declared.Sighting;

/**
 * The media of a VICS case file ({@code #Cases}) as a source: every occurrence that it tells of, in
 * one pass, one entry at a time. Unlike a hash list it is never refused for one entry: what is
 * broken is handed on as such, and its neighbours go on.
 */
public final class VicsCases implements Closeable {
  /** What the reader is inside of. */
  private enum Level {
    FILE,
    ROOT,
    VALUES,
    CASE,
    MEDIA,
    END
  }

  private final JsonText json;
  private final Deque<ReferencedFile> ready = new ArrayDeque<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private Level level = Level.FILE;
  private @Nullable String region;
  private VicsCaseHead head;
  private long entries;
  private boolean flawed;
  private boolean trailing;

  private VicsCases(JsonText json) {
    this.json = json;
    this.head = new VicsCaseHead(json, null);
  }

  /** Whether these first bytes name the data model of a case file, before any value. */
  public static boolean recognises(byte[] head) {
    try (var json = JsonText.of(new ByteArrayInputStream(head))) {
      return json.nextIs(JsonToken.START_OBJECT) && namesCases(json);
    } catch (IOException e) {
      return false; // not JSON, or none that tells by here
    }
  }

  private static boolean namesCases(JsonText json) throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (VicsContext.KEYS.contains(field.get())) {
        return json.nextText(field.get())
            .flatMap(VicsContext::parse)
            .filter(VicsContext::cases)
            .isPresent();
      }
      if (field.get().equals("value")) {
        return false;
      }
      json.skipNext();
    }
    return false;
  }

  /** Opens a case file; closing it does not close {@code bytes}. */
  public static VicsCases open(InputStream bytes) throws IOException {
    return new VicsCases(JsonText.ofLongTexts(bytes));
  }

  /**
   * The next occurrence, or empty at the end.
   *
   * @throws IOException when the text cannot be followed any further
   */
  public Optional<ReferencedFile> next() throws IOException {
    while (ready.isEmpty() && level != Level.END) {
      step();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void step() throws IOException {
    switch (level) {
      case FILE -> file();
      case ROOT -> root();
      case VALUES -> value();
      case CASE -> fieldOfCase();
      case MEDIA -> media();
      case END -> {}
    }
  }

  private void file() throws IOException {
    if (!json.nextIs(JsonToken.START_OBJECT)) {
      throw json.refused("The file is not a JSON object");
    }
    level = Level.ROOT;
  }

  private void root() throws IOException {
    var field = json.nextField();
    if (field.isEmpty()) {
      level = Level.END;
      trailing = !json.ended();
    } else if (field.get().equals("value") && opensArray()) {
      level = Level.VALUES;
    } else if (VicsContext.KEYS.contains(field.get())) {
      region =
          json.nextText(field.get())
              .flatMap(VicsContext::parse)
              .flatMap(VicsContext::region)
              .orElse(null);
    } else if (!field.get().equals("value")) {
      json.skipNext();
    }
  }

  private void value() throws IOException {
    json.advance();
    if (json.is(JsonToken.START_OBJECT)) {
      head = new VicsCaseHead(json, region);
      level = Level.CASE;
    } else if (json.is(JsonToken.END_ARRAY)) {
      level = Level.ROOT;
    } else {
      flawed = true;
      json.skip();
    }
  }

  private void fieldOfCase() throws IOException {
    var field = json.nextField();
    if (field.isEmpty()) {
      flawed |= head.isFlawed();
      sightings.addAll(head.sightings());
      level = Level.VALUES;
    } else if (!field.get().equals("Media")) {
      flawed |= field.get().equals("MD5"); // a medium where a case should be
      head.read(field.get());
    } else if (opensArray()) {
      level = Level.MEDIA;
    }
  }

  /** Whether the next value is an array, which begins; any other but null is a flaw. */
  private boolean opensArray() throws IOException {
    if (json.nextIs(JsonToken.START_ARRAY)) {
      return true;
    }
    flawed |= !json.is(JsonToken.VALUE_NULL);
    json.skip();
    return false;
  }

  private void media() throws IOException {
    json.advance();
    if (json.is(JsonToken.END_ARRAY)) {
      level = Level.CASE;
      return;
    }
    var name = "media-" + ++entries;
    if (json.is(JsonToken.START_OBJECT)) {
      ready.addAll(new VicsMedia(json, head, name).files());
    } else {
      json.skip();
      ready.add(
          new ReferencedFile(name, null, null, List.of(), List.of(), ReferencedFile.State.WHOLE));
    }
  }

  /** The identifiers of its cases. */
  public List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  /** Whether something that should be a case or an array is none. */
  public boolean isFlawed() {
    return flawed;
  }

  /** Whether something follows the end of the text. */
  public boolean hasTrailingData() {
    return trailing;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
