package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.Given.video;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import org.junit.jupiter.api.Test;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.lead.EvidenceDirection;

/** Pictures too flat or tiny to tell. */
final class PictureQualityTest {
  private final Signal signal = new PictureQuality();

  @Test
  void raisesAClearPictureALittle() {
    assertThat(weigh(signal, single(picture(1))).tenths()).isEqualTo(20);
  }

  @Test
  void lowersFlatAndTinyPictures() {
    assertThat(weigh(signal, single(picture(1).quality(49))).tenths()).isEqualTo(-180);
    assertThat(weigh(signal, single(picture(1).size(199, 900))).tenths()).isEqualTo(-180);
    Evidence most = weigh(signal, series(picture(1).quality(0), picture(2).quality(0), picture(3)));
    assertThat(most.tenths()).isEqualTo(-180);
    assertThat(most.text().sentence())
        .isEqualTo("Two of three pictures are flat or tiny, as icons are.");
  }

  @Test
  void forgivesAFewWeakPicturesAmongClearOnes() {
    assertThat(weigh(signal, series(picture(1).quality(0), picture(2))).tenths()).isEqualTo(20);
  }

  @Test
  void hasNoSayWhereADigestHasTold() {
    Evidence evidence = weigh(signal, single(picture(1).quality(3).known(MatchKind.MD5, 0, false)));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
  }

  @Test
  void missesVideosAndPicturesThatNobodyCouldDecode() {
    assertThat(weigh(signal, single(video(1))).direction()).isEqualTo(EvidenceDirection.MISSING);
    assertThat(weigh(signal, single(picture(1).quality(null).size(null, null))).direction())
        .isEqualTo(EvidenceDirection.MISSING);
  }
}
