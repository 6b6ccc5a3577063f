package org.vigil.hashset.stopncii;

import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.text.JsonText;

/**
 * One page of hashes as StopNCII's FetchHashes gives it: a JSON object with an array of {@code
 * hashRecords}. {@code ImagePDQ} and {@code VideoMD5} become entries; other signals are passed
 * over. {@code Withdrawn} and {@code Deleted} retract an entry, and feedback that a service did not
 * block it disputes it. Source: the client of StopNCII in Meta's ThreatExchange.
 */
public final class StopNcii implements HashSetFormat {
  @Override
  public String name() {
    return "stopncii";
  }

  @Override
  public boolean isDelta() {
    return true;
  }

  @Override
  public boolean recognises(byte[] head) {
    try (var json = JsonText.of(new ByteArrayInputStream(head))) {
      return json.nextIs(JsonToken.START_OBJECT) && hasRecords(json);
    } catch (IOException e) {
      return false; // not JSON, or none that tells by here
    }
  }

  private static boolean hasRecords(JsonText json) throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (field.get().equals("hashRecords")) {
        return true;
      }
      json.skipNext();
    }
    return false;
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    return new StopNciiEntries(JsonText.of(bytes));
  }
}
