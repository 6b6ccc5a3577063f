package org.vigil.hash;

/** Tiles of pseudo-random colours, from integers only: the same pixels in any language. */
record MosaicPixels(int width, int height, int tile) implements Pixels {
  @Override
  public int rgb(int x, int y) {
    int mixed = (x / tile + 1) * 0x9E3779B1 + (y / tile + 1) * 0x85EBCA77;
    mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
    mixed = (mixed ^ mixed >>> 12) * 0x297A2D39;
    return (mixed ^ mixed >>> 15) & 0xffffff;
  }
}
