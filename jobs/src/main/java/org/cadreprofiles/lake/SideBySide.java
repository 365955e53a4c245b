package org.cadreprofiles.lake;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent work at once: small tables spend their time in planning and commits. */
public final class SideBySide {
  private static final int THREADS = 4;

  private SideBySide() {}

  /**
   * Runs all and waits for all.
   *
   * @throws RuntimeException the first failure, after the others ended
   */
  public static void run(List<Runnable> pieces) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<? extends Future<?>> running = pieces.stream().map(threads::submit).toList();
      RuntimeException failure = null;
      for (Future<?> piece : running) {
        try {
          piece.get();
        } catch (ExecutionException e) {
          failure = failure == null ? unwrapped(e) : failure;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          failure = new IllegalStateException("Interrupted while waiting for parallel work.", e);
        }
      }
      if (failure != null) {
        throw failure;
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Does the same work for all items at once.
   *
   * @return results in the order of the items
   * @throws RuntimeException the first failure, after the others ended
   */
  public static <T, R> List<R> all(List<T> items, java.util.function.Function<T, R> work) {
    List<R> results = new java.util.ArrayList<>(java.util.Collections.nCopies(items.size(), null));
    List<Runnable> runs = new java.util.ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int at = i;
      runs.add(() -> results.set(at, work.apply(items.get(at))));
    }
    run(runs);
    return results;
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }
}
