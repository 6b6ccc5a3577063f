package org.vigil.isolate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReaderMessage.Scope;
import org.vigil.model.term.Reason;

/** Where a reader puts what it finds, member by member. */
public final class MemberSink {
  private final DataOutputStream out;
  private boolean within;

  MemberSink(DataOutputStream out) {
    this.out = out;
  }

  /** Begins a member; it must be known before its content is touched, for that may kill. */
  public void begin(Entry entry) throws IOException {
    end();
    within = true;
    MessageStream.write(entry, out);
    out.flush();
  }

  /** A member without content. */
  public void add(Entry entry) throws IOException {
    begin(entry);
    end();
  }

  /** A file with this content; when it cannot be read to its end, the reason goes with it. */
  public void add(Entry entry, Opening content) throws IOException {
    begin(entry);
    try (InputStream bytes = content.open()) {
      byte[] buffer = new byte[MessageStream.MAX_CONTENT_BYTES];
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

  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      for (int at = 0; at < length; at += MessageStream.MAX_CONTENT_BYTES) {
        int count = Math.min(length - at, MessageStream.MAX_CONTENT_BYTES);
        MessageStream.writeContent(bytes, offset + at, count, out);
      }
    } catch (IOException e) {
      throw new ParentGoneException(e);
    }
  }

  public void flaw(Scope scope, Reason reason) throws IOException {
    MessageStream.write(new ReaderMessage.Flaw(scope, reason), out);
  }

  /** Reports what a mail says: the member that began last, or else the container. */
  public void mail(ReaderMessage.Mail mail) throws IOException {
    MessageStream.write(mail, out);
  }

  /** Reports how many members there are by the container's own index. */
  public void declareCount(long members) throws IOException {
    MessageStream.write(new ReaderMessage.DeclaredCount(members), out);
  }

  /** Ends the member that began last, if it has not ended. */
  public void end() throws IOException {
    if (within) {
      MessageStream.write(ReaderMessage.End.MEMBER, out);
      within = false;
    }
  }

  /** Reports why the container cannot be read any further. */
  public void fail(Reason reason) throws IOException {
    if (within) {
      flaw(Scope.CONTENT, reason);
      end();
    }
    flaw(Scope.CONTAINER, reason);
  }

  /** Reports that nothing can be read at all. */
  void broken(String library) throws IOException {
    MessageStream.write(new ReaderMessage.Broken(library), out);
  }

  /** Ends the container. */
  void finish() throws IOException {
    end();
    MessageStream.write(ReaderMessage.End.CONTAINER, out);
    out.flush();
  }

  /** Opens a member's content. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** Nobody reads any more. */
  public static final class ParentGoneException extends IOException {
    private static final long serialVersionUID = 1;

    ParentGoneException(IOException cause) {
      super(cause);
    }
  }
}
