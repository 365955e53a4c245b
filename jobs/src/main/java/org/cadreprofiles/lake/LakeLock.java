package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Lets one run at a time hold a lake.
 *
 * <p>On a local disk the operating system's file lock holds, which ends with the process however it
 * ends. Elsewhere a file made exclusively holds; after a crash it stays, and the message says who
 * made it and how to remove it.
 */
public abstract sealed class LakeLock implements AutoCloseable {
  private static final String NAME = "_lock";

  private LakeLock() {}

  @Override
  public abstract void close();

  /**
   * Takes the lake.
   *
   * @param holder who takes it, shown to whoever comes second
   * @throws LakeHeldException when another run holds it
   */
  public static LakeLock take(String lakeRoot, String holder, Configuration hadoop) {
    Path root = new Path(lakeRoot);
    try {
      FileSystem files = root.getFileSystem(hadoop);
      return files.getScheme().equals("file")
          ? Local.take(java.nio.file.Path.of(root.toUri().getPath()), holder)
          : Shared.take(files, new Path(root, NAME), holder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot take the lake " + lakeRoot, e);
    }
  }

  private static LakeHeldException held(Object where, String holder, String remedy) {
    return new LakeHeldException(
        "The lake is held by another run: " + holder.strip() + " (" + where + "). " + remedy);
  }

  private static final class Local extends LakeLock {
    private final FileChannel channel;

    private Local(FileChannel channel) {
      this.channel = channel;
    }

    static LakeLock take(java.nio.file.Path root, String holder) throws IOException {
      Files.createDirectories(root);
      java.nio.file.Path file = root.resolve(NAME);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw held(file, Files.readString(file), "Wait until it ends, then start again.");
      }
      channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return new Local(channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
      try {
        FileLock lock = channel.tryLock();
        return lock != null;
      } catch (OverlappingFileLockException e) {
        return false;
      }
    }

    @Override
    public void close() {
      try {
        channel.truncate(0);
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot give the lake back", e);
      }
    }
  }

  private static final class Shared extends LakeLock {
    private final FileSystem files;
    private final Path file;

    private Shared(FileSystem files, Path file) {
      this.files = files;
      this.file = file;
    }

    static LakeLock take(FileSystem files, Path file, String holder) throws IOException {
      try (FSDataOutputStream out = files.create(file, false)) {
        out.write(holder.getBytes(StandardCharsets.UTF_8));
      } catch (FileAlreadyExistsException e) {
        throw held(
            file,
            SmallFile.read(files, file),
            "Wait until it ends; if it crashed, remove that file.");
      }
      return new Shared(files, file);
    }

    @Override
    public void close() {
      try {
        files.delete(file, false);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot give the lake back: remove " + file, e);
      }
    }
  }
}
