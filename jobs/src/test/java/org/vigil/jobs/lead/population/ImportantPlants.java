package org.vigil.jobs.lead.population;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.model.term.IdentifierKind;

/** Groups that must be found, in their turn; and what may stand anywhere behind the urgent. */
final class ImportantPlants {
  /** What factories leave and programs write: listed material has it too. */
  private static final List<String> DEFAULTS =
      List.of("123456", "0000000", "4294967295", "undefined", "Pelion Snap 20");

  private final Mix mix;
  private final List<Plant> plants = new ArrayList<>();

  private ImportantPlants(Mix mix) {
    this.mix = mix;
  }

  static List<Plant> of(Mix mix) {
    ImportantPlants important = new ImportantPlants(mix);
    for (int number = 0; number < 5 * mix.important(); number++) {
      important.exactCopy(number);
    }
    for (int number = 0; number < 3 * mix.important(); number++) {
      important.namedSeries(number);
      important.gradedOld(number);
      important.overTwoCases(number);
      important.twoReports(number);
      important.identifiedOld(number);
    }
    for (int number = 0; number < 2 * mix.important(); number++) {
      important.inSevenCases(number);
      important.nearCopy(number);
      important.classified(number);
    }
    return important.plants;
  }

  private Plant plant(String kind, int number) {
    Plant plant = new Plant(mix, Grade.IMPORTANT, kind, number);
    plants.add(plant);
    return plant;
  }

  /** An old copy of a listed victim whom nobody has identified; its serial is a default. */
  private void exactCopy(int number) {
    Plant plant = plant("exact-copy", number);
    Handset camera = Handset.CAMERAS.get(2).numbered(DEFAULTS.get(number % 5));
    Shot shot = plant.bare(Plant.numbered("pic%d.jpg", number)).by(camera, plant.dice().old());
    shot.size(1024, 768);
    Spot spot = Spot.of(plant.concernCase(2 * number), "computer", "Downloads/a" + number, 2);
    plant.lay(spot, shot).list(Listing.exact(shot).victim(false));
  }

  /** Many members of a named series of a list. */
  private void namedSeries(int number) {
    Plant plant = plant("named-series", number);
    Spot spot = Spot.of(plant.concernCase(7 + number), "disk-s", "sets/n" + number, 2);
    for (int member = 0; member < 7 + number; member++) {
      Shot shot = plant.bare(Plant.numbered("s-%03d.jpg", member)).size(800, 600);
      plant.lay(spot, shot).list(Listing.exact(shot).series("Lakeside " + number).spread());
    }
  }

  /** An examiner's category 1 of old pictures, of whose victims nothing is said. */
  private void gradedOld(int number) {
    Plant plant = plant("graded-old", number);
    String caseId = plant.concernCase(11 + number);
    LocalDateTime at = plant.dice().old();
    for (int picture = 0; picture < 3; picture++) {
      Shot shot = plant.bare(Plant.numbered("g%02d.jpg", picture)).size(1600, 1200).taken(at);
      plant.lay(Spot.of(caseId, "exhibit-o", "old/g" + number, 2), shot);
      plant.tell(
          Spot.of(caseId, "examined-" + number, "case.json!", 2),
          shot,
          Said.graded("1", null, caseId));
    }
  }

  /** A rare camera's unknown pictures in two cases, one of which holds something of concern. */
  private void overTwoCases(int number) {
    Plant plant = plant("over-two-cases", number);
    Dice dice = plant.dice();
    Handset camera = dice.one(Handset.CAMERAS).numbered(dice.serial());
    LocalDateTime at = dice.daysAgo(300, 900);
    List<String> cases = List.of(plant.concernCase(1 + 3 * number), plant.cleanCase(number));
    for (int picture = 0; picture < 8; picture++) {
      Shot shot = plant.bare(Plant.numbered("DSC_%04d.JPG", 5100 + picture));
      shot.by(camera, at.plusDays(3L * picture));
      Spot spot = Spot.of(cases.get(picture % 2), "card-o", "DCIM/102_" + number, 2 + picture % 2);
      plant.lay(spot, shot);
    }
  }

  /** An account that two reports name, with a file each that nobody has classified. */
  private void twoReports(int number) {
    Plant plant = plant("two-reports", number);
    Dice dice = plant.dice();
    String address = "k" + dice.hex(6) + "@example.org";
    for (int report = 0; report < 2; report++) {
      Spot spot = Spot.of(plant.concernCase(4 + 5 * report), "tip-r" + number, "", 2 + report);
      new Tip(plant, spot, "tip " + report)
          .names(IdentifierKind.EMAIL, address)
          .lay(List.of(plant.bare(Plant.numbered("file-%d.jpg", report))));
    }
  }

  /** An unknown picture in seven cases, in each beside something that is listed. */
  private void inSevenCases(int number) {
    Plant plant = plant("seven-cases", number);
    Shot unknown = plant.bare("thing.jpg").size(1000, 750);
    for (int caseNumber = 0; caseNumber < 7; caseNumber++) {
      String caseId = plant.concernCase(7 * number + caseNumber);
      Spot spot = Spot.of(caseId, "computer-" + number, "Temp/x" + number, 2);
      Shot listed = plant.bare(Plant.numbered("l%d.jpg", caseNumber)).size(900, 700);
      plant.lay(spot, unknown).lay(spot, listed).list(Listing.exact(listed));
    }
  }

  /** Looks like an entry of category 2, of whose victim nothing is said. */
  private void nearCopy(int number) {
    Plant plant = plant("near-copy", number);
    String listed = plant.dice().pdq();
    plant.list(Listing.looks(plant.name("near"), listed).category("2"));
    Spot spot = Spot.of(plant.concernCase(9 + number), "tablet", "Pictures/b" + number, 2);
    plant.lay(spot, plant.like("b1.jpg", listed, 10).size(1200, 900));
  }

  /** A provider's class B1, without haste. */
  private void classified(int number) {
    Plant plant = plant("classified", number);
    Spot spot = Spot.of(plant.concernCase(14 + number), "tip-b" + number, "", 2);
    new Tip(plant, spot, "tip").classified("B1").lay(List.of(plant.bare("up.jpg")));
  }

  /** An old series of an identified victim, as all the world has it. */
  private void identifiedOld(int number) {
    Plant plant = new Plant(mix, Grade.NEUTRAL, "identified-old", number);
    plants.add(plant);
    Spot spot = Spot.of(plant.someCase(), "disk-i", "sets/i" + number, 2);
    for (int member = 0; member < 6; member++) {
      Shot shot = plant.bare(Plant.numbered("i-%03d.jpg", member)).size(800, 600);
      Listing listing = Listing.exact(shot).victim(true).series("Closed " + number).spread();
      plant.lay(spot, shot).list(listing);
    }
  }
}
