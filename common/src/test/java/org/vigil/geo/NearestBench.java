package org.vigil.geo;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Whether an STRtree of JTS over longitude and latitude finds the nearest place, and what it costs,
 * beside the k-d tree over directions. The tree of JTS has places near the antimeridian twice. What
 * all places, asked one by one, answer is right.
 */
public final class NearestBench {
  private static final int ROUNDS = 5;
  private static final double MARGIN_DEGREES = 30;

  private final List<GeoPoint> places =
      PopulatedPlace.all().stream().map(PopulatedPlace::point).toList();

  private NearestBench() {}

  public static void main(String... none) {
    new NearestBench().run();
  }

  private void run() {
    long before = usedBytes();
    SphereTree sphere = new SphereTree(places);
    long between = usedBytes();
    STRtree jts = jts();
    System.out.printf(
        "%,d places: the k-d tree has %.1f MB, JTS %.1f MB%n",
        places.size(), (between - before) / 1e6, (usedBytes() - between) / 1e6);
    compare("anywhere", points(300, -90, 90), sphere, jts);
    compare("beyond 60 degrees", points(300, 60, 90), sphere, jts);
    cost("the k-d tree", point -> sphere.nearest(point).item());
    cost("JTS", point -> nearest(jts, point));
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private STRtree jts() {
    STRtree tree = new STRtree();
    for (int item = 0; item < places.size(); item++) {
      GeoPoint place = places.get(item);
      insert(tree, place.longitude(), place.latitude(), item);
      if (Math.abs(place.longitude()) > 180 - MARGIN_DEGREES) {
        double other = place.longitude() - Math.copySign(360, place.longitude());
        insert(tree, other, place.latitude(), item);
      }
    }
    tree.build();
    return tree;
  }

  private static void insert(STRtree tree, double longitude, double latitude, int item) {
    tree.insert(new Envelope(new Coordinate(longitude, latitude)), item);
  }

  private int nearest(STRtree tree, GeoPoint point) {
    Envelope envelope = new Envelope(new Coordinate(point.longitude(), point.latitude()));
    Object nearest =
        tree.nearestNeighbour(
            envelope,
            point,
            (left, right) -> Math.toDegrees(angle(asked(left.getItem()), asked(right.getItem()))));
    return (Integer) nearest;
  }

  /** An item of the tree is the number of a place; what is asked for is a point. */
  private GeoPoint asked(Object item) {
    return item instanceof GeoPoint point ? point : places.get((Integer) item);
  }

  private static double angle(GeoPoint one, GeoPoint other) {
    double phi = Math.toRadians(other.latitude() - one.latitude());
    double lambda = Math.toRadians(other.longitude() - one.longitude());
    double along =
        Math.cos(Math.toRadians(one.latitude())) * Math.cos(Math.toRadians(other.latitude()));
    double squared = Math.pow(Math.sin(phi / 2), 2) + along * Math.pow(Math.sin(lambda / 2), 2);
    return 2 * Math.asin(Math.min(1, Math.sqrt(squared)));
  }

  private static List<GeoPoint> points(int count, double south, double north) {
    Random random = new Random(11);
    return Stream.generate(
            () ->
                new GeoPoint(
                    south + random.nextDouble() * (north - south), random.nextDouble() * 360 - 180))
        .limit(count)
        .toList();
  }

  private void compare(String where, List<GeoPoint> points, SphereTree sphere, STRtree jts) {
    int wrongSphere = 0;
    int wrongJts = 0;
    double most = 0;
    for (GeoPoint point : points) {
      double right =
          IntStream.range(0, places.size())
              .mapToDouble(i -> angle(point, places.get(i)))
              .min()
              .orElseThrow();
      double ours = angle(point, places.get(sphere.nearest(point).item()));
      double theirs = angle(point, places.get(nearest(jts, point)));
      wrongSphere += ours > right + 1e-9 ? 1 : 0;
      wrongJts += theirs > right + 1e-9 ? 1 : 0;
      most = Math.max(most, theirs - right);
    }
    System.out.printf(
        "%,d points %s: wrong are the k-d tree %d, JTS %d by up to %.0f km%n",
        points.size(), where, wrongSphere, wrongJts, most * 6371);
  }

  private static void cost(String name, ToIntFunction<GeoPoint> nearest) {
    List<GeoPoint> points = points(20_000, -60, 75);
    var threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      sum += points.stream().mapToLong(nearest::applyAsInt).sum();
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    System.out.printf(
        "%s: %.1f microseconds a point (%d)%n", name, least / 1e3 / points.size(), sum);
  }
}
