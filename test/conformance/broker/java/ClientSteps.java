import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.SubscriptionPattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What applications do with producers and consumers. */
final class ClientSteps {
  private static final Duration POLL = Duration.ofMillis(200);

  static final Map<String, Step> STEPS = Map.of(
      "produce", ClientSteps::produce,
      "begin", ClientSteps::begin,
      "consume", ClientSteps::consume,
      "assign", ClientSteps::assign,
      "share", ClientSteps::share,
      "transform", ClientSteps::transform);

  private static void produce(Session session, JsonNode args) throws Exception {
    try (Producer<String, String> producer = producer(session, args)) {
      boolean transactional = args.has("transactionalId");
      if (transactional) {
        producer.initTransactions();
        producer.beginTransaction();
      }
      for (int i = 0; i < args.path("count").asInt(1); i++) {
        String value = args.path("value").asText("value" + i);
        producer.send(new ProducerRecord<>(args.get("topic").asText(), "key" + i, value)).get();
      }
      if (transactional) producer.commitTransaction();
    }
  }

  /** Takes hold of a transactional id. */
  private static void begin(Session session, JsonNode args) {
    try (Producer<String, String> producer = producer(session, args)) {
      producer.initTransactions();
    }
  }

  private static void consume(Session session, JsonNode args) throws Exception {
    try (Consumer<String, String> consumer = consumer(session, args)) {
      if (args.has("prefix")) subscribe(consumer, args);
      else consumer.subscribe(List.of(args.get("topic").asText()));
      read(session, args, consumer);
      consumer.commitSync();
    }
  }

  /** A new group takes another kind of pattern, which the broker evaluates. */
  private static void subscribe(Consumer<String, String> consumer, JsonNode args) {
    String prefix = args.get("prefix").asText();
    if (args.path("protocol").asText().equals("consumer")) consumer.subscribe(new SubscriptionPattern(prefix + ".*"));
    else consumer.subscribe(Pattern.compile(Pattern.quote(prefix) + ".*"));
  }

  private static void assign(Session session, JsonNode args) throws Exception {
    try (Consumer<String, String> consumer = consumer(session, args)) {
      TopicPartition partition = new TopicPartition(args.get("topic").asText(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      read(session, args, consumer);
    }
  }

  private static void share(Session session, JsonNode args) throws Exception {
    Map<String, Object> config = session.connection();
    config.put("group.id", args.get("group").asText());
    StringDeserializer text = new StringDeserializer();
    try (KafkaShareConsumer<String, String> consumer = new KafkaShareConsumer<>(config, text, text)) {
      consumer.subscribe(List.of(args.get("topic").asText()));
      int wanted = args.path("count").asInt(1);
      int[] got = {0};
      session.until("records", () -> (got[0] += consumer.poll(POLL).count()) >= wanted);
      for (var failure : consumer.commitSync().values()) if (failure.isPresent()) throw failure.get();
    }
  }

  /** Reads, writes and commits what it has read, in one transaction. */
  private static void transform(Session session, JsonNode args) throws Exception {
    try (Consumer<String, String> consumer = consumer(session, args);
        Producer<String, String> producer = producer(session, args)) {
      producer.initTransactions();
      consumer.subscribe(List.of(args.get("topic").asText()));
      List<ConsumerRecord<String, String>> records = read(session, args, consumer);
      producer.beginTransaction();
      for (ConsumerRecord<String, String> record : records) {
        producer.send(new ProducerRecord<>(args.get("to").asText(), record.key(), record.value()));
      }
      TopicPartition partition = new TopicPartition(args.get("topic").asText(), 0);
      Map<TopicPartition, OffsetAndMetadata> offsets = Map.of(partition, new OffsetAndMetadata(records.size()));
      producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
      producer.commitTransaction();
    }
  }

  private static List<ConsumerRecord<String, String>> read(
      Session session, JsonNode args, Consumer<String, String> consumer) throws Exception {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    session.until("records", () -> {
      ConsumerRecords<String, String> polled = consumer.poll(POLL);
      polled.forEach(records::add);
      return records.size() >= args.path("count").asInt(1);
    });
    return records;
  }

  private static Producer<String, String> producer(Session session, JsonNode args) {
    Map<String, Object> config = session.connection();
    config.remove("default.api.timeout.ms");
    config.put("max.block.ms", Math.min(session.left(), 60_000));
    config.put("delivery.timeout.ms", 30_000);
    config.put("enable.idempotence", args.path("idempotent").asBoolean(true));
    if (args.has("transactionalId")) config.put("transactional.id", args.get("transactionalId").asText());
    return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
  }

  private static Consumer<String, String> consumer(Session session, JsonNode args) {
    Map<String, Object> config = session.connection();
    config.put("auto.offset.reset", "earliest");
    config.put("enable.auto.commit", false);
    config.put("isolation.level", "read_committed");
    config.put("metadata.max.age.ms", 2_000);
    if (args.has("group")) config.put("group.id", args.get("group").asText());
    if (args.has("protocol")) config.put("group.protocol", args.get("protocol").asText());
    return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
  }
}
