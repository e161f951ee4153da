package org.lantern.devkit.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The main class of the sink's JVM: SMTP port, HTTP port. {@code GET /mails} lists, {@code DELETE
 * /mails} forgets. Nothing is stored by the mail server itself.
 */
public final class Sink {
  private final Mailbox mailbox = new Mailbox();
  private final ObjectMapper json = new ObjectMapper();

  private Sink() {}

  public static void main(String[] args) throws IOException {
    Sink sink = new Sink();
    sink.takeMail(Integer.parseInt(args[0]));
    sink.listMail(Integer.parseInt(args[1]));
  }

  private void takeMail(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    Anybody anybody = new Anybody(mailbox);
    server.getUserManager().setMessageDeliveryHandler((message, address) -> anybody);
  }

  private void listMail(int port) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
    http.createContext("/mails", this::answer);
    http.setExecutor(Executors.newSingleThreadExecutor());
    http.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "GET" -> send(exchange, 200, json.writeValueAsBytes(list()));
        case "DELETE" -> {
          mailbox.clear();
          exchange.sendResponseHeaders(204, -1);
        }
        default -> exchange.sendResponseHeaders(405, -1);
      }
    }
  }

  private List<Map<String, Object>> list() {
    return mailbox.all().stream().map(Sink::asJson).toList();
  }

  private static Map<String, Object> asJson(Mail mail) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", mail.from());
    map.put("to", mail.to());
    map.put("subject", mail.subject());
    map.put("messageId", mail.messageId());
    map.put("headers", mail.headers());
    map.put("text", mail.text());
    map.put("receivedAt", mail.receivedAt().toString());
    return map;
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
