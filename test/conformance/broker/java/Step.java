import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

/** One thing that a user does. Fails by an exception. */
interface Step {
  void run(Session session, JsonNode args) throws Exception;

  /** Every step by its name, the field `do` of a step of the plan. */
  static Map<String, Step> all() {
    Map<String, Step> steps = new HashMap<>();
    steps.putAll(ClientSteps.STEPS);
    steps.putAll(StreamsSteps.STEPS);
    steps.putAll(ConnectSteps.STEPS);
    steps.putAll(TopicSteps.STEPS);
    steps.putAll(GroupSteps.STEPS);
    steps.putAll(ClusterSteps.STEPS);
    steps.putAll(AuthorizedSteps.STEPS);
    steps.putAll(OperatorSteps.STEPS);
    return steps;
  }

  /** Something that a list of Kafka leaves out for those who may not see it. */
  final class NotListed extends Exception {
    NotListed(String what) {
      super(what + " is not listed");
    }
  }
}
