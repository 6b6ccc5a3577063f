package org.vigil.isolate;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.isolate.record.MaxItems;
import org.vigil.isolate.record.RecordCodec;

/**
 * A {@link ReadRequest} on its way to the isolated process, which trusts its parent. It travels on
 * a pipe, so that no password stands on a command line.
 *
 * @param number comes back once the file is open
 * @param factory the class of the enum that makes the reader
 * @param constant the constant of it
 */
record ReadMessage(
    long number,
    String factory,
    String constant,
    Path file,
    @MaxItems(Integer.MAX_VALUE) List<Long> volumes,
    @MaxItems(Integer.MAX_VALUE) List<String> passwords,
    MemberRange members) {
  static final RecordCodec<ReadMessage> CODEC =
      RecordCodec.of(ReadMessage.class, MessageStream.MAX_TEXT_CHARS);

  static ReadMessage of(long number, ReaderFactory factory, ReadRequest request) {
    if (!(factory instanceof Enum<?> constant)) {
      throw new IllegalArgumentException("Not a constant: " + factory.getClass());
    }
    return new ReadMessage(
        number,
        constant.getDeclaringClass().getName(),
        constant.name(),
        request.file(),
        request.volumes(),
        factory.takesPasswords() ? request.passwords().candidates() : List.of(),
        request.members());
  }

  ReadRequest request() {
    return new ReadRequest(file, volumes, Passwords.of(passwords), members);
  }

  /** The reader that the request asks for. */
  ContainerReader reader() {
    return readers().reader(request());
  }

  ReaderFactory readers() {
    try {
      return Stream.of(Class.forName(factory).getEnumConstants())
          .filter(each -> ((Enum<?>) each).name().equals(constant))
          .map(ReaderFactory.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("No reader: " + factory, e);
    }
  }

  /** Shows no password. */
  @Override
  public String toString() {
    return "ReadMessage[" + constant + ", " + request() + "]";
  }
}
