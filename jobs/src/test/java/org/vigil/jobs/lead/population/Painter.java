package org.vigil.jobs.lead.population;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.vigil.geo.GeoPoint;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqHash;
import org.vigil.hash.Pixels;
import org.vigil.jobs.demo.Camera;
import org.vigil.jobs.demo.Roll;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;
import org.vigil.model.Media;

/** Paints a file for a content of a population: what looks alike there is one place here. */
final class Painter {
  private static final int NEAR = 31;
  private static final int WIDTH = 640;
  private static final Scene[] SCENES = Scene.values();

  private final long seed;
  private final List<PdqHash> looks = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> moments = new HashMap<>();

  Painter(long seed) {
    this.seed = seed;
  }

  /** A moment of a place. */
  private record Moment(int place, int number) {}

  private Moment moment(String pdq) {
    Integer held = numbers.get(pdq);
    if (held != null) {
      return new Moment(places.get(held), momentOf(held));
    }
    PdqHash look = PdqHash.parse(pdq);
    int place = looks.size();
    for (int other = 0; other < looks.size(); other++) {
      if (looks.get(other).distance(look) <= NEAR) {
        place = places.get(other);
        break;
      }
    }
    numbers.put(pdq, looks.size());
    moments.put(looks.size(), (int) countOf(place));
    looks.add(look);
    places.add(place);
    return new Moment(place, momentOf(looks.size() - 1));
  }

  private int momentOf(int number) {
    return Objects.requireNonNull(moments.get(number));
  }

  private long countOf(int place) {
    return places.stream().filter(other -> other == place).count();
  }

  /** The file. */
  byte[] file(Media media) throws IOException {
    String pdq = media.pdq();
    if (pdq == null || media.width() == null || media.height() == null) {
      return media.sha256().getBytes(StandardCharsets.UTF_8);
    }
    if (Objects.requireNonNullElse(media.pdqQuality(), 100) < 10) {
      return encoded(flat(media.sha256()), "jpg");
    }
    Moment moment = moment(pdq);
    if (media.make() != null && media.takenAtLocal() != null && media.editTraces() == null) {
      return photograph(media, moment);
    }
    String format = media.mediaType().equals("image/png") ? "png" : "jpg";
    return encoded(painted(moment, Math.min(WIDTH, media.width())), format);
  }

  /** The hash of what a list holds of a look. */
  String listed(String pdq) {
    BufferedImage picture = painted(moment(pdq), WIDTH);
    return Pdq.hash(new Seen(picture)).hash().toString();
  }

  private Scene scene(Moment moment) {
    return SCENES[moment.place() % SCENES.length];
  }

  private long seed(Moment moment) {
    return seed * 100_003 + moment.place();
  }

  private BufferedImage painted(Moment moment, int width) {
    View view = new View(seed(moment), moment.number(), width, width * 3 / 4);
    return scene(moment).paint(view);
  }

  private byte[] photograph(Media media, Moment moment) {
    String lens = Objects.requireNonNullElse(media.lensModel(), "");
    String software = Objects.requireNonNullElse(media.software(), "");
    Camera camera =
        new Camera(
            Objects.requireNonNull(media.make()),
            Objects.requireNonNull(media.model()),
            media.bodySerial(),
            lens,
            null,
            software,
            "IMG_%04d.jpg",
            WIDTH,
            WIDTH * 3 / 4);
    String offset = media.takenOffset();
    GeoPoint at =
        media.latitude() == null || media.longitude() == null
            ? null
            : new GeoPoint(media.latitude(), media.longitude());
    LocalDateTime taken = LocalDateTime.parse(Objects.requireNonNull(media.takenAtLocal()));
    Roll roll =
        new Roll(
            camera,
            scene(moment),
            seed(moment),
            taken,
            offset == null ? null : ZoneOffset.of(offset),
            at);
    return roll.files(moment.number() + 1).get(moment.number());
  }

  private static BufferedImage flat(String sha256) {
    BufferedImage picture = new BufferedImage(WIDTH, WIDTH, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(Integer.parseInt(sha256, 0, 2, 16), 200, 200));
    graphics.fillRect(0, 0, WIDTH, WIDTH);
    graphics.dispose();
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, format, bytes);
    return bytes.toByteArray();
  }

  private record Seen(BufferedImage picture) implements Pixels {
    @Override
    public int width() {
      return picture.getWidth();
    }

    @Override
    public int height() {
      return picture.getHeight();
    }

    @Override
    public int rgb(int x, int y) {
      return picture.getRGB(x, y) & 0xFFFFFF;
    }
  }
}
