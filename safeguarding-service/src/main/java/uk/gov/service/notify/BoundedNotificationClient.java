package uk.gov.service.notify;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notify's client with limits of time, and without following redirects. The client leaves its
 * connection open to its own package alone, so this class stands in it; should a later version
 * change that, this no longer compiles. What the client logs of a failure is left out: the failure
 * reaches the caller as well.
 */
public final class BoundedNotificationClient extends NotificationClient {
  private static final int CONNECT_MS = 3_000;
  private static final int SILENCE_MS = 5_000;
  private static final Logger OF_THE_CLIENT = Logger.getLogger(NotificationClient.class.toString());

  static {
    OF_THE_CLIENT.setLevel(Level.OFF);
  }

  public BoundedNotificationClient(String apiKey, String baseUrl) {
    super(apiKey, baseUrl);
  }

  @Override
  HttpURLConnection getConnection(URL url) throws IOException {
    HttpURLConnection connection = super.getConnection(url);
    connection.setConnectTimeout(CONNECT_MS);
    connection.setReadTimeout(SILENCE_MS);
    connection.setInstanceFollowRedirects(false);
    return connection;
  }
}
