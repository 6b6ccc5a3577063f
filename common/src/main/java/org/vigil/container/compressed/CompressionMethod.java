package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;

/** How the parts of a compressed file are recognised and decoded. */
interface CompressionMethod {
  /** Whether a part begins with these bytes. */
  boolean recognises(byte[] head);

  /** Whether frames of user data are passed over. */
  boolean hasSkippableFrames();

  /** Decodes the part that begins here, and reads no byte behind it. */
  InputStream decode(InputStream part) throws IOException;
}
