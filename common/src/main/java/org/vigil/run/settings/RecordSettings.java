package org.vigil.run.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/**
 * A record of settings, each component bound by its name: {@code recentDays} is {@code
 * recent-days}. For records with so many alike that their order could be mistaken.
 */
public final class RecordSettings {
  private RecordSettings() {}

  /**
   * Binds a block.
   *
   * @throws ConfigException where a key is missing or of another type
   */
  public static <R extends Record> R bind(Class<R> type, Config block) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components).map(each -> value(each, block)).toArray();
    try {
      Constructor<R> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalArgumentException(type + " cannot be bound", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " must be public", e);
    }
  }

  private static Object value(RecordComponent component, Config block) {
    String key = key(component.getName());
    Class<?> type = component.getType();
    if (type == double.class) {
      return block.getDouble(key);
    }
    if (type == int.class) {
      return block.getInt(key);
    }
    if (type == long.class) {
      return block.getLong(key);
    }
    throw new IllegalArgumentException("No setting can be a " + type);
  }

  private static String key(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
