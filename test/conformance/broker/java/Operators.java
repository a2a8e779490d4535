import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Does with topics and users what Strimzi's operators do, through the admin API, and reads them back. */
final class Operators {
  private static final int ITERATIONS = 4096;
  private final Session session;
  private final Admin admin;

  Operators(Session session) {
    this.session = session;
    this.admin = session.admin();
  }

  static String passwordOf(Plan.User user) {
    return "password-of-" + user.name();
  }

  /** Makes topics and waits until the broker knows them. */
  void create(Collection<Plan.Topic> topics) throws Exception {
    session.await(admin.createTopics(topics.stream().map(Operators::newTopic).toList()).all());
    List<String> names = topics.stream().map(Plan.Topic::name).toList();
    session.until("topics", () -> session.await(admin.listTopics().names()).containsAll(names));
  }

  void delete(Collection<Plan.Topic> topics) throws Exception {
    List<String> names = topics.stream().map(Plan.Topic::name).toList();
    session.await(admin.deleteTopics(names).all());
    session.until("no topics", () -> session.await(admin.listTopics().names()).stream().noneMatch(names::contains));
  }

  /** What a topic has of its own. */
  Map<String, String> configOf(Plan.Topic topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    return session.await(admin.describeConfigs(List.of(resource)).all()).get(resource).entries().stream()
        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }

  /** Gives users their credentials, rights and quotas, and waits until the broker has exactly these. */
  void apply(Collection<Plan.User> users) throws Exception {
    List<UserScramCredentialAlteration> credentials =
        users.stream().filter(Plan.User::byPassword).map(Operators::credential).toList();
    session.await(admin.alterUserScramCredentials(credentials).all());
    Set<AclBinding> acls = users.stream().flatMap(user -> bindings(user).stream()).collect(Collectors.toSet());
    session.await(admin.createAcls(acls).all());
    List<ClientQuotaAlteration> quotas =
        users.stream().map(user -> quota(user, value -> value)).toList();
    session.await(admin.alterClientQuotas(quotas).all());
    Set<String> principals = users.stream().map(user -> "User:" + user.principal()).collect(Collectors.toSet());
    List<String> names = credentials.stream().map(UserScramCredentialAlteration::user).toList();
    session.until("credentials", () -> scramUsers().containsAll(names));
    session.until("the same ACLs", () -> aclsOf(principals).equals(acls));
    for (Plan.User user : users) session.until("the same quotas", () -> quotasOf(user).equals(user.quotas()));
  }

  /** Takes everything away from users again. */
  void remove(Collection<Plan.User> users) throws Exception {
    List<UserScramCredentialAlteration> credentials = users.stream()
        .filter(Plan.User::byPassword)
        .<UserScramCredentialAlteration>map(
            user -> new UserScramCredentialDeletion(user.name(), ScramMechanism.SCRAM_SHA_512))
        .toList();
    session.await(admin.alterUserScramCredentials(credentials).all());
    List<AclBindingFilter> acls =
        users.stream().flatMap(user -> bindings(user).stream()).map(AclBinding::toFilter).toList();
    session.await(admin.deleteAcls(acls).all());
    session.await(admin.alterClientQuotas(users.stream().map(user -> quota(user, any -> null)).toList()).all());
  }

  private Set<String> scramUsers() throws Exception {
    return session.await(admin.describeUserScramCredentials().all()).keySet();
  }

  private Set<AclBinding> aclsOf(Set<String> principals) throws Exception {
    return session.await(admin.describeAcls(AclBindingFilter.ANY).values()).stream()
        .filter(acl -> principals.contains(acl.entry().principal()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Map<String, Double> quotasOf(Plan.User user) throws Exception {
    Map<ClientQuotaEntity, Map<String, Double>> all =
        session.await(admin.describeClientQuotas(ClientQuotaFilter.all()).entities());
    return all.getOrDefault(entity(user), new HashMap<>());
  }

  private static NewTopic newTopic(Plan.Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(), topic.replicas()).configs(topic.config());
  }

  private static UserScramCredentialAlteration credential(Plan.User user) {
    ScramCredentialInfo info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    return new UserScramCredentialUpsertion(user.name(), info, passwordOf(user));
  }

  private static ClientQuotaAlteration quota(Plan.User user, UnaryOperator<Double> value) {
    List<ClientQuotaAlteration.Op> operations = user.quotas().entrySet().stream()
        .map(quota -> new ClientQuotaAlteration.Op(quota.getKey(), value.apply(quota.getValue())))
        .toList();
    return new ClientQuotaAlteration(entity(user), operations);
  }

  private static ClientQuotaEntity entity(Plan.User user) {
    return new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user.principal()));
  }

  private static Set<AclBinding> bindings(Plan.User user) {
    return user.acls().stream().map(acl -> binding(user, acl)).collect(Collectors.toSet());
  }

  private static AclBinding binding(Plan.User user, Plan.Acl acl) {
    ResourcePattern resource = new ResourcePattern(
        ResourceType.fromString(acl.type()), acl.name(), acl.prefix() ? PatternType.PREFIXED : PatternType.LITERAL);
    AclPermissionType permission = acl.deny() ? AclPermissionType.DENY : AclPermissionType.ALLOW;
    AclOperation operation = AclOperation.fromString(acl.operation());
    return new AclBinding(
        resource, new AccessControlEntry("User:" + user.principal(), acl.host(), operation, permission));
  }
}
