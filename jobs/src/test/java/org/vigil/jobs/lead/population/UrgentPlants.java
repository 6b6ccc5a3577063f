package org.vigil.jobs.lead.population;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.model.term.IdentifierKind;

/** Nineteen groups that an investigator must see among the first twenty leads. */
final class UrgentPlants {
  private final Mix mix;
  private final List<Plant> plants = new ArrayList<>();

  private UrgentPlants(Mix mix) {
    this.mix = mix;
  }

  static List<Plant> of(Mix mix) {
    UrgentPlants urgent = new UrgentPlants(mix);
    for (int number = 0; number < 3; number++) {
      urgent.growingSeries(number);
      urgent.company(number);
      urgent.report(number);
    }
    for (int number = 0; number < 2; number++) {
      urgent.sameHour(number);
      urgent.graded(number);
      urgent.identifiedGrows(number);
      urgent.rareCamera(number);
    }
    urgent.selfGenerated();
    urgent.account();
    return urgent.plants;
  }

  private Plant plant(String kind, int number) {
    Plant plant = new Plant(mix, Grade.URGENT, kind, number);
    plants.add(plant);
    return plant;
  }

  /**
   * A stripped near copy of a listed victim whom nobody has identified; the next night recent
   * pictures of the same series that no list knows.
   */
  private void growingSeries(int number) {
    Plant plant = plant("growing-series", number);
    Dice dice = plant.dice();
    String caseId = plant.concernCase(number);
    String listed = dice.pdq();
    plant.list(Listing.looks(plant.name("series"), listed).victim(false));
    Shot copy = plant.like("IMG-20250301-WA0007.jpg", listed, 8).size(960, 720);
    plant.lay(Spot.of(caseId, "telephone", "WhatsApp Images", 2), copy);
    Handset taken = dice.one(Handset.TELEPHONES);
    LocalDateTime at = dice.recent();
    for (int sibling = 0; sibling < 4; sibling++) {
      Shot shot = plant.like(Plant.numbered("IMG_%04d.jpg", 410 + sibling), copy.pdq(), 25);
      shot.by(taken, at.plusMinutes(sibling)).offset(ZoneOffset.ofHours(1));
      plant.lay(Spot.of(caseId, "laptop", "Users/u/Pictures/new", 3), shot);
    }
  }

  /**
   * Four unknown pictures in the folder of six known ones of category 1; or all in one archive, one
   * to a folder, and the list that knows them comes a night later.
   */
  private void company(int number) {
    Plant plant = plant("company", number);
    boolean packed = number == 2;
    String folder = packed ? "Users/u/old.zip!/Downloads/kx.zip!" : "Users/u/.cache/kx" + number;
    Spot spot = Spot.of(plant.concernCase(3 + number), "disk", folder, 2);
    for (int file = 0; file < 10; file++) {
      Shot shot = plant.bare(Plant.numbered("k%02d.jpg", file)).size(1024, 768);
      plant.lay(packed ? spot.below("set " + file) : spot, shot);
      if (file < 6) {
        plant.list(Listing.exact(shot).from(packed ? 3 : 1));
      }
    }
  }

  /** Of one rare camera, in one folder and hour: two that are listed, three that nobody knows. */
  private void sameHour(int number) {
    Plant plant = plant("same-hour", number);
    Dice dice = plant.dice();
    Handset camera = dice.one(Handset.CAMERAS).numbered(dice.serial());
    Spot card = Spot.of(plant.concernCase(6 + number), "card", "DCIM/100CAM_" + number, 3);
    LocalDateTime at = dice.daysAgo(90, 170);
    for (int picture = 0; picture < 5; picture++) {
      Shot shot = plant.bare(Plant.numbered("DSC_%04d.JPG", 2200 + picture));
      plant.lay(card, shot.by(camera, at.plusMinutes(4L * picture)));
      if (picture % 2 == 1) {
        plant.list(Listing.exact(shot).victim(false));
      }
    }
  }

  /** An examiner's category 1, the victim not identified, taken not long ago. */
  private void graded(int number) {
    Plant plant = plant("graded", number);
    Dice dice = plant.dice();
    String caseId = plant.concernCase(8 + number);
    Handset telephone = dice.one(Handset.TELEPHONES);
    LocalDateTime at = dice.recent();
    for (int picture = 0; picture < 3; picture++) {
      Shot shot = plant.bare(Plant.numbered("20260%d_%02d.jpg", 100 + number, picture));
      shot.by(telephone, at.plusMinutes(picture));
      plant.lay(Spot.of(caseId, "exhibit", "Pictures/private", 2), shot);
      plant.tell(
          Spot.of(caseId, "examination", "case.json!", 3), shot, Said.graded("1", false, caseId));
    }
  }

