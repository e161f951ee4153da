package org.lantern.concern.directory;

/**
 * A kind of help. What it says of decisions is what an entry of it starts from.
 *
 * @param local each local authority has its own
 * @param source where the rule about decisions comes from
 */
public record Kind(
    String code,
    String name,
    boolean local,
    String whatFor,
    String decidedBy,
    Parents parents,
    String source) {}
