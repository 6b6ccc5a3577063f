package org.vigil.container.cybertip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/** A report as XML: no document type, no entity of its own, nothing fetched. */
final class XmlReport implements ReportText {
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final SteppedReader characters;
  private final XMLStreamReader xml;
  private final Deque<Event> ready = new ArrayDeque<>();
  private final Deque<String> texts = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private final StringBuilder collected = new StringBuilder();
  private String name = "";
  private String text = "";
  private int depth;
  private boolean ended;
  private boolean trailing;

  XmlReport(InputStream bytes, Charset charset) throws IOException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    characters = new SteppedReader(new InputStreamReader(bytes, charset));
    try {
      xml = factory.createXMLStreamReader(characters);
    } catch (XMLStreamException e) {
      throw refused(e);
    }
  }

  @Override
  public Event next() throws IOException {
    while (ready.isEmpty()) {
      if (ended) {
        return Event.DONE;
      }
      read();
    }
    var event = ready.remove();
    switch (event) {
      case BEGIN -> name = names.remove();
      case TEXT -> text = texts.remove();
      default -> {}
    }
    return event;
  }

  private void read() throws IOException {
    switch (parse()) {
      case XMLStreamConstants.START_ELEMENT -> begin();
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect();
      case XMLStreamConstants.DTD -> throw Failures.because(Reason.UNSUPPORTED_FORMAT);
      default -> {}
    }
  }

  private void begin() throws IOException {
    flush();
    if ("true".equals(xml.getAttributeValue(INSTANCE, "nil"))) {
      pass();
      return;
    }
    if (++depth > MAX_DEPTH) {
      throw Failures.because(Reason.UNSUPPORTED_FORMAT);
    }
    announce(xml.getLocalName());
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (!INSTANCE.equals(xml.getAttributeNamespace(i))) {
        announce("@" + xml.getAttributeLocalName(i));
        announceText(xml.getAttributeValue(i));
        ready.add(Event.END);
      }
    }
  }

  private void announce(String name) {
    ready.add(Event.BEGIN);
    names.add(name);
  }

  private void announceText(String written) {
    var kept = KeptText.of(written);
    if (!kept.isEmpty()) {
      ready.add(Event.TEXT);
      texts.add(kept);
    }
  }

  /** Passes over an element that is null. */
  private void pass() throws IOException {
    for (var open = 1; open > 0; ) {
      var event = parse();
      open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void end() {
    flush();
    ready.add(Event.END);
    if (--depth == 0) {
      ended = true;
      trailing = !isEnded();
    }
  }

  /** As much of a text as is kept; its parts may be blank. */
  private void collect() {
    var part = xml.getText();
    var room = 2 * KeptText.MAX_LENGTH - collected.length();
    if (collected.length() > 0 || !part.isBlank()) {
      collected.append(part, 0, Math.max(0, Math.min(room, part.length())));
    }
  }

  private void flush() {
    if (collected.length() > 0) {
      announceText(collected.toString());
      collected.setLength(0);
    }
  }

  /** Whether nothing but comments follows the root. */
  private boolean isEnded() {
    try {
      while (parse() != XMLStreamConstants.END_DOCUMENT) {
        // Comments and processing instructions are no data.
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int parse() throws IOException {
    characters.step();
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw refused(e);
    } catch (RuntimeException e) {
      Failures.passKill(e);
      throw broken(); // the parser trips over some broken texts
    }
  }

  /** Why the parser stopped; a failure of the source is let through as it is. */
  private IOException refused(XMLStreamException stop) {
    return stop.getNestedException() instanceof IOException failure
            && !(failure instanceof EOFException)
        ? failure
        : broken();
  }

  private IOException broken() {
    return Failures.because(characters.isEnded() ? Reason.TRUNCATED : Reason.CORRUPT);
  }

  /** The namespace of the element that was parsed last. */
  String namespace() {
    var namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean hasTrailingData() {
    return trailing;
  }

  @Override
  public void close() {
    // The bytes are the caller's.
  }
}
