package org.vigil.lake.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Stands before the S3 server: counts what is asked of it, and does harm if it is given some. */
public final class StoreProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final InetSocketAddress server;
  private volatile Harm harm;
  private final ExecutorService threads = Executors.newCachedThreadPool(StoreProxy::daemon);
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  private StoreProxy(InetSocketAddress server, Harm harm) throws IOException {
    this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.server = server;
    this.harm = harm;
  }

  static StoreProxy before(S3Server server, Harm harm) throws IOException {
    StoreProxy proxy = new StoreProxy(server.address(), harm);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "store-proxy");
    thread.setDaemon(true);
    return thread;
  }

  /** Where a client finds the store. */
  String endpoint() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** How often each method was asked, and each kind of harm was done, since the last call. */
  public Map<String, Long> counted() {
    Map<String, Long> counted = new TreeMap<>();
    counts.forEach((what, count) -> counted.put(what, count.sumThenReset()));
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  void calm() {
    harm = Harm.none();
  }

  private void count(String what) {
    counts.computeIfAbsent(what, ignored -> new LongAdder()).increment();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket upstream = new Socket()) {
      upstream.connect(server);
      InputStream in = new BufferedInputStream(client.getInputStream());
      InputStream answers = new BufferedInputStream(upstream.getInputStream());
      OutputStream back = client.getOutputStream();
      Optional<HttpMessage> request = HttpMessage.request(in, back);
      while (request.isPresent() && pass(request.get(), client, upstream, answers)) {
        request = HttpMessage.request(in, back);
      }
    } catch (IOException gone) {
      // One of both has hung up; the client asks again.
    }
  }

  /** Whether the connection may be used again. */
  private boolean pass(HttpMessage request, Socket client, Socket upstream, InputStream answers)
      throws IOException {
    count(request.method());
    Harm.Kind kind = harm.to(request);
    if (kind != Harm.Kind.NONE) {
      count(kind.name());
    }
    OutputStream back = client.getOutputStream();
    if (kind == Harm.Kind.SLOW_DOWN) {
      back.write(Harm.slowDown(request).bytes());
      return true;
    }
    if (kind == Harm.Kind.RESET) {
      return reset(client);
    }
    upstream.getOutputStream().write(harm.seen(request).bytes());
    HttpMessage answer = HttpMessage.answer(answers, request.method());
    count(request.method() + " " + answer.status());
    if (kind == Harm.Kind.LOST && harm.loses(request, answer)) {
      return reset(client);
    }
    byte[] bytes = answer.bytes();
    if (kind == Harm.Kind.CUT && !answer.body().isEmpty()) {
      back.write(bytes, 0, bytes.length - (answer.body().length() + 1) / 2);
      back.flush();
      return reset(client);
    }
    back.write(bytes);
    return true;
  }

  private static boolean reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
    return false;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
