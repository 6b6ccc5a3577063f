package org.vigil.cage;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import org.vigil.model.Reason;
import org.vigil.worker.ParentLink;

/**
 * The process that reads one untrusted container: its standard input is the file itself, so that it
 * knows no path and the file needs no name; it tells of the members on standard output.
 */
final class CageMain {
  private CageMain() {}

  /** Takes the name of the {@link Library} to read with, and the lengths of the volumes. */
  public static void main(String[] arguments) throws IOException {
    List<Long> volumes = Arrays.stream(arguments).skip(1).map(Long::valueOf).toList();
    serve(Library.valueOf(arguments[0]).reader(volumes));
  }

  /** Reads standard input with this reader. */
  static void serve(ContainerReader reader) throws IOException {
    try (DataOutputStream answers = ParentLink.answers();
        FileInputStream input = new FileInputStream(FileDescriptor.in);
        FileChannel file = input.getChannel()) {
      answers.writeLong(Wire.READY);
      answers.flush();
      read(reader, file, new MemberSink(answers));
    }
    // Whatever threads a library has left running.
    Runtime.getRuntime().halt(0);
  }

  /** Tells of all members, and at last of what stopped it. */
  static void read(ContainerReader reader, FileChannel file, MemberSink sink) throws IOException {
    try {
      reader.read(file, sink);
    } catch (MemberSink.ParentGoneException e) {
      throw e;
    } catch (StackOverflowError e) {
      sink.fail(Reason.RECURSION);
    } catch (IOException | RuntimeException | LinkageError e) {
      sink.fail(Reasons.of(e));
    }
    sink.finish();
  }
}
