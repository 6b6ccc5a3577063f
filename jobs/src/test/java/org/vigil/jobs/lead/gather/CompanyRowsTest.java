package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.MediaFile;

/** Where a media is found first, and whether it keeps company with concern there. */
class CompanyRowsTest {
  private static MediaFile file(String caseId, String path, String sha256) {
    return new MediaFile(caseId + path, caseId, path, 1, sha256, 9, caseId, null, false, false, 1);
  }

  /** Where a media was found, of files of which those named listed are of concern. */
  private static Row found(String sha256, List<MediaFile> files) {
    Dataset<Row> facts =
        SharedSpark.session()
            .createDataset(
                files.stream().map(MediaFile::sha256).distinct().toList(), Encoders.STRING())
            .toDF("sha256")
            .withColumn("concern", col("sha256").startsWith("listed"))
            .withColumn("hour", lit(null).cast("string"));
    Dataset<Row> places =
        CompanyRows.places(
            CompanyRows.inFolders(
                SharedSpark.rows(MediaFile.class, files.toArray(MediaFile[]::new))),
            facts);
    Dataset<Row> cases = CompanyRows.cases(places);
    return CompanyRows.sightings(
            places, CompanyRows.folders(places, cases), CompanyRows.archives(places, cases))
        .filter(col("sha256").equalTo(sha256))
        .select(
            col("sightings").getItem(0).getField("path").as("path"),
            col("folder"),
            col("archive.place"),
            col("archive.media"),
            col("archive.concern"))
        .first();
  }

  /** A picture in so many cases, in some of them beside one that is listed. */
  private static List<MediaFile> spread(int cases, int besideListed) {
    List<MediaFile> files = new ArrayList<>();
    for (int number = 0; number < cases; number++) {
      files.add(file("case-" + number, number + "/received/a.jpg", "spread"));
      if (number < besideListed) {
        files.add(file("case-" + number, number + "/received/b.jpg", "listed " + number));
      }
    }
    return files;
  }

  @Test
  void itIsFoundWhereItsBytesLieAndNotWhereACaseFileTellsOfIt() {
    MediaFile told = file("case", "case/a.zip!/Case.JSON!/old/g.jpg", "listed");
    MediaFile lies = file("case", "case/b.zip!/old/g.jpg", "listed");

    assertThat(found("listed", List.of(told, lies)).getString(0)).isEqualTo(lies.path());
    assertThat(found("listed", List.of(told)).getString(0)).isEqualTo(told.path());
  }

  @Test
  void whatLiesAnywhereKeepsNoCompanyWithAFewListedFiles() {
    assertThat(found("spread", spread(9, 1)).isNullAt(1)).isTrue();
    assertThat(found("spread", spread(9, 4)).isNullAt(1)).isTrue();
    assertThat(found("listed 0", spread(9, 1)).isNullAt(1)).isFalse();
  }

  /** An archive with one media to a folder, and a case beside it. */
  private static List<MediaFile> packed(int listed, int unknown) {
    return packed("phone.zip!/Download/set.rar!/", listed, unknown);
  }

  private static List<MediaFile> packed(String archive, int listed, int unknown) {
    List<MediaFile> files = new ArrayList<>();
    for (int number = 0; number < listed + unknown; number++) {
      String sha256 = (number < listed ? "listed " : "unknown ") + number;
      files.add(file("case", archive + number + "/a.jpg", sha256));
    }
    files.add(file("case", "phone.zip!/DCIM/b.jpg", "ordinary"));
    return files;
  }

  @Test
  void whatIsPackedWithListedFilesKeepsTheirCompanyInWhateverFolderOfTheArchive() {
    Row found = found("unknown 7", packed(5, 5));

    assertThat(found.isNullAt(1)).isTrue();
    assertThat(found.getString(2)).isEqualTo("phone.zip!/Download/set.rar!");
    assertThat(found.getLong(3)).isEqualTo(10);
    assertThat(found.getLong(4)).isEqualTo(5);
  }

  @Test
  void anExhibitThatIsAnArchiveKeepsNoCompany() {
    assertThat(found("unknown 7", packed("laptop.zip!/", 6, 5)).isNullAt(2)).isTrue();
  }

  @Test
  void anArchiveOfWhichLessThanHalfIsListedKeepsNoCompany() {
    assertThat(found("unknown 7", packed(5, 6)).isNullAt(2)).isTrue();
    assertThat(found("ordinary", packed(5, 5)).isNullAt(2)).isTrue();
  }

  @Test
  void whatLiesBesideListedFilesWhereverItLiesKeepsCompany() {
    assertThat(found("spread", spread(7, 7)).isNullAt(1)).isFalse();
    assertThat(found("spread", spread(3, 1)).isNullAt(1)).isFalse();
  }
}
