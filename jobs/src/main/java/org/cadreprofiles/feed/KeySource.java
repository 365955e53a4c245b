package org.cadreprofiles.feed;

import java.io.Serializable;

/**
 * Gives the key for tokens where a token is made; it travels to executors as code, never as the key
 * itself.
 */
@FunctionalInterface
public interface KeySource extends Serializable {
  /**
   * The key's bytes.
   *
   * @throws IllegalStateException when this process was given no key
   */
  byte[] key();
}
