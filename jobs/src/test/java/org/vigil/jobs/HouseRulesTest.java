package org.vigil.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigil.run.Job;

/** The house's rules, as sentences that the build checks. */
@AnalyzeClasses(
    packages = "org.vigil",
    importOptions = {DoNotIncludeTests.class, HouseRulesTest.NoTestJar.class})
class HouseRulesTest {
  /** The jar of common's tests is no part of the house. */
  static final class NoTestJar implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String[] LEAVES = {
    "..vigil.model..",
    "..vigil.hash..",
    "..vigil.hamming..",
    "..vigil.geo..",
    "..vigil.identifier..",
    "org.vigil.device..",
    "..vigil.isolate.."
  };

  @ArchTest
  static final ArchRule leavesKnowNobodyButLeaves =
      noClasses()
          .that()
          .resideInAnyPackage(LEAVES)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.vigil..").and(resideInAnyPackage(LEAVES).negate()));

  @ArchTest
  static final ArchRule containersAndHashSetsKnowLeavesOnly =
      noClasses()
          .that()
          .resideInAnyPackage("..vigil.container..", "..vigil.hashset..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..vigil.media..",
              "..vigil.walk..",
              "..vigil.lake..",
              "..vigil.run..",
              "..vigil.jobs..");

  @ArchTest
  static final ArchRule mediaKnowsNoLakeRunOrJob =
      noClasses()
          .that()
          .resideInAPackage("..vigil.media..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..vigil.lake..", "..vigil.run..", "..vigil.jobs..");

  @ArchTest
  static final ArchRule theLakeKnowsTheModelOnly =
      noClasses()
          .that()
          .resideInAPackage("..vigil.lake..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.vigil..")
                  .and(resideInAnyPackage("..vigil.model..", "..vigil.lake..").negate()));

  @ArchTest
  static final ArchRule runsKnowNoJob =
      noClasses()
          .that()
          .resideInAPackage("..vigil.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..vigil.jobs..");

  @ArchTest
  static final ArchRule onlyLakeRunAndJobsKnowSpark =
      noClasses()
          .that()
          .resideOutsideOfPackages("..vigil.lake..", "..vigil.run..", "..vigil.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule onlyTheLakeKnowsDeltaAndCatalyst =
      noClasses()
          .that()
          .resideOutsideOfPackage("..vigil.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.delta..", "org.apache.spark.sql.catalyst..");

  @ArchTest
  static final ArchRule jobsDoNotKnowEachOther =
      slices()
          .matching("org.vigil.jobs.(*)..")
          .should()
          .notDependOnEachOther()
          // Steps that several jobs share; no job itself.
          .ignoreDependency(
              resideInAPackage("org.vigil.jobs.."),
              resideInAnyPackage(
                  "org.vigil.jobs.near", "org.vigil.jobs.legal", "org.vigil.jobs.text"))
          // What is read on demand goes through the steps of several stations; none knows it.
          .ignoreDependency(
              resideInAPackage("org.vigil.jobs.seizure"), resideInAPackage("org.vigil.jobs.."));

  @ArchTest
  static final ArchRule packagesAreFreeOfCircles =
      slices().matching("org.vigil.(**)").should().beFreeOfCycles();

  /**
   * A class with its nested ones is a slice; what a builder is generated from knows its builder.
   */
  @ArchTest
  static final ArchRule classesAreFreeOfCircles =
      slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

  /** A slice for each file. */
  private static final class TopLevelClasses implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      String name = javaClass.getName().replaceFirst("\\$.*", "");
      return name.startsWith("org.vigil.")
          ? SliceIdentifier.of(name.replaceFirst("(?<!String)Builder$", ""))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "files";
    }
  }

  @ArchTest
  static final ArchRule onlyTheWalkAndMediaMayUseContainers =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..vigil.container..",
              "..vigil.walk..",
              "..vigil.media",
              "..vigil.jobs.scan..",
              // A hash list may come in a zip.
              "..vigil.jobs.hashset..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..vigil.container..");

  @ArchTest
  static final ArchRule mediaFormatsAreUsedByTheirListAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("..vigil.media..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..vigil.media.box..",
              "..vigil.media.picture..",
              "..vigil.media.raw..",
              "..vigil.media.video..",
              "..vigil.media.camera..",
              "..vigil.media.provenance..",
              "..vigil.media.embedded..",
              "..vigil.media.rows..");

  @ArchTest
  static final ArchRule aJobIsFinalAndNamedByAVerb =
      classes()
          .that()
          .implement(Job.class)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .haveNameMatching(
              ".*\\.(Scan|Dedupe|Record|Limit|Find|Count|Import|Match|Link|Grow|Relate|Rank|Survey|Purge|Erase|Publish|Export)[A-Z]\\w+");

  @ArchTest
  static final ArchRule nothingIsCalledUtilHelperManagerImplOrBase =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base)$");

  /** The glossary has the words for what these stood for; columns of tables keep their names. */
  @ArchTest
  static final ArchRule noMemberIsCalledToldHeldSaidOrShown =
      noMembers()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("..vigil.model..")
          .should()
          .haveNameMatching("(is)?(told|held|said|shown)([A-Z].*)?|.*(Told|Held|Said|Shown)");

  @ArchTest
  static final ArchRule nothingPrintsButTheCommandLine =
      noClasses()
          .that()
          // The decoder's process answers its parent there.
          .resideOutsideOfPackages("org.vigil.jobs", "org.vigil.jobs.sql", "org.vigil.media")
          .should()
          .accessField(System.class, "out");

  /**
   * So many of one type side by side can be told apart: a range and its size, a point and its
   * height. From four on they are rows of tables and settings, where a swap compiles and shows
   * nowhere.
   */
  private static final int MOST_ALIKE = 3;

  @ArchTest
  static final ArchRule recordsWithManyAlikeInARowAreBuiltByName =
      noClasses()
          .that()
          .resideOutsideOfPackage("..vigil.media..")
          .should()
          .callConstructorWhere(
              describe(
                  "it is of a record with more than %d alike in a row, outside its builder"
                      .formatted(MOST_ALIKE),
                  call ->
                      call.getTargetOwner().isRecord()
                          && !isOwn(call.getOriginOwner(), call.getTargetOwner())
                          && mostAlike(call.getTarget().getRawParameterTypes()) > MOST_ALIKE));

  private static final int MOST_FILES = 30;

  /** A package-info stands beside them; builders are made, and lie elsewhere. */
  @ArchTest
  static void noRoomHasMoreThanThirtyFiles(JavaClasses house) {
    Map<String, Long> files =
        house.stream()
            .filter(one -> one.isTopLevelClass() && !isBuilder(one, house))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(files).allSatisfy((room, count) -> assertThat(count).isLessThan(MOST_FILES));
  }

  private static boolean isBuilder(JavaClass one, JavaClasses house) {
    String name = one.getName();
    return name.endsWith("Builder")
        && house.contain(name.substring(0, name.length() - "Builder".length()));
  }

  private static boolean isOwn(JavaClass caller, JavaClass type) {
    return caller.equals(type)
        || caller.getName().equals(type.getName().replace("$", "") + "Builder");
  }

  private static int mostAlike(List<JavaClass> types) {
    int most = 0;
    int run = 0;
    for (int i = 0; i < types.size(); i++) {
      run = i > 0 && types.get(i).equals(types.get(i - 1)) ? run + 1 : 1;
      most = Math.max(most, run);
    }
    return most;
  }
}
