package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A folder for a trial, with a key of its own; all of it is gone when it is closed. */
public final class TrialFolder implements AutoCloseable {
  private final Path root;

  private TrialFolder(Path root) {
    this.root = root;
  }

  /**
   * Makes the folder and hands its key to this process, whatever the environment says: what a trial
   * finds does not depend on the key.
   */
  public static TrialFolder open() {
    try {
      TrialFolder folder = new TrialFolder(Files.createTempDirectory("cadre-trial"));
      Path key = folder.path("key");
      Files.writeString(key, "a key for trials, where nothing is secret");
      System.setProperty(TokenKey.DEMO_PROPERTY, key.toString());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for temporary files", e);
    }
  }

  /** A path inside the folder. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /** Removes all feeds from a landing zone inside the folder but these. */
  public void keepFeeds(Path landing, Set<String> feeds) {
    try (var entries = Files.list(landing)) {
      for (Path feed : entries.toList()) {
        if (!feeds.contains(feed.getFileName().toString())) {
          Folders.remove(feed);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove feeds from " + landing, e);
    }
  }

  /** Removes something inside the folder. */
  public void remove(String name) {
    try {
      Folders.remove(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path(name), e);
    }
  }

  @Override
  public void close() {
    System.clearProperty(TokenKey.DEMO_PROPERTY);
    remove("");
  }
}
