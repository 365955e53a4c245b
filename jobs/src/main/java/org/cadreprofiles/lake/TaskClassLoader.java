package org.cadreprofiles.lake;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.sql.SparkSession;

/**
 * Lets planning and tasks of one process share the code that Spark generates.
 *
 * <p>Spark 4.2 keeps generated classes by the thread's class loader, and its tasks have one of
 * their own: without this, every query of a run on one machine is compiled twice.
 */
final class TaskClassLoader {
  private static final AtomicReference<ClassLoader> OF_TASKS = new AtomicReference<>();

  private TaskClassLoader() {}

  /** Gives this thread, and those it starts from now on, the class loader that tasks have. */
  static void adopt(SparkSession session) {
    if (!session.sparkContext().isLocal()) {
      return;
    }
    session
        .range(1)
        .foreach(
            (ForeachFunction<Long>)
                row -> OF_TASKS.set(Thread.currentThread().getContextClassLoader()));
    Thread.currentThread().setContextClassLoader(OF_TASKS.get());
  }
}
