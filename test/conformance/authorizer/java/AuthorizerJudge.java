import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.metadata.authorizer.StandardAcl;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks Kafka's own authorizer: a line of JSON is a set of rules with questions, the answer a line of 0 and 1. */
final class AuthorizerJudge {
  private static final ObjectMapper JSON = new ObjectMapper();

  record RuleSet(Map<String, String> settings, List<Acl> acls, List<Question> questions) {}

  record Acl(
      String principal, String type, String name, boolean prefix, String operation, boolean deny, String host) {}

  /** @param name of the resource; null asks for any of the type */
  record Question(String principal, String host, String operation, String type, String name) {}

  public static void main(String[] args) throws Exception {
    try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
      for (String line : (Iterable<String>) lines::iterator) System.out.println(answers(line));
    }
  }

  private static String answers(String line) throws Exception {
    RuleSet set = JSON.readValue(line, RuleSet.class);
    try (StandardAuthorizer authorizer = new StandardAuthorizer(); Metrics metrics = new Metrics()) {
      authorizer.withPluginMetrics(new PluginMetricsImpl(metrics, Map.of()));
      authorizer.configure(set.settings());
      for (Acl acl : set.acls()) authorizer.addAcl(Uuid.randomUuid(), standardAcl(acl));
      authorizer.completeInitialLoad();
      return set.questions().stream()
          .map(question -> isAllowed(authorizer, question) ? "1" : "0")
          .collect(Collectors.joining());
    }
  }

  private static StandardAcl standardAcl(Acl acl) {
    return new StandardAcl(
        ResourceType.fromString(acl.type()),
        acl.name(),
        acl.prefix() ? PatternType.PREFIXED : PatternType.LITERAL,
        "User:" + acl.principal(),
        acl.host(),
        AclOperation.fromString(acl.operation()),
        acl.deny() ? AclPermissionType.DENY : AclPermissionType.ALLOW);
  }

  private static boolean isAllowed(StandardAuthorizer authorizer, Question question) {
    AuthorizableRequestContext context = new Context(question.principal(), question.host());
    AclOperation operation = AclOperation.fromString(question.operation());
    ResourceType type = ResourceType.fromString(question.type());
    if (question.name() == null) return is(authorizer.authorizeByResourceType(context, operation, type));
    ResourcePattern resource = new ResourcePattern(type, question.name(), PatternType.LITERAL);
    return is(authorizer.authorize(context, List.of(new Action(operation, resource, 1, false, false))).get(0));
  }

  private static boolean is(AuthorizationResult result) {
    return result == AuthorizationResult.ALLOWED;
  }

  /** Somebody who asks from an address. */
  private record Context(String user, String host) implements AuthorizableRequestContext {
    @Override
    public KafkaPrincipal principal() {
      return new KafkaPrincipal(KafkaPrincipal.USER_TYPE, user);
    }

    @Override
    public InetAddress clientAddress() {
      try {
        return InetAddress.getByName(host);
      } catch (java.net.UnknownHostException exception) {
        throw new IllegalArgumentException(exception);
      }
    }

    @Override
    public String listenerName() {
      return "judge";
    }

    @Override
    public SecurityProtocol securityProtocol() {
      return SecurityProtocol.PLAINTEXT;
    }

    @Override
    public int requestType() {
      return 0;
    }

    @Override
    public int requestVersion() {
      return 0;
    }

    @Override
    public String clientId() {
      return "judge";
    }

    @Override
    public int correlationId() {
      return 0;
    }
  }
}
