package org.vigil.jobs.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;

/** What every computer holds: icons, a wallpaper and settings. */
final class SystemFiles {
  private static final List<Scene> ICONS =
      List.of(Scene.MOUNTAINS, Scene.COAST, Scene.DESERT, Scene.SKYLINE, Scene.ROOM, Scene.GARDEN);

  private SystemFiles() {}

  /** File names to contents. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int icon = 1; icon <= ICONS.size(); icon++) {
      byte[] png = Jpeg.png(ICONS.get(icon - 1).paint(new View(10, 0, 32, 32)));
      files.put("Icons/icon" + icon + ".png", png);
    }
    files.put("Web/wallpaper.jpg", Jpeg.bare(Scene.MOUNTAINS, 9, 1280, 960));
    files.put("win.ini", "; for 16-bit app support\r\n[fonts]\r\n".getBytes(UTF_8));
    return files;
  }
}
