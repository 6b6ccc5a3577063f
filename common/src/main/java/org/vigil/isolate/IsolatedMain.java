package org.vigil.isolate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vigil.model.term.Reason;

/**
 * The process that reads untrusted containers one after the other. A {@link ReadMessage} comes on
 * standard input; once the container's file is open its number goes back, and from then on the file
 * needs no name. What follows are the members.
 */
final class IsolatedMain {
  private IsolatedMain() {}

  public static void main(String[] ignored) throws IOException {
    serve(ReadMessage::reader);
  }

  /** Has each container read by such a reader, until the parent is gone. */
  static void serve(Function<ReadMessage, ContainerReader> readers) throws IOException {
    try (DataOutputStream responses = ParentLink.responses();
        DataInputStream requests =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      responses.writeLong(MessageStream.READY);
      responses.flush();
      while (respond(requests, responses, readers)) {
        responses.flush();
      }
    }
    // Whatever threads a library has left running.
    Runtime.getRuntime().halt(0);
  }

  private static boolean respond(
      DataInputStream requests,
      DataOutputStream responses,
      Function<ReadMessage, ContainerReader> readers)
      throws IOException {
    ReadMessage request;
    try {
      request = ReadMessage.CODEC.read(requests);
    } catch (EOFException e) {
      return false;
    }
    MemberSink sink = new MemberSink(responses);
    try (FileChannel file = FileChannel.open(request.file(), StandardOpenOption.READ)) {
      OpenedMessage.CODEC.write(new OpenedMessage(request.number()), responses);
      responses.flush();
      read(() -> readers.apply(request), file, sink);
    }
    sink.finish();
    return true;
  }

  /** Reports all members, and at last what stopped it. */
  private static void read(Supplier<ContainerReader> reader, FileChannel file, MemberSink sink)
      throws IOException {
    try {
      reader.get().read(file, sink);
    } catch (MemberSink.ParentGoneException e) {
      throw e;
    } catch (ReaderUnavailableException e) {
      sink.broken(e.blamed());
    } catch (OutOfMemoryError e) {
      // Of native memory, of which the JVM itself does not die.
      ParentLink.outOfMemory();
    } catch (StackOverflowError e) {
      sink.fail(Reason.RECURSION);
    } catch (IOException | RuntimeException | LinkageError e) {
      fail(sink, e);
    }
  }

  private static void fail(MemberSink sink, Throwable thrown) throws IOException {
    try {
      sink.fail(Reasons.of(thrown));
    } catch (ReaderUnavailableException e) {
      sink.broken(e.blamed());
    }
  }
}
