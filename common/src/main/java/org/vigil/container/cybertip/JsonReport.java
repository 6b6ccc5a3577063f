package org.vigil.container.cybertip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.vigil.container.Failures;
import org.vigil.hashset.text.JsonText;
import org.vigil.model.term.Reason;

/** A report as the portal's JSON. */
final class JsonReport implements ReportText {
  /** What of an element is next. */
  private enum State {
    BEFORE,
    WITHIN,
    TEXT,
    END,
    AFTER
  }

  /** An object or array that is open. */
  private record Level(String name, boolean isArray) {}

  private final EndedInput input;
  private final JsonText json;
  private final Deque<Level> levels = new ArrayDeque<>();
  private State state = State.BEFORE;
  private String name = "";
  private String text = "";
  private boolean listed;
  private boolean trailing;

  JsonReport(InputStream bytes) throws IOException {
    input = new EndedInput(bytes);
    try {
      json = JsonText.ofLongTexts(input);
    } catch (CharConversionException e) {
      throw Failures.because(Reason.CORRUPT);
    }
  }

  @Override
  public Event next() throws IOException {
    try {
      return step();
    } catch (StreamConstraintsException e) {
      throw Failures.because(Reason.UNSUPPORTED_FORMAT);
    } catch (JsonProcessingException | CharConversionException e) {
      throw Failures.because(input.ended ? Reason.TRUNCATED : Reason.CORRUPT);
    }
  }

  private Event step() throws IOException {
    switch (state) {
      case BEFORE -> {
        if (!json.nextIs(JsonToken.START_OBJECT)) {
          throw Failures.because(Reason.CORRUPT);
        }
        return value("report", false);
      }
      case TEXT -> {
        state = State.END;
        return Event.TEXT;
      }
      case END -> {
        state = levels.isEmpty() ? State.AFTER : State.WITHIN;
        return Event.END;
      }
      case AFTER -> {
        return Event.DONE;
      }
      default -> {
        return within();
      }
    }
  }

  /** The next value that is not null in the innermost object or array, or its end. */
  private Event within() throws IOException {
    while (true) {
      var level = levels.getFirst();
      if (level.isArray()) {
        json.advance();
      }
      var field = level.isArray() ? level.name() : json.nextField().orElse("");
      if (json.is(level.isArray() ? JsonToken.END_ARRAY : JsonToken.END_OBJECT)) {
        levels.pop();
        if (!level.isArray()) {
          return ended();
        }
        continue;
      }
      if (!level.isArray()) {
        json.advance();
      }
      if (json.is(JsonToken.START_ARRAY)) {
        levels.push(new Level(field, true));
      } else if (!json.is(JsonToken.VALUE_NULL)) {
        return value(field, level.isArray());
      }
    }
  }

  private Event value(String field, boolean item) throws IOException {
    name = field;
    listed = item;
    state = State.WITHIN;
    if (json.is(JsonToken.START_OBJECT)) {
      levels.push(new Level(field, false));
    } else {
      text = json.text(field).map(KeptText::of).orElse("");
      state = text.isEmpty() ? State.END : State.TEXT;
    }
    return Event.BEGIN;
  }

  private Event ended() throws IOException {
    if (levels.isEmpty()) {
      state = State.AFTER;
      trailing = !isEnded();
    }
    return Event.END;
  }

  private boolean isEnded() {
    try {
      return json.ended();
    } catch (IOException e) {
      return false; // what follows is no JSON
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isListed() {
    return listed;
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
  public void close() throws IOException {
    json.close();
  }

  /** Bytes of which it is known whether more were asked for than there are. */
  private static final class EndedInput extends FilterInputStream {
    private boolean ended;

    EndedInput(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      ended |= read < 0;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var read = super.read(into, offset, length);
      ended |= read < 0;
      return read;
    }
  }
}
