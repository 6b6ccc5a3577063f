package org.vigil.jobs.lead.signal;

import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.Question;

/** One thing that speaks for or against a subject. Stateless; listed in {@code Signals}. */
public interface Signal {
  /** Its name in lead_evidence, in snake_case; its words in sentences.properties begin with it. */
  String name();

  /** The question that it answers. */
  Question question();

  /** Rises whenever the same subject may give other evidence under the same settings. */
  default int version() {
    return 1;
  }

  /** Exactly one evidence; the findings hold at least one media. */
  Evidence weigh(Findings findings, LeadContext context);
}
