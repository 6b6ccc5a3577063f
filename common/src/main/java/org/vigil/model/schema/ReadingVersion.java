package org.vigil.model.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which version of the reading a column was filled from, or, on the record, which one gives other
 * values in the columns that were there. Sources that another version read are read again. A new
 * column without it is filled for new sources only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface ReadingVersion {
  int value();
}
