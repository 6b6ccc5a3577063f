package org.vigil.jobs.lead.delta;

/** What a lead is against the night before, as its row says it. */
public final class LeadStatus {
  public static final String NEW = "new";
  public static final String WITHDRAWN = "withdrawn";
  static final String RAISED = "raised";
  static final String LOWERED = "lowered";
  static final String UNCHANGED = "unchanged";

  private LeadStatus() {}
}
