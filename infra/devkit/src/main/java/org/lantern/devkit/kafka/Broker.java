package org.lantern.devkit.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The main class of the broker's JVM: directory, port, controller's port. Writes its own pid into
 * {@code ready} once it serves.
 */
public final class Broker {
  private Broker() {}

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    Properties settings = settings(args[1], args[2], directory.resolve("log"));
    format(directory, settings);
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    Files.writeString(directory.resolve("ready"), Long.toString(ProcessHandle.current().pid()));
    server.awaitShutdown();
  }

  private static Properties settings(String port, String controllerPort, Path log) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@localhost:" + controllerPort);
    p.put(
        "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", log.toString());
    p.put("auto.create.topics.enable", "false");
    oneNode(p);
    smallAndQuick(p);
    return p;
  }

  private static void oneNode(Properties p) {
    p.put("num.partitions", "3");
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    for (String prefix : new String[] {"offsets.topic", "transaction.state.log"}) {
      p.put(prefix + ".replication.factor", "1");
      p.put(prefix + ".num.partitions", "3");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "3");
  }

  /** The cleaner's default buffer alone is half of this heap; tests make hundreds of partitions. */
  private static void smallAndQuick(Properties p) {
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    p.put("log.index.size.max.bytes", "1048576");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("group.consumer.min.session.timeout.ms", "6000");
    p.put("group.consumer.session.timeout.ms", "6000");
    p.put("group.consumer.min.heartbeat.interval.ms", "1000");
    p.put("group.consumer.heartbeat.interval.ms", "1000");
    p.put("initial.broker.registration.timeout.ms", "30000");
    p.put("broker.session.timeout.ms", "2000");
    p.put("broker.heartbeat.interval.ms", "500");
  }

  private static void format(Path directory, Properties settings) throws Exception {
    Path idFile = directory.resolve("cluster.id");
    Path log = Path.of(settings.getProperty("log.dirs"));
    Files.createDirectories(log);
    if (!Files.exists(idFile)) {
      Files.writeString(idFile, Uuid.randomUuid().toString());
    }
    new Formatter()
        .setClusterId(Files.readString(idFile))
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .addDirectory(log.toString())
        .setMetadataLogDirectory(log.toString())
        .setIgnoreFormatted(true)
        .setUnstableFeatureVersionsEnabled(false)
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .run();
  }
}
