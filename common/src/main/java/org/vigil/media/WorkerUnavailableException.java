package org.vigil.media;

/**
 * No worker can be started at all: a fault of the installation, not of a file, so the job must
 * fail.
 */
public final class WorkerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WorkerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
