package org.cadreprofiles.lake.localfs;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.FsServerDefaults;
import org.apache.hadoop.fs.local.LocalConfigKeys;

/**
 * The same for {@code fs.AbstractFileSystem.file.impl}: what Delta writes its log through, because
 * it renames without replacing.
 */
public final class DirectLocalFs extends ChecksumFs {

  /**
   * Made by Hadoop, by name.
   *
   * @param uri always {@code file:///}; Hadoop passes it on
   * @param settings Hadoop's settings
   */
  public DirectLocalFs(URI uri, Configuration settings) throws IOException, URISyntaxException {
    super(new Unchecked(settings));
  }

  private static final class Unchecked extends DelegateToFileSystem {
    Unchecked(Configuration settings) throws IOException, URISyntaxException {
      super(
          FsConstants.LOCAL_FS_URI,
          new DirectLocalFiles(),
          settings,
          FsConstants.LOCAL_FS_URI.getScheme(),
          false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public FsServerDefaults getServerDefaults(org.apache.hadoop.fs.Path file) throws IOException {
      return LocalConfigKeys.getServerDefaults();
    }

    @Override
    public boolean isValidName(String source) {
      return true;
    }
  }
}
