package org.cadreprofiles.world.browse;

import org.apache.parquet.io.api.Binary;

/** The event that is being written; one object is filled again and again. */
final class LogEvent {
  Binary id;
  Binary system;
  long reportedMicros;
  Binary platform;
  Binary page;
  Binary unit;
  long viewedMicros;
  Binary visitor;
  Binary prefix;
  Binary agent;
  Binary referrer;
  double dwell;
  Binary session;
  boolean loggedIn;
  Binary transaction;

  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  /** Returns the sixteen hexadecimal digits of a token. */
  static Binary hex(long token) {
    byte[] digits = new byte[16];
    for (int i = 0; i < 16; i++) {
      digits[i] = DIGITS[(int) (token >>> (60 - 4 * i)) & 15];
    }
    return Binary.fromConstantByteArray(digits);
  }
}
