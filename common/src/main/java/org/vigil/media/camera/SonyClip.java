package org.vigil.media.camera;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text that Sony's XAVC and XDCAM movies hold beside the pictures: NonRealTimeMeta, with the
 * camera, its number and the moment at which the clip began.
 */
final class SonyClip {
  private static final String ROOT = "NonRealTimeMeta";
  private static final int MOST_BYTES = 1 << 20;
  private static final int ROOT_WITHIN_CHARS = 512;
  private static final int MOST_ELEMENTS = 10_000;

  private SonyClip() {}

  /** Adds what the text says, if it is such a text. */
  static void read(ByteBuffer content, MovieDevice device) {
    byte[] bytes = new byte[Math.min(content.limit(), MOST_BYTES)];
    content.get(0, bytes);
    String text = new String(bytes, UTF_8);
    int begin = text.indexOf('<');
    int root = text.indexOf(ROOT);
    if (begin < 0 || root < 0 || root > ROOT_WITHIN_CHARS) {
      return;
    }
    try {
      read(text.substring(begin), device);
    } catch (XMLStreamException e) {
      // What stands before the flaw is kept.
    }
  }

  private static void read(String text, MovieDevice device) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
    for (int elements = 0; elements < MOST_ELEMENTS && xml.hasNext(); ) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        elements++;
        element(xml, device);
      }
    }
  }

  private static void element(XMLStreamReader xml, MovieDevice device) {
    switch (xml.getLocalName()) {
      case "CreationDate" ->
          device.put(
              QuickTimeMetadataDirectory.TAG_CREATION_DATE, xml.getAttributeValue(null, "value"));
      case "Device" -> {
        device.put(
            QuickTimeMetadataDirectory.TAG_MAKE, xml.getAttributeValue(null, "manufacturer"));
        device.put(QuickTimeMetadataDirectory.TAG_MODEL, xml.getAttributeValue(null, "modelName"));
        device.serial(xml.getAttributeValue(null, "serialNo"));
      }
      default -> {}
    }
  }
}
