package org.lantern.messaging.urgent;

/** Signs a request of this service to another. The platform's service tokens stand behind it. */
@FunctionalInterface
public interface DirectCredentials {
  /** A bearer token that is good for this path and this body alone. */
  String bearer(String path, byte[] body);
}
