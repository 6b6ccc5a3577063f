package org.vigil.isolate;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigil.isolate.ReaderMessage.Entry;

/**
 * An isolated reader that tries what its container names, as code would that a file has smuggled
 * in; what came of it is the name of its member.
 */
public final class CuriousProcess implements ContainerReader {
  private static final int MAX_COMMAND_BYTES = 4000;
  private static final int MAX_ANSWER_CHARS = 300;

  public static void main(String[] arguments) throws IOException {
    IsolatedMain.serve(request -> new CuriousProcess());
  }

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAX_COMMAND_BYTES);
    file.read(bytes, 0);
    String command = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    String answer = answer(command.split(" ", 2));
    sink.begin(Entry.file(answer.substring(0, Math.min(answer.length(), MAX_ANSWER_CHARS)), null));
  }

  private static String answer(String[] command) {
    try {
      return switch (command[0]) {
        case "connect" -> connect(Integer.parseInt(command[1]));
        case "read" -> Files.readString(Path.of(command[1]), StandardCharsets.ISO_8859_1);
        case "write" -> Files.writeString(Path.of(command[1]), "x").toString();
        case "list" -> list(Path.of(command[1]));
        case "begin" -> begin(command[1]);
        case "variables" -> variables();
        case "numbers" -> list(Path.of("/proc")).replaceAll("[^0-9 ]*", "").strip();
        case "right" -> status(command[1]);
        case "grow" -> grow();
        default -> "what?";
      };
    } catch (IOException | ReflectiveOperationException e) {
      return "no: " + e.getClass().getSimpleName();
    }
  }

  private static String connect(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return "connected " + socket.isConnected();
    }
  }

  private static String list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return String.join(" ", files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  private static String begin(String program) throws IOException {
    Process process = new ProcessBuilder(List.of(program, "-version")).start();
    process.destroyForcibly();
    return "begun";
  }

  private static String variables() {
    Map<String, String> variables = new TreeMap<>(System.getenv());
    variables.remove("PWD");
    return variables.toString();
  }

  private static String status(String line) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines.filter(each -> each.startsWith(line)).findFirst().orElse("").replace("\t", " ");
    }
  }

  /** Takes native memory, and touches none of it. */
  private static String grow() throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Object memory = field.get(null);
    Method allocate = type.getMethod("allocateMemory", long.class);
    try {
      for (int i = 0; i < 128; i++) {
        allocate.invoke(memory, 64L << 20);
      }
      return "grown";
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof OutOfMemoryError error) {
        throw error;
      }
      throw e;
    }
  }
}
