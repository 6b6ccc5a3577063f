package org.vigil.run.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of a store, as an intake lists them. */
interface StoredFiles {
  /** What lies where a setting says, if anything does; a folder may be behind a link. */
  Optional<StoredFile> root(String uri) throws IOException;

  /** Whether a file lies there that can be opened. */
  boolean has(String uri) throws IOException;

  /** What lies in a folder. */
  StoredChildren children(StoredFile folder) throws IOException;

  /** The bytes of a file of the site's own, which may be behind a link. */
  InputStream open(String uri) throws IOException;
}
