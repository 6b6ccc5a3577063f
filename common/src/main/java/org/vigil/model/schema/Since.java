package org.vigil.model.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which version of the schema a column, or a whole table, was added in; what bears none is of the
 * first. A column that is added to a table must be nullable: the rows that are there have none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Since {
  int value();
}
