package org.cadreprofiles.lake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A class loader that remembers which classes there are not.
 *
 * <p>Compiling generated code asks for names that may be classes, such as {@code
 * org.apache.spark.sql.catalyst.expressions.UTF8String}; most are not, and each is looked up in all
 * jars of the class path, thousands of times a run. The class path does not change meanwhile.
 */
final class KnownMissingClasses extends ClassLoader {
  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  private KnownMissingClasses(ClassLoader parent) {
    super(parent);
  }

  /** Puts one above whatever this thread and Spark's tasks load from now on. */
  static void remember() {
    ClassLoader current = Thread.currentThread().getContextClassLoader();
    if (!(current instanceof KnownMissingClasses)) {
      Thread.currentThread().setContextClassLoader(new KnownMissingClasses(current));
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      missing.add(name);
      throw e;
    }
  }
}
