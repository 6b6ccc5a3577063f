package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.text.JsonEntries;
import org.vigil.hashset.text.JsonText;

/** The triggers of the alerts of one file, alert by alert. */
final class VicsAlertEntries extends JsonEntries {
  /** What the reader is inside of. */
  private enum Level {
    FILE,
    ROOT,
    ALERTS
  }

  private Level level = Level.FILE;
  private boolean hasContext;
  private final Deque<Entry> triggers = new ArrayDeque<>();

  VicsAlertEntries(JsonText json) {
    super(json);
  }

  @Override
  protected Optional<Entry> step() throws IOException {
    if (!triggers.isEmpty()) {
      json.countRecord();
      return Optional.of(triggers.remove());
    }
    switch (level) {
      case FILE -> file();
      case ROOT -> root();
      case ALERTS -> alert();
    }
    return Optional.empty();
  }

  private void file() throws IOException {
    beginObject();
    level = Level.ROOT;
  }

  private void root() throws IOException {
    var field = json.nextField();
    if (field.isEmpty()) {
      end();
    } else if (VicsContext.KEYS.contains(field.get())) {
      hasContext = json.nextText(field.get()).filter(VicsContext::isOfAlerts).isPresent();
    } else if (field.get().equals("value")) {
      beginArray("value");
      level = Level.ALERTS;
    } else {
      json.skipNext();
    }
  }

  private void alert() throws IOException {
    if (json.nextIs(JsonToken.END_ARRAY)) {
      level = Level.ROOT;
    } else if (json.is(JsonToken.START_OBJECT)) {
      triggers.addAll(new VicsAlert(json).entries());
    } else {
      throw json.refused("A value is not an object");
    }
  }

  @Override
  protected void end() throws IOException {
    if (!hasContext) {
      throw json.refused("The file names no VICS 2.x #Alerts");
    }
    super.end();
  }

  @Override
  public Optional<String> region() {
    return Optional.empty(); // an alert is one wherever it comes from
  }
}
