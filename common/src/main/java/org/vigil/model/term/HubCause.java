package org.vigil.model.term;

/** Why a known hash is a hub. */
public enum HubCause {
  /** So many of the media near it are far from each other. */
  UNRELATED,
  /** Most of the media near it are flat. */
  FLAT
}
