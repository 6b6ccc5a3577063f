package org.vigil.hashset.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;

/**
 * A JSON text read forward, in UTF-8 or UTF-16. Values that nobody asks for are passed over without
 * being kept. A refusal says where, and never what the text holds.
 */
public final class JsonText implements Closeable {
  /** No name of a series and no hash comes near it. */
  static final int MAX_TEXT_LENGTH = 65_536;

  private static final JsonFactory JSON = texts(MAX_TEXT_LENGTH);

  /** Values that are dumped into a case file, such as maker notes, are cut after they are read. */
  private static final JsonFactory LONG_TEXTS = texts(16 << 20);

  private final JsonParser parser;
  private long records;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  public static JsonText of(InputStream bytes) throws IOException {
    try {
      return new JsonText(JSON.createParser(bytes));
    } catch (CharConversionException e) {
      throw new BrokenHashSetException("Byte 0: The text is in no known encoding.");
    }
  }

  private static JsonFactory texts(int maxLength) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxNumberLength(1_000)
                .maxNameLength(4_096)
                .maxStringLength(maxLength)
                .build())
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** A text whose values may be long; closing it does not close the bytes. */
  public static JsonText ofLongTexts(InputStream bytes) throws IOException {
    return new JsonText(
        LONG_TEXTS.createParser(bytes).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE));
  }

  /** Counts one more good record; a refusal says how many went before it. */
  public void countRecord() {
    records++;
  }

  long records() {
    return records;
  }

  /** Moves on by one token. */
  public void advance() throws IOException {
    parser.nextToken();
  }

  /** Moves on by one token, and compares it. */
  public boolean nextIs(JsonToken token) throws IOException {
    return parser.nextToken() == token;
  }

  public boolean is(JsonToken token) {
    return parser.currentToken() == token;
  }

  public boolean ended() throws IOException {
    return parser.nextToken() == null;
  }

  /** The name of the next field of the object that is being read, or empty at its end. */
  public Optional<String> nextField() throws IOException {
    return Optional.ofNullable(parser.nextFieldName());
  }

  /** Passes over the next value. */
  public void skipNext() throws IOException {
    advance();
    skip();
  }

  /** Passes over the rest of the current value, however much it holds. */
  public void skip() throws IOException {
    parser.skipChildren();
  }

  /** How many objects and arrays are open. */
  public int depth() {
    var depth = 0;
    for (var context = parser.getParsingContext();
        !context.inRoot();
        context = context.getParent()) {
      depth++;
    }
    return depth;
  }

  /** Moves on until no more than so many objects and arrays are open. */
  public void leave(int depth) throws IOException {
    while (depth() > depth) {
      advance();
    }
  }

  /** The next value as text; empty when it is null or blank. */
  public Optional<String> nextText(String field) throws IOException {
    advance();
    return text(field);
  }

  /** The current value as text; empty when it is null or blank. */
  public Optional<String> text(String field) throws IOException {
    if (is(JsonToken.VALUE_NULL)) {
      return Optional.empty();
    }
    if (!parser.currentToken().isScalarValue()) {
      throw refused(field + " is not a single value");
    }
    return Optional.of(parser.getText().strip()).filter(text -> !text.isEmpty());
  }

  public BrokenHashSetException refused(String reason) {
    return refused(parser.currentTokenLocation(), reason);
  }

  public BrokenHashSetException refused(IOException cause) {
    var where = parser.currentLocation();
    if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
      where = broken.getLocation();
    }
    return refused(where, reason(cause));
  }

  private static String reason(IOException cause) {
    if (cause instanceof JsonEOFException) {
      return "The list ends too soon";
    }
    if (cause instanceof StreamConstraintsException) {
      return "A limit on nesting or on the length of a name, number or text is exceeded";
    }
    return "This is not well-formed JSON";
  }

  private BrokenHashSetException refused(JsonLocation where, String reason) {
    var offset =
        where.getByteOffset() < 0 // as in UTF-16
            ? "character " + where.getCharOffset()
            : "byte " + where.getByteOffset();
    var after = ", after " + records + (records == 1 ? " record" : " records");
    return new BrokenHashSetException(
        "Line " + where.getLineNr() + ", " + offset + after + ": " + reason + ".");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
