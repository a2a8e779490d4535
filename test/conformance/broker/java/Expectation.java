import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** What must be so for work to be done, seen by the one that may do everything. */
final class Expectation {
  /**
   * True when there are records in the topic `filled`, a `group` has committed for the topic `commits`, a `file` has a text,
   * a topic has so many `partitions`, or a topic has a `key` with a `value`.
   */
  static boolean holds(Session superuser, Path folder, JsonNode wanted) throws Exception {
    try {
      if (wanted.has("filled")) return isFilled(superuser, wanted.get("filled").asText());
      if (wanted.has("group")) return commits(superuser, wanted);
      if (wanted.has("file")) return has(folder.resolve(wanted.get("file").asText()), wanted.get("has").asText());
      if (wanted.has("partitions")) {
        return describe(superuser, topic(wanted)).partitions().size() == wanted.get("partitions").asInt();
      }
      return isConfigured(superuser, wanted);
    } catch (ExecutionException exception) {
      if (exception.getCause() instanceof UnknownTopicOrPartitionException) return false;
      throw exception;
    }
  }

  private static boolean isFilled(Session superuser, String topic) throws Exception {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    describe(superuser, topic).partitions()
        .forEach(one -> latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest()));
    return superuser.await(superuser.admin().listOffsets(latest).all()).values().stream()
        .anyMatch(result -> result.offset() > 0);
  }

  private static boolean commits(Session superuser, JsonNode wanted) throws Exception {
    String group = wanted.get("group").asText();
    return superuser.await(superuser.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .keySet().stream().anyMatch(partition -> partition.topic().equals(wanted.get("commits").asText()));
  }

  private static boolean has(Path file, String text) throws Exception {
    return Files.exists(file) && Files.readString(file).contains(text);
  }

  private static boolean isConfigured(Session superuser, JsonNode wanted) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic(wanted));
    String value = superuser.await(superuser.admin().describeConfigs(List.of(resource)).all())
        .get(resource).get(wanted.get("key").asText()).value();
    return value.equals(wanted.get("value").asText());
  }

  private static TopicDescription describe(Session superuser, String topic) throws Exception {
    return superuser.await(superuser.admin().describeTopics(List.of(topic)).allTopicNames()).get(topic);
  }

  private static String topic(JsonNode wanted) {
    return wanted.get("topic").asText();
  }
}
