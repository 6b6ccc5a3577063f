package org.vigil.model.term;

/** Why a number tells no camera from another. */
public enum DeviceSuppression {
  /** What a factory leaves, or a program writes for none. */
  PLACEHOLDER,
  /** One character, or a few, over and over. */
  REPEATED,
  /** Digits that go up or down by one. */
  ASCENDING,
  /** The largest number of 8, 16, 31 or 32 bits. */
  ALL_ONES,
  /** The name of the model or of its maker. */
  MODEL_NAME,
  /** Fewer than three characters. */
  TOO_SHORT,
  /** Cameras of several models have it. */
  SHARED_BY_MODELS
}
