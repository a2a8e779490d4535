import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the broker itself says a user may do. */
final class AuthorizedSteps {
  static final Map<String, Step> STEPS = Map.of(
      "authorizedOnTopic", (session, args) -> compare(args, () -> {
        String topic = args.get("topic").asText();
        DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        return session.await(session.admin().describeTopics(List.of(topic), options).allTopicNames())
            .get(topic).authorizedOperations();
      }),
      "authorizedOnGroup", (session, args) -> compare(args, () -> {
        String group = args.get("group").asText();
        DescribeConsumerGroupsOptions options = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
        return session.await(session.admin().describeConsumerGroups(List.of(group), options).all())
            .get(group).authorizedOperations();
      }),
      "authorizedOnCluster", (session, args) -> compare(args, () -> {
        DescribeClusterOptions options = new DescribeClusterOptions().includeAuthorizedOperations(true);
        return session.await(session.admin().describeCluster(options).authorizedOperations());
      }));

  private interface Question {
    Set<AclOperation> ask() throws Exception;
  }

  /** Fails unless the answer is what was expected; who may not describe something is told nothing of it. */
  private static void compare(JsonNode args, Question question) throws Exception {
    Set<String> expected = StreamSupport.stream(args.get("operations").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> told = new TreeSet<>();
    try {
      for (AclOperation operation : question.ask()) told.add(operation.name().toLowerCase());
    } catch (ExecutionException exception) {
      if (!(exception.getCause() instanceof AuthorizationException)) throw exception;
    }
    if (!told.equals(expected)) throw new IllegalStateException("the broker says " + told);
  }
}
