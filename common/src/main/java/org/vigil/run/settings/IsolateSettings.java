package org.vigil.run.settings;

import com.typesafe.config.Config;
import java.io.Serializable;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.sandbox.SandboxKind;

/**
 * How processes that read untrusted files are kept in, from {@code vigil.isolate}.
 *
 * @param sandbox by which tool
 */
public record IsolateSettings(SandboxKind sandbox) implements Serializable {
  /** Binds and tries them: a tool that is named has to work. */
  public static IsolateSettings from(Config isolate) {
    IsolateSettings settings = new IsolateSettings(SandboxKind.of(isolate.getString("sandbox")));
    Isolation.within(settings.sandbox);
    return settings;
  }

  /**
   * Has them count in this JVM, which may be an executor's.
   *
   * @throws ReaderUnavailableException when the tool does not work here
   */
  public void apply() {
    try {
      Isolation.within(sandbox);
    } catch (IllegalArgumentException e) {
      throw new ReaderUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }
}
