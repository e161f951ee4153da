package org.lantern.bench.floor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * Takes a POST, commits a concern and an outbox row, produces, consumes, commits an inbox row and
 * an alert, and writes a server-sent event. Arguments: HTTP port, JDBC URL, user, password,
 * bootstrap servers, topic.
 */
public final class Floor {
  private final FloorStore store;
  private final FloorLane lane;
  private final FloorStream stream = new FloorStream();

  private Floor(FloorStore store, FloorLane lane) {
    this.store = store;
    this.lane = lane;
  }

  public static void main(String[] arguments) throws Exception {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(arguments[1]);
    pool.setUsername(arguments[2]);
    pool.setPassword(arguments[3]);
    pool.setMaximumPoolSize(10);
    FloorStore store = new FloorStore(pool);
    store.createTables();
    Floor floor = new Floor(store, new FloorLane(arguments[4], arguments[5]));
    floor.lane.consume(floor::alert);
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
            128);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/concerns", floor::record);
    server.createContext("/stream", floor.stream::open);
    server.createContext(
        "/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.in.transferTo(
        java.io.OutputStream.nullOutputStream()); // ends with the process that started it
    Runtime.getRuntime().halt(0);
  }

  private void record(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    UUID concern = UUID.randomUUID();
    try {
      store.record(concern, body);
    } catch (SQLException failed) {
      exchange.sendResponseHeaders(500, -1);
      return;
    }
    lane.produce(concern, body);
    byte[] answer = ("{\"id\":\"" + concern + "\"}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(201, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void alert(UUID concern, byte[] body) {
    try {
      store.alert(concern, body);
    } catch (SQLException failed) {
      throw new IllegalStateException("the floor lost its database", failed);
    }
    stream.send("{\"concernId\":\"" + concern + "\"}");
  }
}
