package org.vigil.jobs.lead.population;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.model.term.TakenDoubt;

/** What photography, spread and clocks do to a score; none of it may stand above low. */
final class DecoyPlants {
  private static final int PICTURES = 8;

  private final Mix mix;
  private final List<Plant> plants = new ArrayList<>();

  private DecoyPlants(Mix mix) {
    this.mix = mix;
  }

  static List<Plant> of(Mix mix) {
    DecoyPlants decoys = new DecoyPlants(mix);
    for (int number = 0; number < 6; number++) {
      decoys.meme(number);
    }
    for (int number = 0; number < 4; number++) {
      decoys.stock(number);
      decoys.forward(number);
      decoys.wrongClock(number);
    }
    for (int number = 0; number < 5; number++) {
      decoys.defaultSerial(number);
    }
    for (int number = 0; number < 3; number++) {
      decoys.edited(number);
      decoys.burst(number);
      decoys.holiday(number);
    }
    return decoys.plants;
  }

  private Plant plant(String kind, int number) {
    Plant plant = new Plant(mix, Grade.DECOY, kind, number);
    plants.add(plant);
    return plant;
  }

  /** A picture that everybody has. */
  private void meme(int number) {
    Plant plant = plant("meme", number);
    Shot shot = plant.bare(Plant.numbered("IMG-2026010%d-WA0001.jpg", number)).size(800, 800);
    for (int caseNumber = 0; caseNumber < mix.cases(); caseNumber++) {
      int night = 1 + caseNumber % 3;
      plant.lay(Spot.of(Plant.caseId(caseNumber), "chats", "WhatsApp Images", night), shot);
    }
  }

  /** What was sent on and on, and came into nine cases. */
  private void forward(int number) {
    Plant plant = plant("forward", number);
    for (int picture = 0; picture < 3; picture++) {
      Shot shot = plant.bare(Plant.numbered("IMG-2026081%d-WA001%d.jpg", number, picture));
      for (int holder = 0; holder < 9; holder++) {
        String caseId = Plant.caseId((5 * number + 2 * holder) % mix.cases());
        plant.lay(Spot.of(caseId, "chats", "WhatsApp Images/Sent", 1 + holder % 3), shot);
      }
    }
  }

  /** An agency's picture, with its name. */
  private void stock(int number) {
    Plant plant = plant("stock", number);
    for (int picture = 0; picture < 4; picture++) {
      Shot shot = plant.bare(Plant.numbered("stock-%d-%d.jpg", number, picture)).size(5000, 3300);
      shot.taken(plant.dice().daysAgo(300, 2000)).artist("Stock Agency").edited("Lightroom 13");
      for (int holder = 0; holder < 3; holder++) {
        plant.lay(Spot.of(Plant.caseId(4 * number + holder), "computer", "Wallpapers", 1), shot);
      }
    }
  }

  /** Two telephones whose clocks stand at 1970, two that are years ahead. */
  private void wrongClock(int number) {
    boolean dead = number % 2 == 0;
    Plant plant = plant(dead ? "clock-1970" : "clock-2031", number / 2);
    Handset telephone = plant.dice().one(Handset.TELEPHONES);
    LocalDateTime at = LocalDateTime.parse(dead ? "1970-01-01T00:03:11" : "2031-06-30T12:00:05");
    for (int picture = 0; picture < PICTURES; picture++) {
      Shot shot = plant.bare(Plant.numbered("CLK_%04d.jpg", picture));
      shot.by(telephone, at.plusMinutes(picture));
      plant.lay(
          Spot.of(Plant.caseId(6 * number + 1), "telephone-w", "DCIM/Camera", 2),
          dead ? shot.doubted(TakenDoubt.TOO_EARLY) : shot);
    }
  }

  /** Cameras of several models and owners that all have one number. */
  private void defaultSerial(int number) {
    Plant plant = plant("default-serial", number);
    Dice dice = plant.dice();
    List<String> serials = List.of("123456", "0000000", "4294967295", "undefined", "");
    for (int picture = 0; picture < 12; picture++) {
      Handset camera = Handset.CAMERAS.get(number == 4 ? 2 : picture % 3);
      String serial = number == 4 ? camera.model() : serials.get(number);
      Shot shot = plant.bare(Plant.numbered("DSC_%04d.JPG", 20 * number + picture));
      shot.by(camera.numbered(serial), dice.recent()).at(dice.in(dice.town()));
      String caseId = picture % 3 == 0 ? plant.concernCase(number) : plant.cleanCase(picture);
      plant.lay(Spot.of(caseId, "card-d", "DCIM/100_D" + number, 2 + picture % 2), shot);
    }
  }

  /** Pictures of a journey, made brighter before they were shown. */
  private void edited(int number) {
    Plant plant = plant("edited-holiday", number);
    Dice dice = plant.dice();
    Handset telephone = dice.one(Handset.TELEPHONES);
    LocalDateTime at = dice.recent();
    for (int picture = 0; picture < PICTURES; picture++) {
      Shot shot = plant.bare(Plant.numbered("IMG_%04d.jpg", 3000 + picture));
      shot.by(telephone, at.plusMinutes(90L * picture)).at(dice.in(dice.town()));
      Shot copy = plant.like(Plant.numbered("IMG_%04d-edited.jpg", 3000 + picture), shot.pdq(), 9);
      copy.by(telephone, at.plusMinutes(90L * picture)).edited("Adobe Photoshop 26.1");
      Spot spot = Spot.of(plant.cleanCase(number), "telephone-h", "Pictures/Trip", 1);
      plant.lay(spot, shot).lay(spot.below("Edited"), copy);
    }
  }

  /** One owner's burst, whose two exhibits became two cases. */
  private void burst(int number) {
    Plant plant = plant("burst", number);
    Dice dice = plant.dice();
    Handset camera = dice.one(Handset.CAMERAS).numbered(dice.serial());
    LocalDateTime at = dice.recent();
    String look = dice.pdq();
    for (int picture = 0; picture < 12; picture++) {
      Shot shot = plant.like(Plant.numbered("DSC_%04d.JPG", 700 + picture), look, 10);
      shot.by(camera, at.plusSeconds(picture)).at(dice.in(dice.town()));
      for (int exhibit = 0; exhibit < 2; exhibit++) {
        String caseId = plant.cleanCase(2 * number + exhibit);
        plant.lay(Spot.of(caseId, "card-b", "DCIM/100_B" + number, 2 + exhibit), shot);
      }
    }
  }

  /** A journey with a good camera: recent, straight from it, with places. */
  private void holiday(int number) {
    Plant plant = plant("holiday", number);
    Dice dice = plant.dice();
    Handset camera = dice.one(Handset.CAMERAS).numbered(dice.serial());
    var town = dice.town();
    for (int day = 0; day < 6; day++) {
      LocalDateTime at = dice.recent();
      for (int picture = 0; picture < PICTURES; picture++) {
        Shot shot = plant.bare(Plant.numbered("DSC_%04d.JPG", 100 * day + picture));
        shot.by(camera, at.plusMinutes(11L * picture)).at(dice.in(town));
        plant.lay(Spot.of(plant.concernCase(5 * number), "card-h", "DCIM/100HOL", 3), shot);
      }
    }
  }
}
