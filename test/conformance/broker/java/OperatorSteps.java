import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What the operators do with one topic or user; both are gone afterwards. */
final class OperatorSteps {
  static final Map<String, Step> STEPS = Map.of("applyTopic", OperatorSteps::topic, "applyUser", OperatorSteps::user);

  /** Compares what the topic then has of its own with what was asked for. */
  private static void topic(Session session, JsonNode args) throws Exception {
    Plan.Topic topic = Judge.JSON.convertValue(args.get("topic"), Plan.Topic.class);
    Operators operators = new Operators(session);
    operators.create(List.of(topic));
    Map<String, String> got = operators.configOf(topic);
    operators.delete(List.of(topic));
    if (!got.equals(topic.config())) throw new IllegalStateException("wanted " + topic.config() + ", got " + got);
  }

  /** Ends when all that was asked for is read back equal. */
  private static void user(Session session, JsonNode args) throws Exception {
    List<Plan.User> users = List.of(Judge.JSON.convertValue(args.get("user"), Plan.User.class));
    Operators operators = new Operators(session);
    operators.apply(users);
    operators.remove(users);
  }
}
