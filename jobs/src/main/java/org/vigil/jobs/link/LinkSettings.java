package org.vigil.jobs.link;

import com.typesafe.config.Config;

/**
 * When media are linked, from {@code vigil.link}.
 *
 * @param share of one of two videos, at least this share of the frames must look like the other's
 * @param otherShare of the other, at least this share
 * @param crowd a picture that looks like so many others is crowded
 */
record LinkSettings(double share, double otherShare, int crowd) {
  LinkSettings {
    within("link.frames.share", share);
    within("link.frames.other-share", otherShare);
    if (crowd < 1) {
      throw new IllegalArgumentException("link.crowd must be at least 1, not " + crowd);
    }
  }

  static LinkSettings from(Config link) {
    return new LinkSettings(
        link.getDouble("frames.share"), link.getDouble("frames.other-share"), link.getInt("crowd"));
  }

  private static void within(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1, not " + share);
    }
  }
}
