package org.vigil.lake.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider;
import org.vigil.lake.SharedSpark;

/** A bucket on an S3 server on loopback, whose requests are counted, and harmed if asked for. */
public final class Store implements AutoCloseable {
  private final S3Server server;
  private final StoreProxy proxy;
  private final String bucket = "vigil-" + UUID.randomUUID();

  private Store(S3Server server, StoreProxy proxy) {
    this.server = server;
    this.proxy = proxy;
  }

  /**
   * Starts a store that anybody may ask, and tells the tests' session of it.
   *
   * @param folder where its objects and its log go
   */
  public static Store start(Path folder, Harm harm) throws IOException, InterruptedException {
    return start(folder, harm, "");
  }

  /** Starts a store that answers to nothing but what is signed with a key. */
  public static Store signed(Path folder, String key) throws IOException, InterruptedException {
    Store store = start(folder, Harm.none(), key);
    store.set("aws.credentials.provider", SimpleAWSCredentialsProvider.NAME);
    store.set("access.key", S3Server.IDENTITY);
    store.set("secret.key", key);
    return store;
  }

  private static Store start(Path folder, Harm harm, String key)
      throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("store"));
    S3Server server = S3Server.over(folder, key);
    Store store = new Store(server, StoreProxy.before(server, harm));
    Files.createDirectories(folder.resolve("store").resolve(store.bucket));
    store.settings().forEach(SharedSpark.session().sparkContext().hadoopConfiguration()::set);
    return store;
  }

  /** What a site would set for the bucket. */
  public Map<String, String> settings() {
    String bucketKey = "fs.s3a.bucket." + bucket + ".";
    return Map.of(
        bucketKey + "endpoint",
        proxy.endpoint(),
        bucketKey + "endpoint.region",
        "eu-north-1",
        bucketKey + "path.style.access",
        "true",
        bucketKey + "aws.credentials.provider",
        "org.apache.hadoop.fs.s3a.AnonymousAWSCredentialsProvider",
        // Fewer tries than a site's, and shorter waits between them: the store is at hand.
        bucketKey + "attempts.maximum",
        "0",
        bucketKey + "retry.throttle.interval",
        "5ms",
        bucketKey + "retry.interval",
        "5ms");
  }

  /** Sets something else for the bucket, such as {@code secret.key}. */
  public void set(String setting, String value) {
    hadoop().set("fs.s3a.bucket." + bucket + "." + setting, value);
  }

  /** From now on nothing goes wrong. */
  public void calm() {
    proxy.calm();
  }

  /** A place in the bucket. */
  public String at(String path) {
    return "s3a://" + bucket + "/" + path;
  }

  /** A connection to the bucket of its own. */
  public FileSystem connection() throws IOException {
    return FileSystem.newInstance(URI.create(at("")), hadoop());
  }

  static Configuration hadoop() {
    return SharedSpark.session().sparkContext().hadoopConfiguration();
  }

  /** Puts a folder and all below it into the bucket. */
  public void put(Path folder, String path) throws IOException {
    try (FileSystem files = connection();
        Stream<Path> local = Files.walk(folder)) {
      for (Path file : local.filter(Files::isRegularFile).toList()) {
        files.copyFromLocalFile(
            new org.apache.hadoop.fs.Path(file.toUri()),
            new org.apache.hadoop.fs.Path(at(path) + "/" + folder.relativize(file)));
      }
    }
  }

  /** How often each method was asked, and each kind of harm was done, since the last call. */
  public Map<String, Long> counted() {
    return proxy.counted();
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.close();
  }
}
