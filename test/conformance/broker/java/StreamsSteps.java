import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/** A Kafka Streams application that counts by value: with a repartition topic, a store and its changelog. */
final class StreamsSteps {
  static final Map<String, Step> STEPS = Map.of("streams", StreamsSteps::streams);
  private static final int SUPERUSER_SECONDS = 600;

  /**
   * Runs until the sink says how often a value came, and what was read is purged from the repartition topic. Its folder
   * is new, so that a later run must restore the store from the changelog to count on.
   */
  private static void streams(Session session, JsonNode args) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    KafkaStreams streams = new KafkaStreams(topology(args), config(session, args));
    streams.setUncaughtExceptionHandler(exception -> {
      failure.compareAndSet(null, exception);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    });
    try (Session superuser = new Session(session.plan, null, SUPERUSER_SECONDS);
        KafkaConsumer<String, String> sink = sink(superuser, args)) {
      streams.start();
      session.until("counts", () -> ended(failure, says(sink, args.get("times").asText())));
      session.until("a purge", () -> ended(failure, purged(superuser, args)));
    } finally {
      streams.close(CloseOptions.timeout(Duration.ofSeconds(10))
          .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  private static boolean ended(AtomicReference<Throwable> failure, boolean done) throws Exception {
    if (failure.get() != null) throw new Exception(failure.get());
    return done;
  }

  private static KafkaConsumer<String, String> sink(Session superuser, JsonNode args) {
    Map<String, Object> config = superuser.connection();
    config.put("isolation.level", "read_committed");
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions = List.of(new TopicPartition(args.get("to").asText(), 0));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static boolean says(KafkaConsumer<String, String> sink, String times) {
    for (ConsumerRecord<String, String> record : sink.poll(Duration.ofMillis(100))) {
      if (record.value().equals(times)) return true;
    }
    return false;
  }

  /** True when the repartition topic begins after as many records as were written to it. */
  private static boolean purged(Session superuser, JsonNode args) throws Exception {
    TopicPartition partition = new TopicPartition(args.get("applicationId").asText() + "-by-value-repartition", 0);
    Map<TopicPartition, OffsetSpec> earliest = Map.of(partition, OffsetSpec.earliest());
    return superuser.await(superuser.admin().listOffsets(earliest).partitionResult(partition)).offset()
        >= args.get("times").asInt() * args.get("records").asInt();
  }

  private static Topology topology(JsonNode args) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(args.get("topic").asText())
        .selectKey((key, value) -> value)
        .repartition(Repartitioned.as("by-value"))
        .groupByKey()
        .count(Materialized.as("counts"))
        .toStream()
        .mapValues(String::valueOf)
        .to(args.get("to").asText());
    return builder.build();
  }

  private static Properties config(Session session, JsonNode args) throws Exception {
    Properties config = new Properties();
    config.putAll(session.connection());
    config.put("application.id", args.get("applicationId").asText());
    config.put("group.protocol", args.get("protocol").asText());
    config.put("processing.guarantee", args.path("exactlyOnce").asBoolean() ? "exactly_once_v2" : "at_least_once");
    config.put("state.dir", Files.createTempDirectory(Path.of(session.plan.folder()), "streams").toString());
    config.put("dsl.store.suppliers.class", BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class);
    config.put("default.key.serde", Serdes.StringSerde.class);
    config.put("default.value.serde", Serdes.StringSerde.class);
    config.put("statestore.cache.max.bytes", 0);
    config.put("commit.interval.ms", 100);
    config.put("repartition.purge.interval.ms", 100);
    config.put("num.stream.threads", 1);
    config.put("metadata.max.age.ms", 2_000);
    return config;
  }
}
