package org.vigil.jobs.demo;

import java.time.Instant;

/** A case with a memory card's tar and a chat's export. */
final class AuroraCard {
  private static final Instant SEIZED_AT = Instant.parse("2026-11-16T13:05:00Z");

  private AuroraCard() {}

  static Bundle seized(Pictures pictures) {
    Bundle seized = new Bundle(SEIZED_AT);
    seized.add(
        "case.json",
        CaseManifestBuilder.builder()
            .caseId("DEMO-2026-0533")
            .agency("Demo Police, Northern Lights District")
            .legalBasis("Prosecutor's order 533/2026 (sample)")
            .retainUntil("2028-11-16")
            .build()
            .json());
    Bundle card = new Bundle(SEIZED_AT);
    card.add("DCIM/105KESTR/", Camera.KESTREL, 3310, pictures.coast);
    card.add("DCIM/105KESTR/", Camera.KESTREL, 3342, pictures.skyline);
    card.add("DCIM/106SOLST/", Camera.SOLSTAD, 1, pictures.beforeCameras);
    card.add("DCIM/106SOLST/SOL_003.jpg", pictures.fromTheFuture);
    chat(seized, pictures);
    return seized.add("card.tar", card.tar());
  }

  private static void chat(Bundle seized, Pictures pictures) {
    String folder = "chat-export/";
    seized.add(folder, Camera.MERIDIA, 2204, pictures.garden.subList(3, 6));
    seized.add(folder, Camera.PELION, 140, pictures.balloons);
    seized.add(folder + "received-1.jpg", Copies.mirrored(pictures.garden.get(1)));
    seized.add(folder + "received-2.jpg", Copies.brightened(pictures.room.get(0)));
    seized.add(folder + "received-3.jpg", Copies.resized(pictures.skyline.get(0), 640));
    seized.add(folder + "sent/", Camera.MERIDIA_FRONT, 8841, pictures.mirrorRoom);
  }
}
