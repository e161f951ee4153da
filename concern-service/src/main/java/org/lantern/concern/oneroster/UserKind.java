package org.lantern.concern.oneroster;

/** What the register does with a user of {@code users.csv}, by the column {@code role}. */
enum UserKind {
  PUPIL,
  STAFF,
  /** Parents and other relatives: OneRoster lists them, the register keeps no account of them. */
  NOT_KEPT;

  /** The kind of a row; a role that OneRoster 1.1 does not name is a fault of the row. */
  static UserKind of(RosterRow row) {
    String role = row.required("role");
    return switch (role) {
      case "student" -> PUPIL;
      case "teacher", "aide", "administrator", "proctor" -> STAFF;
      case "parent", "guardian", "relative" -> NOT_KEPT;
      default -> {
        if (!role.isEmpty()) {
          row.fault("role", "is not a role that OneRoster 1.1 names");
        }
        yield NOT_KEPT;
      }
    };
  }
}
