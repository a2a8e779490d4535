import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.config.ConfigResource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with a group or a transactional id through the admin API. */
final class GroupSteps {
  static final Map<String, Step> STEPS = Map.ofEntries(
      Map.entry("listGroup", GroupSteps::list),
      Map.entry("isGroup", GroupSteps::isGroup),
      Map.entry("describeGroup", (session, args) ->
          session.await(session.admin().describeConsumerGroups(List.of(group(args))).all())),
      Map.entry("describeShareGroup", (session, args) ->
          session.await(session.admin().describeShareGroups(List.of(group(args))).all())),
      Map.entry("groupOffsets", (session, args) ->
          session.await(session.admin().listConsumerGroupOffsets(group(args)).all())),
      Map.entry("commitOffsets", GroupSteps::commit),
      Map.entry("deleteGroupOffsets", (session, args) ->
          session.await(
              session.admin().deleteConsumerGroupOffsets(group(args), Set.of(TopicSteps.partition(args))).all())),
      Map.entry("deleteGroup", (session, args) ->
          session.await(session.admin().deleteConsumerGroups(List.of(group(args))).all())),
      Map.entry("describeGroupConfigs", (session, args) ->
          session.await(session.admin().describeConfigs(List.of(resource(args))).all())),
      Map.entry("alterGroupConfigs", GroupSteps::alterConfigs),
      Map.entry("describeTransaction", (session, args) ->
          session.await(session.admin().describeTransactions(List.of(transactionalId(args))).all())),
      Map.entry("listTransaction", GroupSteps::listTransaction));

  private static void list(Session session, JsonNode args) throws Exception {
    Collection<GroupListing> groups = session.await(session.admin().listGroups().all());
    if (groups.stream().noneMatch(listed -> listed.groupId().equals(group(args)))) {
      throw new Step.NotListed(group(args));
    }
  }

  /** Looks whether a group is of the type that the test is about. */
  private static void isGroup(Session session, JsonNode args) throws Exception {
    List<String> types = session.await(session.admin().listGroups().all()).stream()
        .filter(listed -> listed.groupId().equals(group(args)))
        .map(listed -> listed.type().map(Object::toString).orElse("none"))
        .toList();
    if (!types.equals(List.of(args.get("type").asText()))) throw new IllegalStateException("group of type " + types);
  }

  private static void listTransaction(Session session, JsonNode args) throws Exception {
    Collection<TransactionListing> listings = session.await(session.admin().listTransactions().all());
    if (listings.stream().noneMatch(listed -> listed.transactionalId().equals(transactionalId(args)))) {
      throw new Step.NotListed(transactionalId(args));
    }
  }

  private static void commit(Session session, JsonNode args) throws Exception {
    var offsets = Map.of(TopicSteps.partition(args), new OffsetAndMetadata(0));
    session.await(session.admin().alterConsumerGroupOffsets(group(args), offsets).all());
  }

  private static void alterConfigs(Session session, JsonNode args) throws Exception {
    ConfigEntry entry = new ConfigEntry(args.get("key").asText(), args.get("value").asText());
    Collection<AlterConfigOp> set = List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
    AlterConfigsOptions options = new AlterConfigsOptions().validateOnly(args.path("dry").asBoolean());
    session.await(session.admin().incrementalAlterConfigs(Map.of(resource(args), set), options).all());
  }

  private static String group(JsonNode args) {
    return args.get("group").asText();
  }

  private static String transactionalId(JsonNode args) {
    return args.get("transactionalId").asText();
  }

  private static ConfigResource resource(JsonNode args) {
    return new ConfigResource(ConfigResource.Type.GROUP, group(args));
  }
}
