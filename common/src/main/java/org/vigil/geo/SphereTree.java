package org.vigil.geo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A k-d tree over directions from the centre of the earth. In three dimensions neither the poles
 * nor the antimeridian are special, and the shortest chord belongs to the shortest great circle.
 * The tree is the order of its arrays: the middle of a range is the root over its two halves.
 */
final class SphereTree {
  private static final int AXES = 3;

  private final double[] vectors;
  private final int[] items;

  SphereTree(List<GeoPoint> points) {
    vectors = points.stream().map(SphereTree::unitVector).flatMapToDouble(Arrays::stream).toArray();
    items = IntStream.range(0, points.size()).toArray();
    arrange(0, items.length, 0);
  }

  private static double[] unitVector(GeoPoint point) {
    double phi = Math.toRadians(point.latitude());
    double lambda = Math.toRadians(point.longitude());
    double equatorial = Math.cos(phi);
    return new double[] {
      equatorial * Math.cos(lambda), equatorial * Math.sin(lambda), Math.sin(phi)
    };
  }

  /** The nearest item; the tree must have one. */
  Neighbour nearest(GeoPoint point) {
    var search = new Search(unitVector(point));
    search.visit(0, items.length, 0);
    return new Neighbour(search.item, Math.sqrt(search.chordSquared));
  }

  private void arrange(int from, int to, int axis) {
    if (to - from > 1) {
      int middle = (from + to) >>> 1;
      select(from, to - 1, middle, axis);
      arrange(from, middle, (axis + 1) % AXES);
      arrange(middle + 1, to, (axis + 1) % AXES);
    }
  }

  /** Moves the node of the middle's rank to the middle, no greater ones before it (Hoare, 1961). */
  private void select(int first, int last, int middle, int axis) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = coordinate(middle, axis);
      int left = low;
      int right = high;
      while (left <= right) {
        while (coordinate(left, axis) < pivot) {
          left++;
        }
        while (pivot < coordinate(right, axis)) {
          right--;
        }
        if (left <= right) {
          swap(left++, right--);
        }
      }
      low = right < middle ? left : low;
      high = middle < left ? right : high;
    }
  }

  private void swap(int left, int right) {
    int item = items[left];
    items[left] = items[right];
    items[right] = item;
    for (int axis = 0; axis < AXES; axis++) {
      double value = coordinate(left, axis);
      vectors[AXES * left + axis] = coordinate(right, axis);
      vectors[AXES * right + axis] = value;
    }
  }

  private double coordinate(int node, int axis) {
    return vectors[AXES * node + axis];
  }

  /**
   * An item and its distance.
   *
   * @param item its index in the list that the tree was made of
   * @param chord straight through the unit sphere, 0 to 2
   */
  record Neighbour(int item, double chord) {}

  /** One descent, nearer half first. */
  private final class Search {
    private final double[] target;
    private int item = -1;
    private double chordSquared = Double.POSITIVE_INFINITY;

    Search(double[] target) {
      this.target = target;
    }

    void visit(int from, int to, int axis) {
      if (from >= to) {
        return;
      }
      int middle = (from + to) >>> 1;
      consider(middle);
      double side = target[axis] - coordinate(middle, axis);
      int next = (axis + 1) % AXES;
      boolean below = side < 0;
      visit(below ? from : middle + 1, below ? middle : to, next);
      if (side * side < chordSquared) {
        visit(below ? middle + 1 : from, below ? to : middle, next);
      }
    }

    private void consider(int node) {
      double squared = 0;
      for (int axis = 0; axis < AXES; axis++) {
        double difference = target[axis] - coordinate(node, axis);
        squared += difference * difference;
      }
      if (squared < chordSquared) {
        chordSquared = squared;
        item = items[node];
      }
    }
  }
}
