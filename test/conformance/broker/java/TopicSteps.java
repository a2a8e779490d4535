import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** What can be done with a topic through the admin API; `dry` asks the broker for its answer only. */
final class TopicSteps {
  static final Map<String, Step> STEPS = Map.of(
      "describeTopic", (session, args) ->
          session.await(session.admin().describeTopics(List.of(topic(args))).allTopicNames()),
      "listTopic", TopicSteps::list,
      "listOffsets", (session, args) ->
          session.await(session.admin().listOffsets(Map.of(partition(args), OffsetSpec.latest())).all()),
      "describeProducers", (session, args) ->
          session.await(session.admin().describeProducers(List.of(partition(args))).all()),
      "describeTopicConfigs", (session, args) ->
          session.await(session.admin().describeConfigs(List.of(resource(args))).all()),
      "alterTopicConfigs", TopicSteps::alterConfigs,
      "createTopic", TopicSteps::create,
      "addPartitions", TopicSteps::addPartitions,
      "deleteRecords", (session, args) ->
          session.await(session.admin().deleteRecords(Map.of(partition(args), RecordsToDelete.beforeOffset(0))).all()),
      "deleteTopic", (session, args) -> session.await(session.admin().deleteTopics(List.of(topic(args))).all()));

  static TopicPartition partition(JsonNode args) {
    return new TopicPartition(topic(args), 0);
  }

  private static void list(Session session, JsonNode args) throws Exception {
    if (!session.await(session.admin().listTopics().names()).contains(topic(args))) {
      throw new Step.NotListed(topic(args));
    }
  }

  private static void alterConfigs(Session session, JsonNode args) throws Exception {
    Collection<AlterConfigOp> set =
        List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "86400000"), AlterConfigOp.OpType.SET));
    AlterConfigsOptions options = new AlterConfigsOptions().validateOnly(args.path("dry").asBoolean());
    session.await(session.admin().incrementalAlterConfigs(Map.of(resource(args), set), options).all());
  }

  private static void create(Session session, JsonNode args) throws Exception {
    NewTopic topic = new NewTopic(topic(args), 1, (short) 1);
    CreateTopicsOptions options = new CreateTopicsOptions().validateOnly(args.path("dry").asBoolean());
    try {
      session.await(session.admin().createTopics(List.of(topic), options).all());
    } catch (ExecutionException exception) {
      // only who may create it hears that it is there
      if (!args.path("there").asBoolean() || !(exception.getCause() instanceof TopicExistsException)) throw exception;
    }
  }

  private static void addPartitions(Session session, JsonNode args) throws Exception {
    CreatePartitionsOptions options = new CreatePartitionsOptions().validateOnly(args.path("dry").asBoolean());
    Map<String, NewPartitions> more = Map.of(topic(args), NewPartitions.increaseTo(2));
    session.await(session.admin().createPartitions(more, options).all());
  }

  private static String topic(JsonNode args) {
    return args.get("topic").asText();
  }

  private static ConfigResource resource(JsonNode args) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic(args));
  }
}
