import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.AlterClientQuotasOptions;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateDelegationTokenOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ElectionNotNeededException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done with the cluster as a whole. Nothing of it matters to any other user here. */
final class ClusterSteps {
  private static final ConfigResource BROKER = new ConfigResource(ConfigResource.Type.BROKER, "1");
  private static final String NOBODY = "nobody";

  static final Map<String, Step> STEPS = Map.ofEntries(
      Map.entry("describeAcls", (session, args) ->
          session.await(session.admin().describeAcls(AclBindingFilter.ANY).values())),
      Map.entry("createAcl", (session, args) -> session.await(session.admin().createAcls(List.of(acl())).all())),
      Map.entry("deleteAcl", (session, args) ->
          session.await(session.admin().deleteAcls(List.of(acl().toFilter())).all())),
      Map.entry("describeBrokerConfigs", (session, args) ->
          session.await(session.admin().describeConfigs(List.of(BROKER)).all())),
      Map.entry("listConfigResources", (session, args) ->
          session.await(session.admin().listConfigResources().all())),
      Map.entry("alterBrokerConfigs", ClusterSteps::alterConfigs),
      Map.entry("describeLogDirs", (session, args) ->
          session.await(session.admin().describeLogDirs(List.of(1)).allDescriptions())),
      Map.entry("describeQuorum", (session, args) ->
          session.await(session.admin().describeMetadataQuorum().quorumInfo())),
      Map.entry("listReassignments", (session, args) ->
          session.await(session.admin().listPartitionReassignments().reassignments())),
      Map.entry("reassign", ClusterSteps::reassign),
      Map.entry("electLeader", ClusterSteps::electLeader),
      Map.entry("describeCredentials", (session, args) ->
          session.await(session.admin().describeUserScramCredentials().all())),
      Map.entry("alterCredentials", ClusterSteps::alterCredentials),
      Map.entry("describeQuotas", (session, args) ->
          session.await(session.admin().describeClientQuotas(ClientQuotaFilter.all()).entities())),
      Map.entry("alterQuotas", ClusterSteps::alterQuotas),
      Map.entry("tokenForAnother", ClusterSteps::tokenForAnother));

  private static AclBinding acl() {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, NOBODY, PatternType.LITERAL),
        new AccessControlEntry("User:" + NOBODY, "*", AclOperation.READ, AclPermissionType.ALLOW));
  }

  /** Asks only what the broker would say; to an empty name, all brokers are meant. */
  private static void alterConfigs(Session session, JsonNode args) throws Exception {
    ConfigEntry entry =
        new ConfigEntry(args.path("key").asText("log.cleaner.threads"), args.path("value").asText("1"));
    Collection<AlterConfigOp> set = List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, args.path("broker").asText("1"));
    AlterConfigsOptions options = new AlterConfigsOptions().validateOnly(true);
    session.await(session.admin().incrementalAlterConfigs(Map.of(broker, set), options).all());
  }

  /** To where it is already. */
  private static void reassign(Session session, JsonNode args) throws Exception {
    var same = Map.of(TopicSteps.partition(args), Optional.of(new NewPartitionReassignment(List.of(1))));
    session.await(session.admin().alterPartitionReassignments(same).all());
  }

  private static void electLeader(Session session, JsonNode args) throws Exception {
    var partition = TopicSteps.partition(args);
    var results = session.await(session.admin().electLeaders(ElectionType.PREFERRED, Set.of(partition)).partitions());
    Throwable failure = results.get(partition).orElse(null);
    if (failure != null && !(failure instanceof ElectionNotNeededException)) throw new Exception(failure);
  }

  private static void alterCredentials(Session session, JsonNode args) throws Exception {
    ScramCredentialInfo info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
    var credential = new UserScramCredentialUpsertion(NOBODY, info, NOBODY);
    session.await(session.admin().alterUserScramCredentials(List.of(credential)).all());
  }

  private static void alterQuotas(Session session, JsonNode args) throws Exception {
    var entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, NOBODY));
    var rate = List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1e9));
    var options = new AlterClientQuotasOptions().validateOnly(true);
    session.await(session.admin().alterClientQuotas(List.of(new ClientQuotaAlteration(entity, rate)), options).all());
  }

  private static void tokenForAnother(Session session, JsonNode args) throws Exception {
    var owner = new KafkaPrincipal(KafkaPrincipal.USER_TYPE, NOBODY);
    session.await(
        session.admin().createDelegationToken(new CreateDelegationTokenOptions().owner(owner)).delegationToken());
  }
}
