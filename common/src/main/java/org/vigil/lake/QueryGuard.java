package org.vigil.lake;

import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.View;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What an analysed question may be made of: the published tables, which are the session's temporary
 * views, and rows that it brings itself. Spark's SQL also reads any file of the machine (<code>
 * text.`/path`</code>), calls any static method and starts any program.
 */
final class QueryGuard {
  /** Leaves that read nothing. */
  private static final Set<String> ROWS_OF_ITS_OWN =
      Set.of(
          "LocalRelation",
          "OneRowRelation",
          "Range",
          "CTERelationRef",
          "UnionLoopRef",
          "EmptyRelation");

  private static final Set<String> PROGRAMS = Set.of("ScriptTransformation");
  private static final Set<String> METHODS =
      Set.of("CallMethodViaReflection", "PythonUDF", "ScalaUDF", "HiveGenericUDF");

  private QueryGuard() {}

  /**
   * Looks through a whole question, with those inside of it.
   *
   * @throws IllegalArgumentException when there is something else in it
   */
  static void require(LogicalPlan plan) {
    if (plan instanceof View view && view.isTempView()) {
      return;
    }
    String name = plan.getClass().getSimpleName();
    if (PROGRAMS.contains(name)) {
      throw new IllegalArgumentException("A question starts no program (TRANSFORM).");
    }
    var children = CollectionConverters.asJava(plan.children());
    if (children.isEmpty() && !ROWS_OF_ITS_OWN.contains(name.replace("$", ""))) {
      throw new IllegalArgumentException(
          "Only the published tables can be asked, and no file or other table by its path.");
    }
    CollectionConverters.asJava(plan.expressions()).forEach(QueryGuard::require);
    CollectionConverters.asJava(plan.subqueries()).forEach(QueryGuard::require);
    children.forEach(QueryGuard::require);
  }

  private static void require(Expression expression) {
    if (METHODS.contains(expression.getClass().getSimpleName())) {
      throw new IllegalArgumentException("A question calls no method of a class (reflect).");
    }
    CollectionConverters.asJava(expression.children()).forEach(QueryGuard::require);
  }
}
