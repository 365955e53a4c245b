package org.cadreprofiles.job;

import java.time.ZoneId;

/**
 * What conf/pipeline.yaml says.
 *
 * @param zone time zone of the locality: a day is a local day
 */
public record PipelineSettings(ZoneId zone) {}
