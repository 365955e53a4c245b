package org.cadreprofiles.command;

/** How a command prints what it did. */
enum ResultFormat {
  text,
  json
}
