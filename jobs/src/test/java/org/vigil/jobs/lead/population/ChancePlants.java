package org.vigil.jobs.lead.population;

import java.util.ArrayList;
import java.util.List;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** What lists, programs and chance do to a score; none of it may stand above low. */
final class ChancePlants {
  private final Mix mix;
  private final List<Plant> plants = new ArrayList<>();

  private ChancePlants(Mix mix) {
    this.mix = mix;
  }

  static List<Plant> of(Mix mix) {
    ChancePlants decoys = new ChancePlants(mix);
    for (int number = 0; number < 2; number++) {
      decoys.hub(number);
      decoys.disputed(number);
      decoys.icons(number);
      decoys.flat(number);
      decoys.notPertinent(number);
    }
    for (int number = 0; number < 3; number++) {
      decoys.generated(number);
      decoys.screenshots(number);
      decoys.software(number);
      decoys.encrypted(number);
    }
    return decoys.plants;
  }

  private Plant plant(String kind, int number) {
    Plant plant = new Plant(mix, Grade.DECOY, kind, number);
    plants.add(plant);
    return plant;
  }

  /** A listed hash of a victim not identified that is near many pictures by chance. */
  private void hub(int number) {
    Plant plant = plant("hub", number);
    Dice dice = plant.dice();
    String hub = dice.pdq();
    plant.list(Listing.looks(plant.name("hub"), hub).victim(false));
    for (int picture = 0; picture < mix.hubMedia(); picture++) {
      Shot shot = plant.like(Plant.numbered("p%04d.jpg", picture), hub, 28).size(1600, 1200);
      Handset telephone = dice.one(Handset.TELEPHONES);
      String caseId = Plant.caseId(dice.between(0, mix.cases() - 1));
      Spot spot = Spot.of(caseId, "telephone-u", "Pictures/" + dice.hex(2), 1 + picture % 3);
      plant.lay(spot, shot.by(telephone, dice.daysAgo(30, 1500)));
    }
  }

  /** Looks like an entry that somebody disputes. */
  private void disputed(int number) {
    Plant plant = plant("disputed", number);
    Dice dice = plant.dice();
    String listed = dice.pdq();
    plant.list(Listing.looks(plant.name("disputed"), listed).in(Listing.List.EXCHANGE));
    Shot shot = plant.like(Plant.numbered("beach%d.jpg", number), listed, 6);
    shot.by(dice.one(Handset.TELEPHONES), dice.recent()).at(dice.town());
    plant.lay(Spot.of(plant.cleanCase(number), "telephone-p", "DCIM/Camera", 2), shot);
  }

  /** Small pictures that programs keep. */
  private void icons(int number) {
    Plant plant = plant("icons", number);
    for (int picture = 0; picture < 20; picture++) {
      Shot shot = plant.bare(Plant.numbered("ic_%03d.png", picture)).png().size(96, 96).quality(35);
      plant.lay(Spot.of(plant.someCase(), "telephone-t", "Android/data/.thumbnails", 1), shot);
    }
  }

  /** White, black and grey; a list holds one of them. */
  private void flat(int number) {
    Plant plant = plant("flat", number);
    String look = plant.dice().pdq();
    plant.list(Listing.looks(plant.name("flat"), look));
    for (int picture = 0; picture < 6; picture++) {
      Shot shot = plant.like(Plant.numbered("page%02d.jpg", picture), look, 5).quality(6);
      plant.lay(Spot.of(plant.cleanCase(picture), "scanner", "scans", 2), shot);
    }
  }

  /** A list's category 5: it is not what the list is of. */
  private void notPertinent(int number) {
    Plant plant = plant("not-pertinent", number);
    for (int picture = 0; picture < 5; picture++) {
      Shot shot = plant.bare(Plant.numbered("np%02d.jpg", picture));
      plant.lay(Spot.of(plant.cleanCase(3 + number), "computer", "Pictures/np", 2), shot);
      plant.list(Listing.exact(shot).category("5"));
    }
  }

  /** Pictures that a program made out of words. */
  private void generated(int number) {
    Plant plant = plant("generated", number);
    for (int picture = 0; picture < 10; picture++) {
      Shot shot = plant.bare(Plant.numbered("ComfyUI_%05d_.png", picture)).png().size(1024, 1024);
      plant.lay(Spot.of(plant.someCase(), "computer-g", "output/" + number, 3), shot.generated());
    }
  }

  private void screenshots(int number) {
    Plant plant = plant("screenshots", number);
    for (int picture = 0; picture < 12; picture++) {
      String name = Plant.numbered("Screenshot_20260%d%02d.png", 700 + number, picture);
      Shot shot = plant.bare(name).png().size(1080, 2400);
      Spot spot = Spot.of(plant.cleanCase(2 + number), "telephone-x", "Pictures/Screenshots", 2);
      plant.lay(spot, shot);
    }
  }

  /** What comes with a computer. */
  private void software(int number) {
    Plant plant = plant("software", number);
    for (int picture = 0; picture < 12; picture++) {
      Shot shot = plant.bare(Plant.numbered("img%d%02d.jpg", number, picture)).size(3840, 2160);
      plant.list(Listing.exact(shot).in(Listing.List.NSRL));
      plant.lay(Spot.of(plant.someCase(), "computer-n", "Windows/Web/Wallpaper", 1), shot);
    }
  }

  /** An archive that nobody has opened, and nothing else. */
  private void encrypted(int number) {
    Plant plant = plant("encrypted", number);
    Shot archive = Shot.file(plant.name(Plant.numbered("backup%d.zip", number)), "application/zip");
    Issue locked = new Issue(Stage.EXPAND, Reason.ENCRYPTED, "It is encrypted.");
    plant.lay(
        Spot.of(plant.cleanCase(5 + number), "computer-e", "Documents", 2),
        archive,
        Said.broken(locked));
  }
}
