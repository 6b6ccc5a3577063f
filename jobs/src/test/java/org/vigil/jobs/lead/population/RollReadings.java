package org.vigil.jobs.lead.population;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.vigil.geo.GeoPoint;
import org.vigil.model.Media;
import org.vigil.model.Reading;

/**
 * The files of a telephone: pictures by occasions, one in four of them a burst; what was received;
 * screenshots; some videos and documents.
 */
final class RollReadings implements Iterator<Reading> {
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);
  private static final int MOST_DAYS = 1000;

  private final Roll roll;
  private final Dice dice;
  private final Handset telephone;
  private final GeoPoint home;
  private int given;
  private int left;
  private LocalDateTime at = Dice.TODAY;
  private String look = "";
  private boolean burst;
  private boolean places;

  RollReadings(Roll roll) {
    this.roll = roll;
    dice = Dice.of(roll.seed(), "roll");
    telephone = dice.one(Handset.TELEPHONES);
    home = dice.town();
  }

  @Override
  public boolean hasNext() {
    return given <= roll.files();
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int number = given++;
    if (number == 0) {
      return root(roll.spot(), roll.files());
    }
    return roll.hit() != null && number == roll.files() / 2 ? hit(roll.hit()) : file(number);
  }

  /** The object itself, which lists so many members. */
  static Reading root(Spot spot, long members) {
    Media archive = Shot.file("object " + spot.object(), "application/zip").media(spot.night());
    return Found.reading(spot, 0, "", archive).listedMembers(members).build();
  }

  private Reading hit(String name) {
    Shot shot = Shot.bare(name, Dice.of(roll.seed(), name).pdq());
    return reading("DCIM/Camera", "IMG_1187.jpg", shot);
  }

  private Reading file(int number) {
    int kind = dice.between(0, 99);
    String name = "roll " + roll.seed() + " " + number;
    if (kind < 2) {
      return reading("Documents", "file" + number + ".pdf", Shot.file(name, "application/pdf"));
    }
    if (kind < 5) {
      Shot video = Shot.file(name, "video/mp4").size(1920, 1080).taken(moment());
      return reading("DCIM/Camera", NAMED.format(at) + ".mp4", video);
    }
    if (kind < 15) {
      Shot received = Shot.bare(name, dice.pdq());
      return reading("WhatsApp Images", "IMG-" + number + "-WA0001.jpg", received);
    }
    if (kind < 20) {
      Shot screen = Shot.bare(name, dice.pdq()).png().size(1080, 2400);
      return reading("Pictures/Screenshots", "Screenshot_" + number + ".png", screen);
    }
    return photograph(name);
  }

  private Reading photograph(String name) {
    LocalDateTime taken = moment();
    Shot shot = Shot.bare(name, burst ? dice.near(look, 9) : dice.pdq());
    shot.by(telephone, taken).offset(ZoneOffset.ofHours(1));
    if (places) {
      shot.at(dice.in(home));
    }
    return reading("DCIM/Camera", "IMG_" + NAMED.format(taken) + ".jpg", shot);
  }

  /** The next moment of the occasion, or of the next. */
  private LocalDateTime moment() {
    if (left == 0) {
      left = dice.between(1, 12);
      at = dice.chance(0.5) ? dice.daysAgo(12, 150) : dice.daysAgo(150, MOST_DAYS);
      burst = dice.chance(0.25);
      places = dice.chance(0.7);
      look = dice.pdq();
    }
    left--;
    at = at.plusSeconds(burst ? dice.between(1, 3) : dice.between(20, 400));
    return at;
  }

  private Reading reading(String folder, String name, Shot shot) {
    Spot spot = roll.spot();
    return Found.reading(spot.below(folder), given - 1L, name, shot.media(spot.night())).build();
  }
}
