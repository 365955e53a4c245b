package org.cadreprofiles.world.browse;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;
import org.cadreprofiles.world.dirt.Tally;
import org.cadreprofiles.world.dirt.WorldDirt;
import org.cadreprofiles.world.write.Truth;
import org.cadreprofiles.world.write.TruthTable;

/** Writes the events of a day in the order of time, with ids, and notes which of them are what. */
final class EventWriter {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
  private static final Binary SYSTEM = Binary.fromString("hub");

  private static final Binary[] PLATFORMS = platforms();

  private final long seed;
  private final BrowsePlan plan;
  private final WorldDirt dirt;
  private final EventFiles files;
  private final Truth truth;
  private final LogEvent event = new LogEvent();
  private final List<Binary> agents = binaries(Client.AGENTS);
  private final List<Binary> referrers = binaries(Client.REFERRERS);
  private final List<Binary> units;
  private final List<Binary> pages;
  private long rows;
  private long broken;
  private long duplicates;

  EventWriter(long seed, BrowsePlan plan, WorldDirt dirt, EventFiles files, Truth truth) {
    this.seed = seed;
    this.plan = plan;
    this.dirt = dirt;
    this.files = files;
    this.truth = truth;
    this.units = binaries(plan.sites().stream().map(Site::unitId).toList());
    this.pages = binaries(plan.sites().stream().flatMap(site -> site.pages().stream()).toList());
  }

  /** Adds what was written to a tally. */
  void addTo(Tally tally) {
    tally.add(rows, broken, duplicates);
  }

  void write(LocalDate day, DayEvents events) throws IOException {
    Dice dice = Dice.of(seed, "log", day.toEpochDay());
    long midnight = WorldCalendar.at(day, 0).getEpochSecond() * 1_000_000;
    long reported = WorldCalendar.at(day.plusDays(1), 2 * 3600).getEpochSecond() * 1_000_000;
    String date = SHORT.format(day);
    int number = 0;
    for (int place : events.inOrder()) {
      number++;
      fill(events, place, midnight);
      String id = id(plan.sites().get(events.site[place]).platform(), date, number);
      event.id = Binary.fromString(id);
      event.reportedMicros = reported;
      event.transaction = events.transaction[place] ? Binary.fromString("T" + id) : null;
      note(id, events.label[place]);
      deliver(day, dice);
    }
  }

  private void deliver(LocalDate day, Dice dice) throws IOException {
    double fate = dice.unit();
    if (fate < dirt.late() * 0.4) {
      LocalDate arrival = WorldCalendar.notAfterLastReport(day.plusDays(dice.between(3, 20)));
      event.reportedMicros = WorldCalendar.at(arrival, 4 * 3600).getEpochSecond() * 1_000_000;
      files.writeLate(event);
    } else {
      files.write(event);
    }
    rows++;
    if (fate > 1 - dirt.duplicates() * 0.2) {
      files.writeLate(event);
      rows++;
      duplicates++;
    } else if (fate > 1 - dirt.duplicates() * 0.2 - dirt.broken() * 0.1) {
      writeBroken(dice);
    }
  }

  /** Writes a row of its own that breaks the contract; nobody viewed anything. */
  private void writeBroken(Dice dice) throws IOException {
    event.id = Binary.fromString(event.id.toStringUsingUTF8() + "x");
    switch (dice.between(0, 2)) {
      case 0 -> event.page = null;
      case 1 -> event.agent = Binary.fromString("browser?");
      default -> event.dwell = -1;
    }
    files.writeLate(event);
    rows++;
    broken++;
  }

  private void fill(DayEvents events, int place, long midnight) {
    Site site = plan.sites().get(events.site[place]);
    event.system = SYSTEM;
    event.platform = binary(site.platform());
    event.page = pages.get(site.firstPage() + events.page[place]);
    event.unit = units.get(site.number());
    event.viewedMicros = midnight + events.millis[place] * 1_000L;
    event.visitor = LogEvent.hex(events.token[place]);
    event.prefix = LogEvent.hex(events.prefix[place]);
    event.agent = agents.get(events.agent[place]);
    event.referrer = referrers.get(events.referrer[place]);
    event.dwell = events.dwellTenths[place] / 10.0;
    event.session = LogEvent.hex(Mix.of(events.session[place], 1));
    event.loggedIn = events.loggedIn[place];
  }

  private void note(String id, int label) throws IOException {
    if (Label.isFake(label)) {
      truth.add(TruthTable.FAKE_EVENTS, id, Label.word(label));
    } else if (label != Label.ORGANIC) {
      truth.add(TruthTable.BENIGN_EVENTS, id, Label.word(label));
    }
  }

  private static String id(Platform platform, String date, int number) {
    String digits = Integer.toString(number);
    return platform.code().substring(0, 1)
        + date
        + "-"
        + "0000000".substring(Math.min(7, digits.length()))
        + digits;
  }

  private static Binary binary(Platform platform) {
    return PLATFORMS[platform.ordinal()];
  }

  private static Binary[] platforms() {
    Binary[] all = new Binary[Platform.values().length];
    for (Platform platform : Platform.values()) {
      all[platform.ordinal()] = Binary.fromString(platform.code());
    }
    return all;
  }

  private static List<Binary> binaries(List<String> texts) {
    List<Binary> all = new ArrayList<>(texts.size());
    texts.forEach(text -> all.add(Binary.fromString(text)));
    return all;
  }
}
