package org.vigil.jobs.lead.population;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.jobs.lead.quality.Truth;

/** A planted group: where its media lie, what lists say of them, and what a specialist wants. */
final class Plant {
  private final String kind;
  private final Grade grade;
  private final String group;
  private final Mix mix;
  private final Dice dice;
  private final Set<String> members = new LinkedHashSet<>();
  private final List<Found> found = new ArrayList<>();
  private final List<Listing> listed = new ArrayList<>();

  Plant(Mix mix, Grade grade, String kind, int number) {
    this.mix = mix;
    this.kind = kind;
    this.grade = grade;
    group = kind + "-" + number;
    dice = Dice.of(mix.seed(), group);
  }

  String group() {
    return group;
  }

  Grade grade() {
    return grade;
  }

  Dice dice() {
    return dice;
  }

  List<Found> found() {
    return found;
  }

  List<Listing> listed() {
    return listed;
  }

  List<Truth> truth() {
    return members.stream().map(sha256 -> new Truth(sha256, group, kind, grade)).toList();
  }

  /** A name that no other picture has. */
  String name(String picture) {
    return "seed " + mix.seed() + " " + group + " " + picture;
  }

  /** The name of a file, with a number in it. */
  static String numbered(String format, Object... numbers) {
    return String.format(Locale.ROOT, format, numbers);
  }

  /** A bare picture that looks like nothing else. */
  Shot bare(String picture) {
    return Shot.bare(name(picture), dice.pdq());
  }

  /** A bare picture that looks like this hash, but for some bits. */
  Shot like(String picture, String pdq, int bits) {
    return Shot.bare(name(picture), dice.near(pdq, bits));
  }

  /** Case number n of those that hold something of concern. */
  String concernCase(int number) {
    return caseId(Math.floorMod(number, mix.concernCases()));
  }

  /** Case number n of those that hold nothing but decoys. */
  String cleanCase(int number) {
    return caseId(mix.concernCases() + Math.floorMod(number, mix.cleanCases()));
  }

  /** One of the cases of concern, by chance. */
  String someCase() {
    return concernCase(dice.between(0, mix.concernCases() - 1));
  }

  static String caseId(int number) {
    return String.format(Locale.ROOT, "case-%02d", number + 1);
  }

  /** Lays a picture of the group somewhere. */
  Plant lay(Spot spot, Shot shot) {
    return lay(spot, shot, Said.NOTHING);
  }

  Plant lay(Spot spot, Shot shot, Said said) {
    members.add(shot.sha256());
    return beside(spot, shot, said);
  }

  /** Lays something there that is no member. */
  Plant beside(Spot spot, Shot shot, Said said) {
    String name = shot.name().substring(shot.name().lastIndexOf(' ') + 1);
    Spot read = spot.by(mix.nights());
    found.add(new Found(read, name, shot.media(read.night()), said));
    return this;
  }

  /** Takes in a listed picture that lies in a roll. */
  void lie(Shot shot) {
    members.add(shot.sha256());
    list(Listing.exact(shot));
  }

  /** Lets a report or case file tell of a content that lies elsewhere. */
  Plant tell(Spot spot, Shot shot, Said said) {
    String name = shot.name().substring(shot.name().lastIndexOf(' ') + 1);
    Spot read = spot.by(mix.nights());
    found.add(new Found(read, name, shot.told(read.night()), said));
    return this;
  }

  Plant list(Listing listing) {
    listed.add(listing);
    return this;
  }
}
