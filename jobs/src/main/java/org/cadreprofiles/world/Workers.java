package org.cadreprofiles.world;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads that run tasks and hand results back in the order of the tasks. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  Workers(int count) {
    this.threads = Executors.newFixedThreadPool(count);
  }

  /**
   * Runs all tasks.
   *
   * @throws IOException when a task fails for its files; other failures are thrown as they are
   */
  <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the world was written; run generate again", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new IOException("Cannot write the world: " + cause.getMessage(), cause);
      }
      throw new IllegalStateException("Cannot make the world", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
