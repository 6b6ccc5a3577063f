package org.vigil.run.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A file of this machine, by the bytes of its path, whatever the locale: Java keeps them as they
 * are in paths that come from a listing or a URI. What is further down than the system takes in one
 * path is reached folder by folder.
 *
 * @param uri {@code file:} and the absolute path, as {@link RawName} has it
 */
public record LocalFile(String uri) {
  private static final String SCHEME = "file:";

  /** The system takes 4,096 bytes with the end; the last name may have 255. */
  private static final int MOST_BYTES = 3_800;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Whether an object lies on this machine. */
  public static boolean is(String uri) {
    return uri.startsWith(SCHEME + "/");
  }

  /** Its path, which may be too long for the system. */
  public Path path() {
    return path(uri.substring(SCHEME.length()));
  }

  /** What the system says of it; of a link, of the link itself. */
  public BasicFileAttributes attributes() throws IOException {
    return at(
        path -> Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
        (folder, name) ->
            folder
                .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes());
  }

  /** Its bytes, if it is a regular file; a link is not followed. */
  public SeekableByteChannel open() throws IOException {
    if (!attributes().isRegularFile()) {
      throw new FileSystemException(uri, null, "no regular file");
    }
    Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    return at(
        path -> Files.newByteChannel(path, options),
        (folder, name) -> folder.newByteChannel(name, options));
  }

  /** Its bytes, or those of the file that it points at; nothing else is opened. */
  public InputStream follow() throws IOException {
    if (!Files.isRegularFile(path())) {
      return Channels.newInputStream(open());
    }
    return Files.newInputStream(path());
  }

  /** What lies in a folder, in no order; names are relative where it can be asked for them. */
  public DirectoryStream<Path> children() throws IOException {
    return at(
        Files::newDirectoryStream,
        (folder, name) -> folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
  }

  private <T> T at(Near<T> near, Far<T> far) throws IOException {
    String path = uri.substring(SCHEME.length());
    if (RawName.bytes(path).length <= MOST_BYTES) {
      return near.ask(path(path));
    }
    int name = path.lastIndexOf('/');
    try (SecureDirectoryStream<Path> folder = folder(path.substring(0, name))) {
      return far.ask(folder, relative(path.substring(name + 1)));
    }
  }

  /** The caller closes it. */
  @SuppressWarnings("StreamResourceLeak")
  private static SecureDirectoryStream<Path> folder(String path) throws IOException {
    int cut = cut(path);
    SecureDirectoryStream<Path> folder =
        secure(Files.newDirectoryStream(path(path.substring(0, cut))));
    String left = path.substring(cut);
    while (!left.isEmpty()) {
      int next = cut(left);
      try (SecureDirectoryStream<Path> outer = folder) {
        Path further = relative(left.substring(1, next));
        folder = secure(outer.newDirectoryStream(further, LinkOption.NOFOLLOW_LINKS));
      }
      left = left.substring(next);
    }
    return folder;
  }

  /** Where the longest run of whole names ends that the system takes. */
  private static int cut(String path) {
    int end = path.length();
    while (RawName.bytes(path.substring(0, end)).length > MOST_BYTES) {
      end = path.lastIndexOf('/', end - 1);
    }
    return end;
  }

  private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> folder)
      throws IOException {
    if (folder instanceof SecureDirectoryStream<Path> secure) {
      return secure;
    }
    folder.close();
    throw new FileSystemException("A path is longer than this system takes");
  }

  private static Path relative(String names) {
    Path absolute = path("/" + names);
    return absolute.subpath(0, absolute.getNameCount());
  }

  /** Whether a text has the same bytes in every locale. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one < ' ' || one >= 0x7F || one == '\\') {
        return false;
      }
    }
    return true;
  }

  /** A path that has the bytes of its text. */
  private static Path path(String text) {
    if (File.separatorChar == '/' && isPlain(text)) {
      return Path.of(text);
    }
    StringBuilder escaped = new StringBuilder("file://");
    for (byte one : RawName.bytes(text)) {
      boolean plain =
          ('-' <= one && one <= ':') || (one > 0 && Character.isLetterOrDigit((int) one));
      if (plain) {
        escaped.append((char) one);
      } else {
        escaped.append('%').append(HEX.toHexDigits(one));
      }
    }
    return Path.of(URI.create(escaped.toString()));
  }

  /** The text of the last name of a path that a listing gave. */
  static String name(Path listed) {
    String decoded = listed.getFileName().toString();
    return isPlain(decoded)
        ? RawName.text(decoded.getBytes(US_ASCII))
        : RawName.text(lastName(listed.toUri().getRawPath()));
  }

  /** The text of where a link points. */
  static String target(Path link) {
    String raw = link.toString();
    return raw.chars().allMatch(character -> character < 0x7F)
        ? RawName.text(raw.getBytes(US_ASCII))
        : StreamSupport.stream(link.spliterator(), false)
            .map(LocalFile::name)
            .collect(joining("/", link.isAbsolute() ? "/" : "", ""));
  }

  private static byte[] lastName(String raw) {
    int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
    String name = raw.substring(raw.lastIndexOf('/', end - 1) + 1, end);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < name.length(); i++) {
      boolean escaped = name.charAt(i) == '%';
      bytes.write(escaped ? HexFormat.fromHexDigits(name, i + 1, i + 3) : name.charAt(i));
      i += escaped ? 2 : 0;
    }
    return bytes.toByteArray();
  }

  /** Asks the system by the path. */
  @FunctionalInterface
  private interface Near<T> {
    T ask(Path path) throws IOException;
  }

  /** Asks the system by the name in an open folder. */
  @FunctionalInterface
  private interface Far<T> {
    T ask(SecureDirectoryStream<Path> folder, Path name) throws IOException;
  }
}
