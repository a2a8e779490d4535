import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a record and reads it again with the properties of each attempt: `Attempts <plan.json>`. A line of JSON for each. */
final class Attempts {
  /** As `attempt.ts` has it. */
  record Attempt(String id, String topic, Map<String, Object> producer, Map<String, Object> consumer) {}

  record Plan(int seconds, List<Attempt> attempts) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Class<? extends Throwable>, String> REFUSALS = new LinkedHashMap<>();

  static {
    REFUSALS.put(SslAuthenticationException.class, "tls");
    REFUSALS.put(AuthenticationException.class, "authentication");
    REFUSALS.put(AuthorizationException.class, "authorization");
    REFUSALS.put(ConfigException.class, "config");
    // a few conflicts of settings are told of in this way
    REFUSALS.put(IllegalArgumentException.class, "config");
  }

  public static void main(String[] args) throws Exception {
    Plan plan = JSON.readValue(new File(args[0]), Plan.class);
    for (Attempt attempt : plan.attempts()) {
      System.out.println(JSON.writeValueAsString(Map.of("id", attempt.id(), "outcome", outcome(attempt, plan.seconds()))));
    }
  }

  private static String outcome(Attempt attempt, int seconds) {
    try {
      produce(attempt, seconds);
      return consumes(attempt, seconds) ? "works" : "nothing: the record was not read";
    } catch (Exception exception) {
      return refusal(exception);
    }
  }

  private static String refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      for (var refusal : REFUSALS.entrySet()) {
        if (refusal.getKey().isInstance(cause)) return refusal.getValue() + ": " + cause.getMessage();
      }
    }
    return "nothing: " + thrown;
  }

  private static void produce(Attempt attempt, int seconds) throws Exception {
    Map<String, Object> config = bounded(attempt.producer(), "max.block.ms", seconds);
    // each is judged by the other
    if (!config.containsKey("delivery.timeout.ms") && !config.containsKey("request.timeout.ms")) {
      config.put("delivery.timeout.ms", seconds * 1000);
      config.put("request.timeout.ms", seconds * 500);
    }
    StringSerializer text = new StringSerializer();
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(config, text, text)) {
      producer.send(new ProducerRecord<>(attempt.topic(), attempt.id(), attempt.id())).get();
    }
  }

  private static boolean consumes(Attempt attempt, int seconds) {
    Map<String, Object> config = bounded(attempt.consumer(), "default.api.timeout.ms", seconds);
    config.putIfAbsent("auto.offset.reset", "earliest");
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config, text, text)) {
      consumer.subscribe(List.of(attempt.topic()));
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.value().equals(attempt.id())) {
            consumer.commitSync();
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Map<String, Object> bounded(Map<String, Object> given, String timeout, int seconds) {
    Map<String, Object> config = new HashMap<>(given);
    config.putIfAbsent(timeout, seconds * 1000);
    return config;
  }
}
