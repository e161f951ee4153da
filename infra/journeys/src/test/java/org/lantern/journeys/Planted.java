package org.lantern.journeys;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts a word where it must never stand, to prove that the search for it can fail. */
final class Planted {
  private static final String TOPIC = "planted";

  private Planted() {}

  static void inATopic(RunningSuite suite, String word) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", suite.backing().addresses().kafkaBootstrap());
    try (Admin admin = Admin.create(settings)) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
          .all()
          .get();
    } catch (java.util.concurrent.ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw failed;
      }
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "key", "before " + word + " after")).get();
    }
  }

  static void inALog(RunningSuite suite, String word) throws Exception {
    Files.writeString(
        suite.service(RunningSuite.CONCERN).log(),
        "planted " + word + "\n",
        StandardOpenOption.APPEND);
  }

  static void inAMail(RunningSuite suite, String word) throws Exception {
    var addresses = suite.backing().addresses();
    try (Socket socket = new Socket(addresses.smtpHost(), addresses.smtpPort())) {
      OutputStream out = socket.getOutputStream();
      var in =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      in.readLine();
      for (String line :
          List.of(
              "HELO planted",
              "MAIL FROM:<a@trust.example>",
              "RCPT TO:<b@trust.example>",
              "DATA",
              "Subject: " + word + "\r\n\r\nplanted\r\n.")) {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        in.readLine();
      }
    }
  }
}
