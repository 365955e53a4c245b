package org.cadreprofiles.lake.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.cadreprofiles.lake.UsageException;

/** Lists a landing zone: {@code <feed>/<file>} and {@code <feed>/<source>/<file>}, with digests. */
public final class LandingFiles {
  private static final String GZ = ".gz";
  private static final int BUFFER = 1 << 20;

  private final FileSystem files;
  private final Path root;
  private final Set<String> feeds;

  /**
   * @param landing directory or URI
   * @param feeds the feeds that have a contract
   */
  public LandingFiles(String landing, Set<String> feeds, Configuration hadoop) {
    try {
      Path path = new Path(landing);
      this.files = path.getFileSystem(hadoop);
      this.root = files.makeQualified(path);
      this.feeds = feeds;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the landing zone " + landing, e);
    }
  }

  /**
   * All files, sorted by path.
   *
   * @throws UsageException when a folder is no feed or a file of no known kind
   */
  public List<LandingFile> list() {
    List<LandingFile> found = new ArrayList<>();
    for (FileStatus folder : children(root)) {
      String feed = folder.getPath().getName();
      if (!folder.isDirectory() || !feeds.contains(feed)) {
        throw new UsageException(
            "The landing zone holds "
                + feed
                + ", which is no feed. Feeds are: "
                + String.join(", ", feeds.stream().sorted().toList())
                + ". Move or rename it.");
      }
      for (FileStatus child : children(folder.getPath())) {
        if (child.isDirectory()) {
          String source = child.getPath().getName();
          children(child.getPath())
              .forEach(file -> found.add(file(feed, Optional.of(source), file)));
        } else {
          found.add(file(feed, Optional.empty(), child));
        }
      }
    }
    return found.parallelStream()
        .map(this::digested)
        .sorted(Comparator.comparing(LandingFile::path))
        .toList();
  }

  /** The file of a ledger entry, in this landing zone. */
  public LandingFile of(
      String feed, Optional<String> source, String path, long bytes, String digest) {
    LandingFile file =
        file(feed, source, new FileStatus(bytes, false, 0, 0, 0, new Path(root, path)));
    return new LandingFile(feed, source, path, file.uri(), file.kind(), file.gzip(), bytes, digest);
  }

  private List<FileStatus> children(Path folder) {
    try {
      return Arrays.stream(files.listStatus(folder))
          .filter(child -> !child.getPath().getName().startsWith("."))
          .filter(child -> !child.getPath().getName().startsWith("_"))
          .sorted(Comparator.comparing(child -> child.getPath().getName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private LandingFile file(String feed, Optional<String> source, FileStatus status) {
    String name = status.getPath().getName().toLowerCase(Locale.ROOT);
    boolean gzip = name.endsWith(GZ);
    String plain = gzip ? name.substring(0, name.length() - GZ.length()) : name;
    String below = root.toUri().relativize(status.getPath().toUri()).getPath();
    if (status.isDirectory() || !plain.contains(".")) {
      throw notRead(below);
    }
    LandingFile.Kind kind =
        switch (plain.substring(plain.lastIndexOf('.'))) {
          case ".csv" -> LandingFile.Kind.CSV;
          case ".jsonl" -> LandingFile.Kind.JSONL;
          case ".parquet" -> LandingFile.Kind.PARQUET;
          default -> throw notRead(below);
        };
    String uri = status.getPath().toString();
    return new LandingFile(feed, source, below, uri, kind, gzip, status.getLen(), "");
  }

  private static UsageException notRead(String path) {
    return new UsageException(
        "Cannot read landing file "
            + path
            + ": files are .csv, .jsonl or .parquet, each also with .gz, in <feed>/ or <feed>/<source>/. Move it away or rename it.");
  }

  private LandingFile digested(LandingFile file) {
    try (InputStream in = files.open(new Path(file.uri()), BUFFER)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      String hex = HexFormat.of().formatHex(digest.digest());
      return new LandingFile(
          file.feed(),
          file.source(),
          file.path(),
          file.uri(),
          file.kind(),
          file.gzip(),
          file.bytes(),
          hex);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read landing file " + file.path(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
