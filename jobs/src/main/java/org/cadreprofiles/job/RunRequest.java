package org.cadreprofiles.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a command was asked to do.
 *
 * @param command name of the command
 * @param landing landing zone, where the command reads one
 * @param lake lake directory or URI
 * @param conf directory of settings
 * @param site where the report goes, empty for {@code <lake>/site}
 * @param asOf day to speak about, empty for the latest day reported
 */
public record RunRequest(
    String command,
    Optional<String> landing,
    String lake,
    Path conf,
    Optional<String> site,
    Optional<LocalDate> asOf) {}