  /** A report with a cry for haste, live streaming or an infant; no list knows its files. */
  private void report(int number) {
    Plant plant = plant("urgent-report", number);
    Dice dice = plant.dice();
    Spot spot = Spot.of(plant.concernCase(10 + number), "tip-" + number, "", number == 0 ? 2 : 3);
    Tip tip = new Tip(plant, spot, "tip").classified("A1");
    tip.names(IdentifierKind.ACCOUNT, "chatterbox:u" + dice.hex(8));
    switch (number) {
      case 0 -> tip.escalated().annotated("CSAM_SOLICITATION");
      case 1 -> tip.files("LIVE_STREAMING");
      default -> tip.files("INFANT");
    }
    List<Shot> files = new ArrayList<>();
    for (int file = 0; file <= number; file++) {
      files.add(plant.bare(Plant.numbered("upload-%d.jpg", file)));
    }
    tip.lay(files);
  }

  /** Of an identified victim's series there is a camera's own picture, taken weeks ago. */
  private void identifiedGrows(int number) {
    Plant plant = plant("identified-grows", number);
    Dice dice = plant.dice();
    String caseId = plant.concernCase(13 + number);
    String look = dice.pdq();
    for (int known = 0; known < 3; known++) {
      Shot shot = plant.like(Plant.numbered("old%02d.jpg", known), look, 6).size(800, 600);
      plant.lay(Spot.of(caseId, "computer", "Downloads/set", 2), shot);
      plant.list(Listing.exact(shot).victim(true).series("Planted " + number).spread());
    }
    Handset telephone = dice.one(Handset.TELEPHONES);
    LocalDateTime at = dice.daysAgo(5, 40);
    for (int fresh = 0; fresh < 2; fresh++) {
      Shot shot = plant.like(Plant.numbered("IMG_%04d.jpg", 77 + fresh), look, 12);
      shot.by(telephone, at.plusMinutes(fresh)).offset(ZoneOffset.ofHours(2)).at(dice.town());
      plant.lay(Spot.of(caseId, "telephone", "DCIM/Camera", 3), shot);
    }
  }

  /** A rare camera took listed material in one case, and in another what nobody knows. */
  private void rareCamera(int number) {
    Plant plant = plant("rare-camera", number);
    Dice dice = plant.dice();
    Handset camera = dice.one(Handset.CAMERAS).numbered(dice.serial());
    LocalDateTime before = dice.daysAgo(400, 700);
    LocalDateTime at = dice.recent();
    for (int known = 0; known < 3; known++) {
      Shot shot = plant.bare(Plant.numbered("DSC%05d.JPG", 310 + known));
      shot.by(camera, before.plusMinutes(known));
      plant.lay(Spot.of(plant.concernCase(15 + number), "disk", "x/" + number, 1), shot);
      plant.list(Listing.exact(shot).from(2));
    }
    for (int unknown = 0; unknown < 4; unknown++) {
      Shot shot = plant.bare(Plant.numbered("DSC%05d.JPG", 8800 + unknown));
      shot.by(camera, at.plusMinutes(unknown));
      plant.lay(Spot.of(plant.concernCase(4 + number), "card", "DCIM/101_" + number, 3), shot);
    }
  }

  /** The provider says that the child made it, and it is of these weeks. */
  private void selfGenerated() {
    Plant plant = plant("self-generated", 0);
    Dice dice = plant.dice();
    Handset front = dice.one(Handset.TELEPHONES).front();
    LocalDateTime at = dice.daysAgo(8, 30);
    List<Shot> files = new ArrayList<>();
    for (int file = 0; file < 2; file++) {
      files.add(plant.bare(Plant.numbered("selfie-%d.jpg", file)).by(front, at.plusMinutes(file)));
    }
    new Tip(plant, Spot.of(plant.concernCase(2), "tip-s", "", 3), "tip")
        .files("POSSIBLE_SELF_PRODUCTION")
        .annotated("SEXTORTION")
        .names(IdentifierKind.ACCOUNT, "chatterbox:s" + dice.hex(8))
        .lay(files);
  }

  /** A reported number has sent files in a case: unknown ones lie beside one that is listed. */
  private void account() {
    Plant plant = plant("account", 0);
    Dice dice = plant.dice();
    String number = "447700900" + dice.between(100, 999);
    Shot reported = plant.bare("sent.jpg");
    plant.list(Listing.exact(reported));
    new Tip(plant, Spot.of(plant.concernCase(12), "tip-a", "", 2), "tip")
        .classified("A2")
        .names(IdentifierKind.PHONE, "+" + number)
        .lay(List.of(reported));
    String received = "Message/Media/" + number + "@s.whatsapp.net";
    Spot chat = Spot.of(plant.concernCase(5), "telephone-a", received, 3);
    Said said = Said.sighted(Said.inPath(IdentifierKind.PHONE, "+" + number));
    for (int file = 0; file < 4; file++) {
      Shot shot = plant.bare(Plant.numbered("rec-%d.jpg", file));
      plant.lay(chat, shot, file == 0 ? said : Said.NOTHING);
      if (file == 3) {
        plant.list(Listing.exact(shot));
      }
    }
  }
}
