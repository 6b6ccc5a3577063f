package org.vigil.cage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.cage.Frame.Entry;
import org.vigil.cage.Frame.Scope;
import org.vigil.model.Reason;

/** Where a reader puts what it finds, member by member. */
final class MemberSink {
  private final DataOutputStream out;
  private boolean within;

  MemberSink(DataOutputStream out) {
    this.out = out;
  }

  /** Begins a member; it must be known before its content is touched, for that may kill. */
  void begin(Entry entry) throws IOException {
    end();
    within = true;
    Wire.write(entry, out);
    out.flush();
  }

  /** A member without content. */
  void add(Entry entry) throws IOException {
    begin(entry);
    end();
  }

  /** A file with this content; when it cannot be read to its end, the reason goes with it. */
  void add(Entry entry, Opening content) throws IOException {
    begin(entry);
    try (InputStream bytes = content.open()) {
      byte[] buffer = new byte[Wire.MAX_CONTENT_BYTES];
      for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
        write(buffer, 0, count);
      }
    } catch (ParentGoneException e) {
      throw e;
    } catch (Exception e) {
      flaw(Scope.CONTENT, Reasons.of(e));
    }
    end();
  }

  private static int read(InputStream bytes, byte[] buffer) throws IOException {
    int count = bytes.read(buffer);
    if (count == 0) {
      throw new IOException("A stream that gives nothing");
    }
    return count;
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      for (int at = 0; at < length; at += Wire.MAX_CONTENT_BYTES) {
        int count = Math.min(length - at, Wire.MAX_CONTENT_BYTES);
        Wire.writeContent(bytes, offset + at, count, out);
      }
    } catch (IOException e) {
      throw new ParentGoneException(e);
    }
  }

  void flaw(Scope scope, Reason reason) throws IOException {
    Wire.write(new Frame.Flaw(scope, reason), out);
  }

  /** Tells how many members there are by the container's own index. */
  void told(long members) throws IOException {
    Wire.write(new Frame.Told(members), out);
  }

  /** Ends the member that began last, if it has not ended. */
  void end() throws IOException {
    if (within) {
      Wire.write(Frame.End.MEMBER, out);
      within = false;
    }
  }

  /** Says why the container cannot be read any further. */
  void fail(Reason reason) throws IOException {
    if (within) {
      flaw(Scope.CONTENT, reason);
      end();
    }
    flaw(Scope.CONTAINER, reason);
  }

  /** Ends the container. */
  void finish() throws IOException {
    end();
    Wire.write(Frame.End.CONTAINER, out);
    out.flush();
  }

  /** Opens a member's content. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /** Nobody listens any more. */
  static final class ParentGoneException extends IOException {
    private static final long serialVersionUID = 1;

    ParentGoneException(IOException cause) {
      super(cause);
    }
  }
}
