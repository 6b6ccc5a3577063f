package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.isolate.Passwords;
import org.vigil.model.Case;
import org.vigil.model.CaseBuilder;
import org.vigil.run.intake.CaseFolder;
import org.vigil.run.intake.CaseFolderBuilder;

/** Which cases are written. */
class ChangedCasesTest {
  private static CaseFolder folder(String caseId, @Nullable String retainUntil) {
    return CaseFolderBuilder.builder()
        .folder("/in/" + caseId)
        .caseId(caseId)
        .retainUntil(retainUntil)
        .scope(List.of("a"))
        .passwords(Passwords.NONE)
        .build();
  }

  private static Case held(String caseId, @Nullable String retainUntil, int night) {
    return CaseBuilder.builder()
        .caseId(caseId)
        .retainUntil(retainUntil)
        .scope(List.of("a"))
        .night(night)
        .build();
  }

  @Test
  void aCaseIsWrittenWhenItIsNewOrItsManifestSaysOtherwise() {
    assertThat(
            ChangedCases.changed(
                List.of(folder("same", null), folder("longer", "2031-01-01"), folder("new", null)),
                List.of(held("same", null, 1), held("longer", "2030-01-01", 2)),
                5))
        .containsExactly(held("longer", "2031-01-01", 2), held("new", null, 5));
  }
}
