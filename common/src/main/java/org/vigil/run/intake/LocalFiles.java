package org.vigil.run.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The files of this machine. */
record LocalFiles() implements StoredFiles {
  @Override
  public Optional<StoredFile> root(String uri) throws IOException {
    Optional<StoredFile> root = find(uri);
    return root.isPresent() && Files.isDirectory(new LocalFile(uri).path())
        ? root.map(StoredFile::asFolder)
        : root;
  }

  @Override
  public boolean has(String uri) {
    return Files.isRegularFile(new LocalFile(uri).path());
  }

  private static Optional<StoredFile> find(String uri) throws IOException {
    try {
      return Optional.of(file(uri));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** What a folder names, and of which its permissions, or a broken disk, may tell no more. */
  private static Optional<StoredFile> seen(String uri) throws IOException {
    try {
      return find(uri);
    } catch (FileSystemException e) {
      String name = uri.substring(uri.lastIndexOf('/') + 1);
      return Optional.of(new StoredFile(uri, name, false, 0, Instant.EPOCH, null, null));
    }
  }

  @Override
  public StoredChildren children(StoredFile folder) throws IOException {
    String within = folder.uri().endsWith("/") ? folder.uri() : folder.uri() + "/";
    return new Children(within, new LocalFile(folder.uri()).children());
  }

  /** Those that are still there when it is their turn. */
  private static final class Children implements StoredChildren {
    private final String within;
    private final DirectoryStream<Path> listed;
    private final Iterator<Path> names;
    private Optional<StoredFile> next = Optional.empty();

    Children(String within, DirectoryStream<Path> listed) {
      this.within = within;
      this.listed = listed;
      this.names = listed.iterator();
    }

    @Override
    public boolean hasNext() throws IOException {
      try {
        while (next.isEmpty() && names.hasNext()) {
          next = seen(within + LocalFile.name(names.next()));
        }
        return next.isPresent();
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }

    @Override
    public StoredFile next() throws IOException {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      StoredFile child = next.orElseThrow();
      next = Optional.empty();
      return child;
    }

    @Override
    public void close() throws IOException {
      listed.close();
    }
  }

  @Override
  public InputStream open(String uri) throws IOException {
    return new LocalFile(uri).follow();
  }

  private static StoredFile file(String uri) throws IOException {
    LocalFile file = new LocalFile(uri);
    BasicFileAttributes attributes = file.attributes();
    boolean plain = attributes.isRegularFile() || attributes.isDirectory();
    return new StoredFile(
        uri,
        uri.substring(uri.lastIndexOf('/') + 1),
        attributes.isDirectory(),
        attributes.isRegularFile() ? attributes.size() : 0,
        attributes.isSymbolicLink() ? pointedAt(file, attributes) : modified(attributes),
        null,
        plain ? null : attributes.isSymbolicLink() ? target(file) : SourceObject.DEVICE);
  }

  /** A link is as new as what it points at. */
  private static Instant pointedAt(LocalFile link, BasicFileAttributes own) {
    try {
      return modified(Files.readAttributes(link.path(), BasicFileAttributes.class));
    } catch (IOException e) {
      return modified(own);
    }
  }

  private static Instant modified(BasicFileAttributes attributes) {
    return Instant.ofEpochMilli(attributes.lastModifiedTime().toMillis());
  }

  /** Where a link points; empty where the system does not say. */
  private static String target(LocalFile link) {
    try {
      return LocalFile.target(Files.readSymbolicLink(link.path()));
    } catch (IOException | InvalidPathException e) {
      return "";
    }
  }
}
