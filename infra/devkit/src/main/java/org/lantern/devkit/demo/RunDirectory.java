package org.lantern.devkit.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where a running demo can be found: a folder below the temporary one, named after user and port
 * base, that nobody else may enter.
 */
record RunDirectory(Path path) {
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  static RunDirectory of(PortBase base) {
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_");
    return new RunDirectory(
        Path.of(System.getProperty("java.io.tmpdir"), "lantern-" + user + "-" + base.base()));
  }

  Path socket() {
    return path.resolve("control");
  }

  /** Makes the folder; refuses one that somebody else prepared. */
  void create() throws IOException {
    if (!Files.exists(path)) {
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PRIVATE));
    }
    String owner = Files.getOwner(path).getName();
    boolean mine = owner.equals(System.getProperty("user.name"));
    if (!mine || Files.isSymbolicLink(path)) {
      throw new Refused(path + " belongs to " + owner + ": remove it first");
    }
    Files.setPosixFilePermissions(path, PRIVATE);
  }
}
