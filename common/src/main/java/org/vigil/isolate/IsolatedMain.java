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
import org.vigil.model.Reason;

/**
 * The process that reads untrusted containers one after the other. An {@link ReadRequest} comes on
 * standard input, behind a number; once the container's file is open the number goes back, and from
 * then on the file needs no name. What follows are the members.
 */
final class IsolatedMain {
  private IsolatedMain() {}

  public static void main(String[] ignored) throws IOException {
    serve(order -> order.library().reader(order));
  }

  /** Has each container read by such a reader, until the parent is gone. */
  static void serve(Function<ReadRequest, ContainerReader> readers) throws IOException {
    try (DataOutputStream answers = ParentLink.answers();
        DataInputStream orders =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      answers.writeLong(MessageCodec.READY);
      answers.flush();
      while (obey(orders, answers, readers)) {
        answers.flush();
      }
    }
    // Whatever threads a library has left running.
    Runtime.getRuntime().halt(0);
  }

  private static boolean obey(
      DataInputStream orders,
      DataOutputStream answers,
      Function<ReadRequest, ContainerReader> readers)
      throws IOException {
    long number;
    try {
      number = orders.readLong();
    } catch (EOFException e) {
      return false;
    }
    ReadRequest order = ReadRequest.read(orders);
    MemberSink sink = new MemberSink(answers);
    try (FileChannel file = FileChannel.open(order.file(), StandardOpenOption.READ)) {
      answers.writeLong(number);
      answers.flush();
      read(() -> readers.apply(order), file, sink);
    }
    sink.finish();
    return true;
  }

  /** Tells of all members, and at last of what stopped it. */
  private static void read(Supplier<ContainerReader> reader, FileChannel file, MemberSink sink)
      throws IOException {
    try {
      reader.get().read(file, sink);
    } catch (MemberSink.ParentGoneException e) {
      throw e;
    } catch (ReaderUnavailableException e) {
      sink.broken(e.blamed());
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
