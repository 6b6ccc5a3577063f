package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.text.JsonText;

/**
 * Project VIC's urgent alerts, VICS 2.0 ({@code #Alerts}): each trigger that is a hash becomes an
 * entry of category {@value #CATEGORY}, named by its TriggerID. Triggers of other types, such as
 * names and keywords, are passed over, and so are alerts that are not active. Its entries expire
 * when the alert does. Source: Alert and AlertTrigger of the VICS 2.0 OData model (CEModel).
 */
public final class VicsAlerts implements HashSetFormat {
  /** What the entries are said to be. */
  static final String CATEGORY = "alert";

  @Override
  public String name() {
    return "vics-alerts";
  }

  @Override
  public boolean recognises(byte[] head) {
    try (var json = JsonText.of(new ByteArrayInputStream(head))) {
      return json.nextIs(JsonToken.START_OBJECT) && hasAlerts(json);
    } catch (IOException e) {
      return false; // not JSON, or none that tells by here
    }
  }

  private static boolean hasAlerts(JsonText json) throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (VicsContext.KEYS.contains(field.get())) {
        return json.nextText(field.get()).filter(VicsContext::isOfAlerts).isPresent();
      }
      if (field.get().equals("value")) {
        return json.nextIs(JsonToken.START_ARRAY)
            && json.nextIs(JsonToken.START_OBJECT)
            && isAlert(json);
      }
      json.skipNext();
    }
    return false;
  }

  private static boolean isAlert(JsonText json) throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (field.get().equals("AlertID")) {
        return true;
      }
      json.skipNext();
    }
    return false;
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    return new VicsAlertEntries(JsonText.of(bytes));
  }
}
