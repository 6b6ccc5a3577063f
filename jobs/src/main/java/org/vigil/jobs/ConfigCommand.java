package org.vigil.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The settings as they are in force. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Print every effective setting and where it came from; secrets are masked.")
final class ConfigCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    common.settings().explained().forEach((key, line) -> System.out.println(key + " = " + line));
    return 0;
  }
}
