package org.vigil.jobs.lead.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.vigil.geo.GeoPoint;
import org.vigil.geo.Place;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.model.Media;

/** Where media were taken, by their GPS. */
public final class TakenPlaces {
  private static final double FAR_KM = 30;

  private TakenPlaces() {}

  /** The point that a media carries; none for 0, 0, which a receiver without a fix writes. */
  public static Optional<GeoPoint> point(Media media) {
    Double latitude = media.latitude();
    Double longitude = media.longitude();
    if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
      return Optional.empty();
    }
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return onEarth ? Optional.of(new GeoPoint(latitude, longitude)) : Optional.empty();
  }

  /** Such as "near Lisbon, Portugal", the most frequent place first; empty without any. */
  public static String phrase(Collection<SubjectMedia> media, LeadContext context) {
    Sentences say = context.sentences();
    List<String> places = ranked(media, context, place -> phrase(place, say));
    if (places.size() < 2) {
      return String.join("", places);
    }
    Slot first = Slot.text("place", places.get(0));
    return places.size() == 2
        ? say.phrase("place.two", first, Slot.text("other", places.get(1)))
        : say.phrase("place.many", first, say.count("places", places.size() - 1L));
  }

  /** The places as a column lists them: nearest place and country, by name. */
  public static List<String> names(Collection<SubjectMedia> media, LeadContext context) {
    return ranked(media, context, TakenPlaces::name).stream().sorted().toList();
  }

  /** Such as "Lisbon, Portugal"; the name alone where no country owns the point. */
  static String name(Place place) {
    return place.nearest() + (place.country() == null ? "" : ", " + place.country());
  }

  private static String phrase(Place place, Sentences say) {
    Slot name = Slot.text("place", name(place));
    if (place.distanceKm() <= FAR_KM) {
      return say.phrase("place.near", name);
    }
    Slot km = Slot.text("km", Long.toString(Math.round(place.distanceKm() / 10) * 10));
    return say.phrase(place.country() == null ? "place.sea" : "place.land", km, name);
  }

  private static List<String> ranked(
      Collection<SubjectMedia> media, LeadContext context, Function<Place, String> text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (SubjectMedia one : media) {
      point(one.media())
          .map(context.locate())
          .ifPresent(place -> counts.merge(text.apply(place), 1, Integer::sum));
    }
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
    return names;
  }
}
