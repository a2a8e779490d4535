import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What the judge is to do, as its TypeScript side writes it. */
record Plan(
    Addresses addresses,
    Stores stores,
    String folder,
    int threads,
    List<Topic> topics,
    List<User> users,
    List<Task> tasks) {

  /** Where the broker listens: for whom everything is allowed, by password, the same over TLS, and by certificate. */
  record Addresses(String superuser, String scram, String scramTls, String tls) {}

  /** Key stores, all with one password. */
  record Stores(String trust, String broker, Map<String, String> keys, String password) {}

  record Topic(String name, int partitions, short replicas, Map<String, String> config) {}

  /** `principal` without its type, as Kafka knows the user. */
  record User(String name, String principal, boolean byPassword, List<Acl> acls, Map<String, Double> quotas) {}

  /** One operation of one rule: Kafka has an entry for each. */
  record Acl(String type, String name, boolean prefix, String operation, boolean deny, String host) {}

  /** Steps of one user, in order: up to the first that fails, or all of them. */
  record Task(String id, String user, int seconds, boolean all, List<JsonNode> steps) {}
}
