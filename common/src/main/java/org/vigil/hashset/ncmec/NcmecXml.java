package org.vigil.hashset.ncmec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.text.XmlText;

/**
 * One page of NCMEC's hash sharing, version 2: the {@code queryResult} of its {@code /v2/entries},
 * with images and videos. Several pages are several files.
 *
 * <p>An entry's id in the list is {@code member/kind/id}; a {@code deletedImage} or {@code
 * deletedVideo} retracts by it, and holds no hash. Negative feedback of any member on any
 * fingerprint disputes an entry. A PhotoDNA that is none is passed over, as are fingerprints of
 * other kinds, and entries with no others. The classification, such as A1, is the category. Source:
 * the client and test data of Meta's ThreatExchange.
 */
public final class NcmecXml implements HashSetFormat {
  private static final String NAMESPACE = "https://hashsharing.ncmec.org/hashsharing/v2";

  @Override
  public String name() {
    return "ncmec";
  }

  @Override
  public boolean isDelta() {
    return true;
  }

  @Override
  public boolean recognises(byte[] head) {
    try (var xml = XmlText.of(new ByteArrayInputStream(head))) {
      return isRoot(xml);
    } catch (IOException e) {
      return false; // not XML, or none that tells by here
    }
  }

  private static boolean isRoot(XmlText xml) throws IOException {
    return xml.nextChild() && xml.name().equals("queryResult") && xml.namespace().equals(NAMESPACE);
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    var xml = XmlText.of(bytes);
    if (!isRoot(xml)) {
      throw xml.refused("It is no result of a query for entries");
    }
    return new NcmecEntries(xml);
  }
}
