package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.util.Map;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.Shape;

/** Tells what truly happened, feed by feed. */
public interface FeedMaker {
  /** Returns the canonical shape of the feed. */
  Shape shape();

  /** Writes all rows of one district; called for one district after the other. */
  void write(District district, FeedSink sink) throws IOException;

  /** Returns how each place exports the feed; canonical CSV unless said otherwise. */
  default Map<ExportPlace, ExportStyle> styles() {
    return Map.of(ExportPlace.HUB, ExportStyle.canonical(shape(), FileKind.CSV));
  }
}
