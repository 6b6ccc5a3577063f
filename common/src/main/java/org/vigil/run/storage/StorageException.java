package org.vigil.run.storage;

/**
 * A storage has no room, or may not be written to or read; the message is a sentence for a person.
 */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StorageException(String message) {
    super(message);
  }

  StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
