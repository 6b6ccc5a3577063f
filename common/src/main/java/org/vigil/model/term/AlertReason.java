package org.vigil.model.term;

import java.util.Locale;

/** Why a seizure asks for attention before a night has weighed it, the most urgent first. */
public enum AlertReason implements TableText {
  /** A content equals one that a hash set lists. */
  KNOWN,
  /** A picture, or a frame of a video, looks like one that a hash set lists. */
  NEAR_KNOWN,
  /** Pictures of another case were taken by the same device. */
  DEVICE,
  /** Another case names the same account, address or number. */
  IDENTIFIER;

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
