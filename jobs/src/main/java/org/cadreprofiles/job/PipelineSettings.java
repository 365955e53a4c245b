package org.cadreprofiles.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import org.cadreprofiles.anomaly.DetectSettings;
import org.cadreprofiles.identity.IdentitySettings;
import org.cadreprofiles.profile.ProfileSettings;
import org.cadreprofiles.report.ReportSettings;
import org.cadreprofiles.score.card.ScoreSettings;

/**
 * What conf/pipeline.yaml says, one section a stage.
 *
 * @param zone time zone of the locality: a day is a local day
 */
public record PipelineSettings(
    @JsonProperty(required = true) ZoneId zone,
    @JsonProperty(required = true) IdentitySettings identity,
    @JsonProperty(required = true) ProfileSettings profile,
    @JsonProperty(required = true) DetectSettings detect,
    @JsonProperty(required = true) ScoreSettings score,
    @JsonProperty(required = true) ReportSettings report) {}
