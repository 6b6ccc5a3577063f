package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.text.JsonText;

/**
 * Project VIC's JSON, VICS 1.x and 2.0, of any region: hash sets ({@code #Media}) and case files
 * ({@code #Cases}), in UTF-8 or UTF-16.
 *
 * <p>Every media record becomes one entry, and must hold at least one well-formed hash. Digests and
 * PDQ come from the record or from its AlternativeHashes; PhotoDNA from the record first. Flags may
 * be booleans or texts, and an absent one stays unknown; several series are joined by semicolons.
 * All other fields are passed over. The metadata key may come before or after the values. Source:
 * the VICS 2.0 OData model (CEModel).
 */
public final class VicsFormat implements HashSetFormat {
  @Override
  public String name() {
    return "vics";
  }

  /** An OData document: a metadata key at the root, or an array of values before one is seen. */
  @Override
  public boolean recognises(byte[] head) {
    try (var json = JsonText.of(new ByteArrayInputStream(head))) {
      return json.nextIs(JsonToken.START_OBJECT) && hasODataRoot(json);
    } catch (IOException e) {
      return false; // not JSON, or none that tells by here
    }
  }

  private static boolean hasODataRoot(JsonText json) throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (VicsContext.KEYS.contains(field.get())) {
        return json.nextText(field.get()).filter(VicsContext::isOfAlerts).isEmpty();
      }
      if (field.get().equals("value")) {
        return json.nextIs(JsonToken.START_ARRAY);
      }
      json.skipNext();
    }
    return false;
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    return new VicsEntries(JsonText.of(bytes));
  }
}
