package org.vigil.isolate;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.vigil.isolate.sandbox.ChildCommand;

/**
 * How a worker is started: this JVM's java, a small heap, and a class path of our classes and
 * {@link Libraries} alone, without Spark.
 */
public final class JavaCommand {
  private JavaCommand() {}

  /**
   * The command of a worker.
   *
   * @param arguments what its main class is given
   * @throws ReaderUnavailableException when a library is missing
   */
  public static ChildCommand of(Class<?> main, int heapMegabytes, List<String> arguments) {
    List<String> run = new ArrayList<>(List.of(main.getName()));
    run.addAll(arguments);
    return new ChildCommand(hardened(heapMegabytes), heapMegabytes, classPath(main), run);
  }

  private static List<String> hardened(int heapMegabytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMegabytes + "m",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        // Thirty times the usual: the second compiler takes the loops over pixels, and little else,
        // so that it has paid back after some hundred files.
        "-XX:Tier4InvocationThreshold=150000",
        "-XX:Tier4MinInvocationThreshold=18000",
        "-XX:Tier4CompileThreshold=450000",
        "-XX:Tier4BackEdgeThreshold=1200000",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:MaxDirectMemorySize=64m",
        // Standard output is for responses only: what the JVM itself prints goes elsewhere.
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable",
        // Nothing of a file may be left behind: no dump, no crash log, no statistics file.
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-Djava.awt.headless=true",
        // What a sandbox hides.
        "-Duser.timezone=" + TimeZone.getDefault().getID());
  }

  private static List<Path> classPath(Class<?> main) {
    Stream<String> own = Stream.of(main, JavaCommand.class).map(JavaCommand::location);
    return Stream.concat(own, Libraries.paths().stream()).distinct().map(Path::of).toList();
  }

  /** The directory or jar that a class was loaded from. */
  private static String location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath().toString();
    } catch (URISyntaxException
        | NullPointerException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      throw new ReaderUnavailableException("No jar or directory holds " + type.getName(), e);
    }
  }
}
