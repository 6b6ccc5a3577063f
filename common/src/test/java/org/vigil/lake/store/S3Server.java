package org.vigil.lake.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** S3Proxy over a folder, on loopback and in a process of its own. */
public final class S3Server implements AutoCloseable {
  /** Whose the key is. */
  static final String IDENTITY = "site";

  private static final int SECONDS = 60;

  private final Process process;
  private final int port;
  private final Path log;

  private S3Server(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * Starts one, and waits until it answers.
   *
   * @param key what each request must be signed with; empty where anybody may ask
   */
  static S3Server over(Path folder, String key) throws IOException, InterruptedException {
    int port = freePort();
    Path store = Files.createDirectories(folder.resolve("store"));
    Path properties = folder.resolve("s3proxy.properties");
    Files.write(
        properties,
        List.of(
            "s3proxy.endpoint=http://127.0.0.1:" + port,
            "s3proxy.authorization=" + (key.isEmpty() ? "none" : "aws-v4"),
            "s3proxy.identity=" + IDENTITY,
            "s3proxy.credential=" + key,
            "jclouds.provider=filesystem",
            "jclouds.filesystem.basedir=" + store));
    Path log = folder.resolve("s3proxy.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-DLOG_LEVEL=warn",
                "-cp",
                Files.readString(Path.of(System.getProperty("vigil.s3"))).strip(),
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    S3Server server = new S3Server(process, port, log);
    server.await();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private void await() throws IOException, InterruptedException {
    for (int tenth = 0; tenth < SECONDS * 10 && process.isAlive(); tenth++) {
      try (Socket socket = new Socket()) {
        socket.connect(address());
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    close();
    throw new IOException("The S3 server does not answer:\n" + Files.readString(log));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
