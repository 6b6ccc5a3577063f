package org.vigil.hashset.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vigil.hashset.entry.BrokenHashSetException;

/**
 * An XML text in UTF-8, read forward. A document type is refused, and with it every entity of its
 * own. A refusal says where, and never what the text holds.
 */
public final class XmlText implements Closeable {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MAX_TEXT_LENGTH = 65_536;

  private final SteppedInput bytes;
  private final XMLStreamReader reader;

  private XmlText(SteppedInput bytes, XMLStreamReader reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  public static XmlText of(InputStream input) throws IOException {
    var xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    var bytes = new SteppedInput(input);
    try {
      return new XmlText(bytes, xml.createXMLStreamReader(decoded(bytes)));
    } catch (XMLStreamException e) {
      throw refused("Line 1", e);
    }
  }

  /** Decoded here, for the parser prints to the console what it cannot decode. */
  private static Reader decoded(InputStream bytes) throws IOException {
    var mark = bytes.readNBytes(UTF_8_MARK.length);
    var start = Arrays.equals(mark, UTF_8_MARK) ? new byte[0] : mark;
    var all = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
    return new InputStreamReader(all, UTF_8.newDecoder());
  }

  /** Moves to the next beginning or end of an element, or the end of the text; says which. */
  public int nextTag() throws IOException {
    var event = next();
    while (event != XMLStreamConstants.START_ELEMENT
        && event != XMLStreamConstants.END_ELEMENT
        && event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
    return event;
  }

  private int next() throws IOException {
    bytes.step();
    try {
      var event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refused("It has a document type or an entity of its own");
      }
      return event;
    } catch (XMLStreamException e) {
      throw refused(where(), e);
    } catch (RuntimeException e) {
      throw refused("This is not well-formed XML"); // the parser trips over some broken texts
    }
  }

  public String name() {
    return reader.getLocalName();
  }

  public String namespace() {
    return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name)).filter(it -> !it.isBlank());
  }

  /** Whether another element begins within the current one, rather than that it ends. */
  public boolean nextChild() throws IOException {
    return nextTag() == XMLStreamConstants.START_ELEMENT;
  }

  /** Passes over the rest of the current element. */
  public void skip() throws IOException {
    for (var depth = 1; depth > 0; ) {
      depth += nextTag() == XMLStreamConstants.START_ELEMENT ? 1 : -1;
    }
  }

  /** The text of the current element up to its end; empty when it is blank. */
  public Optional<String> text() throws IOException {
    var text = new StringBuilder();
    for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw refused("An element lies where a text should");
      }
      if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
        text.append(reader.getText());
      }
      if (text.length() > MAX_TEXT_LENGTH) {
        throw refused("A text is longer than " + MAX_TEXT_LENGTH + " characters");
      }
    }
    return Optional.of(text.toString().strip()).filter(it -> !it.isEmpty());
  }

  public BrokenHashSetException refused(String reason) {
    return new BrokenHashSetException(where() + ": " + reason + ".");
  }

  private String where() {
    return "Line " + reader.getLocation().getLineNumber();
  }

  /** Why the parser stopped; a failure of the source is let through as it is. */
  private static BrokenHashSetException refused(String where, XMLStreamException stop)
      throws IOException {
    var cause = stop.getNestedException();
    if (cause instanceof BrokenHashSetException) {
      return new BrokenHashSetException(where + ": " + cause.getMessage());
    }
    if (cause instanceof IOException failure
        && !(failure instanceof CharacterCodingException)
        && !(failure instanceof EOFException)) {
      throw failure;
    }
    return new BrokenHashSetException(where + ": This is not well-formed XML.");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
