package org.cadreprofiles.evaluate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work took.
 *
 * @param seconds on the clock
 * @param cpuSeconds of all cores of this process, its compiler and collector included; on a cluster
 *     those of the driver alone
 */
record Effort(double seconds, double cpuSeconds) {
  private static final double NANO = 1e-9;

  static Effort now() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Effort(System.nanoTime() * NANO, system.getProcessCpuTime() * NANO);
  }

  Effort since(Effort before) {
    return new Effort(seconds - before.seconds, cpuSeconds - before.cpuSeconds);
  }
}
