import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.Herder.Created;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorInfo;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo;
import org.apache.kafka.connect.util.FutureCallback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A worker of Kafka Connect with connectors, as users run it. */
final class ConnectSteps {
  static final Map<String, Step> STEPS = Map.of("connect", ConnectSteps::connect);
  private static final int SUPERUSER_SECONDS = 600;
  /** What stands in a connector's configuration for a folder of its own. */
  private static final String FOLDER = "${folder}";
  private static final String SUPERUSER = "super";

  static {
    // a worker that fails ends its process, which is ours
    Exit.setExitProcedure((code, message) -> {
      throw new IllegalStateException("the worker ended with code " + code);
    });
  }

  /** Runs a worker until everything of `until` is so; its `connectors` are added to those that it has. */
  private static void connect(Session session, JsonNode args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(session.plan.folder()), "connect");
    Files.writeString(folder.resolve("source"), "a line\n");
    try (Session superuser = new Session(session.plan, null, SUPERUSER_SECONDS)) {
      Session as = args.path("as").asText().equals(SUPERUSER) ? superuser : session;
      Connect<DistributedHerder> worker = new ConnectDistributed().startConnect(config(as, args));
      try {
        session.until("a worker", () -> running(worker) && worker.herder().isReady());
        for (var connector : args.get("connectors").properties()) {
          Map<String, String> config = new HashMap<>(Map.of("name", connector.getKey()));
          for (var setting : connector.getValue().properties()) {
            put(config, setting.getKey(), setting.getValue().asText(), session, superuser, folder);
          }
          start(session, worker, config);
        }
        for (JsonNode wanted : args.get("until")) {
          session.until(wanted.toString(), () -> sound(worker) && Expectation.holds(superuser, folder, wanted));
        }
      } finally {
        worker.stop();
      }
    }
  }

  private static void start(Session session, Connect<DistributedHerder> worker, Map<String, String> config)
      throws Exception {
    FutureCallback<Created<ConnectorInfo>> made = new FutureCallback<>();
    worker.herder().putConnectorConfig(config.get("name"), config, true, made);
    session.until("a connector", () -> running(worker) && made.isDone());
    made.get(session.left(), TimeUnit.MILLISECONDS);
  }

  private static boolean running(Connect<DistributedHerder> worker) throws Exception {
    if (worker.herderTask().isDone()) worker.herderTask().get();
    return true;
  }

  /** Fails when the worker, a connector or a task has failed. */
  private static boolean sound(Connect<DistributedHerder> worker) throws Exception {
    running(worker);
    for (String name : worker.herder().connectors()) {
      try {
        ConnectorStateInfo info = worker.herder().connectorStatus(name);
        fail(name, info.connector());
        for (ConnectorStateInfo.TaskState task : info.tasks()) fail(name, task);
      } catch (NotFoundException exception) {
        // it has not begun yet
      }
    }
    return true;
  }

  private static void fail(String name, ConnectorStateInfo.AbstractState state) throws Exception {
    if (state.state().equals("FAILED")) throw new Exception(name + ": " + state.trace());
  }

  private static Map<String, String> config(Session session, JsonNode args) {
    Map<String, String> config = new HashMap<>();
    for (String part : List.of("", "producer.", "consumer.", "admin.")) put(config, part, session);
    config.put("listeners", "http://127.0.0.1:0");
    config.put("plugin.discovery", "service_load");
    config.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    config.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    config.put("offset.flush.interval.ms", "500");
    config.put("scheduled.rebalance.max.delay.ms", "0");
    config.put("task.shutdown.graceful.timeout.ms", "1000");
    config.put("offset.storage.partitions", "1");
    config.put("status.storage.partitions", "1");
    config.put("consumer.auto.offset.reset", "earliest");
    for (String topic : List.of("config", "offset", "status")) {
      config.put(topic + ".storage.replication.factor", "1");
    }
    for (var setting : args.get("worker").properties()) config.put(setting.getKey(), setting.getValue().asText());
    return config;
  }

  /** A setting that ends in a dot is a connection: that of the user, or of the one that may do everything. */
  private static void put(
      Map<String, String> config, String key, String value, Session session, Session superuser, Path folder) {
    if (key.endsWith(".")) put(config, key, value.equals(SUPERUSER) ? superuser : session);
    else config.put(key, value.replace(FOLDER, folder.toString()));
  }

  private static void put(Map<String, String> config, String prefix, Session session) {
    session.connection().forEach((key, value) -> config.put(prefix + key, value.toString()));
  }
}
