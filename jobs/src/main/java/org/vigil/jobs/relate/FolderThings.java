package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.CaseThing;
import org.vigil.model.Reading;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;

/**
 * Folders by the names and sizes of the files that lie directly in them. A signature is two sums of
 * hashes, with count and bytes: sums come out the same in any order, and no folder is gathered.
 */
final class FolderThings {
  /** Smaller pictures are those of applications: icons and buttons. */
  private static final long PICTURE_BYTES = 20_000;

  private static final int DIGITS = 32;

  private FolderThings() {}

  /**
   * The folders of sources that were read for good.
   *
   * @param least how many pictures or videos lie in a folder that tells something
   */
  static Dataset<CaseThing> of(Dataset<Reading> settled, int least) {
    Column size = col("media.sizeBytes");
    Column type = col("media.mediaType");
    Column picture =
        type.startsWith("image/").or(type.startsWith("video/")).and(size.geq(PICTURE_BYTES));
    Dataset<Row> folders =
        settled
            .filter(size.geq(0))
            .withColumn("folder", regexp_extract(col("path"), "^(.*)/[^/]*$", 1))
            .withColumn("name", lower(regexp_extract(col("path"), "([^/]*)$", 1)))
            .groupBy("sourceId", "caseId", "folder")
            .agg(
                count(lit(1)).as("files"),
                sum(size).as("bytes"),
                count_if(picture).as("pictures"),
                hashes("first", size).as("first"),
                hashes("second", size).as("second"),
                org.apache.spark.sql.functions.max("night").as("night"))
            .filter(col("pictures").geq(least).and(col("folder").notEqual("")));
    return folders
        .select(
            lit(CaseLinkKind.FOLDER.name()).as("kind"),
            signature().as("thing"),
            col("sourceId"),
            col("folder").as("item"),
            col("caseId"),
            label().as("label"),
            col("folder").as("example"),
            lit(Strength.MEDIUM.name()).as("strength"),
            lit("folder/names-and-sizes").as("rule"),
            lit(null).cast("string").as("within"),
            col("night"))
        .as(RecordEncoder.of(CaseThing.class));
  }

  /** A sum of 64-bit hashes of its own; wide, so that it never runs over. */
  private static Column hashes(String seed, Column size) {
    return sum(xxhash64(lit(seed), col("name"), size).cast("decimal(38,0)"));
  }

  private static Column signature() {
    Column all = concat_ws("|", col("files"), col("bytes"), col("first"), col("second"));
    return sha2(all.cast("binary"), 256).substr(1, DIGITS);
  }

  private static Column label() {
    return concat(
        lit("a folder of "),
        format_number(col("files"), 0),
        lit(" files and "),
        format_number(col("bytes"), 0),
        lit(" bytes, such as "),
        regexp_extract(col("folder"), "([^/]*)$", 1));
  }
}
