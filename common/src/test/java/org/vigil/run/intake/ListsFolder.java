package org.vigil.run.intake;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.vigil.run.settings.Settings;

/** A program that prints what an intake holds, in UTF-8 whatever its locale. */
final class ListsFolder {
  private ListsFolder() {}

  public static void main(String[] folder) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Manifest.freeze(Settings.load(null, Map.of("intake", folder[0])), new Configuration())
        .sources()
        .forEach(source -> out.println(source.path() + " " + LocalFileTest.content(source)));
  }
}
