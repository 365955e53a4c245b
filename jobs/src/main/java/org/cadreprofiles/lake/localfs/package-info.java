/**
 * Files of this machine without a process for each: Hadoop asks {@code chmod} and {@code readlink}
 * of the shell, Java asks the system itself.
 *
 * <p>Named in {@code conf/spark-local.conf}; nothing else refers to it. On a cluster Hadoop's own
 * classes and its native library do the same.
 */
package org.cadreprofiles.lake.localfs;
