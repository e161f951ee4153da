package org.lantern.contracts;

/**
 * The names of the topics, as the outside knows them. A deployment may put a prefix before them.
 */
public final class Topics {
  /** Urgent disclosures and nothing else. Keeps no order; a row ends only with a receipt. */
  public static final String URGENT = "lantern.disclosure.urgent.v1";

  /** Every concern, as much of it as others may know. */
  public static final String CONCERN = "lantern.concern.v1";

  /** Schools, staff and pupils; compacted. */
  public static final String REGISTER = "lantern.register.v1";

  /** Decisions about plans and suggestions. */
  public static final String PROVISION = "lantern.provision.v1";

  /** Receipts and acknowledgements, and how long alerts waited, without anybody in it. */
  public static final String SAFEGUARDING = "lantern.safeguarding.v1";

  private Topics() {}

  /**
   * Whether a topic is compacted: the last record of a key says all that counts of it, and what
   * came before may be gone.
   */
  public static boolean isCompacted(String topic) {
    return topic.equals(REGISTER);
  }
}
