package org.cadreprofiles.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cadreprofiles.report.text.Both;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ChartsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-03-01");

  @Test
  void coordinatesHaveOneDecimalAtMost() {
    assertThat(Svg.number(12.04)).isEqualTo("12");
    assertThat(Svg.number(12.06)).isEqualTo("12.1");
    assertThat(Svg.number(-0.5)).isEqualTo("-0.5");
    assertThat(Svg.number(-1.5)).isEqualTo("-1.5");
  }

  @Test
  void axesEndAtRoundNumbers() {
    assertThat(Scale.upTo(1_870, 0, 100).to()).isEqualTo(2_000);
    assertThat(Scale.upTo(0, 0, 100).to()).isPositive();
    assertThat(new Scale(0, 100, 0, 10).ticks(4)).containsExactly(0.0, 50.0, 100.0);
    assertThat(new Scale(0, 100, 0, 10).at(250)).as("outside stays at the edge").isEqualTo(10);
  }

  @Test
  void everyChartIsWellFormedWhateverItSays() throws Exception {
    Both hostile = new Both("<script>\"&'", "</svg>\u2028");
    OptionalDouble some = OptionalDouble.of(40);
    wellFormed(new IntervalBar(30, 40, 50, some, some).large("a\"b"));
    wellFormed(new IntervalBar(30, 40, 50, some, some).inList());
    wellFormed(new ContributionBar(10, -4, -2, 30).svg());
    wellFormed(new ContributionBar(0, 0, 0, 0).svg());
    wellFormed(new SpreadBar(List.of(1.0, 2.0, 3.0, 4.0, 5.0)).svg());
    wellFormed(new PeerDots(List.of(1.0, 2.0, 2.0), some, some).svg("l", hostile, hostile));
    wellFormed(
        new TimelineChart(
                List.of(new TimelineChart.Mark(DAY, 0, "counted")), DAY, hostile, hostile, hostile)
            .svg("l"));
    wellFormed(
        new SeriesChart(
                List.of(
                    new SeriesChart.Day(DAY, 10, 8, 7, 9, 2),
                    new SeriesChart.Day(DAY.plusDays(1), 0, 0, 0, 0, 0)),
                DAY,
                DAY)
            .svg("l"));
  }

  @Test
  void noChartWithoutData() {
    assertThat(new SpreadBar(List.of()).svg()).isEmpty();
    assertThat(new SeriesChart(List.of(), DAY, DAY).drawable()).isFalse();
  }

  private static void wellFormed(String svg) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertThat(svg).doesNotContain("style=", "<script", "NaN", "Infinity");
  }
}
