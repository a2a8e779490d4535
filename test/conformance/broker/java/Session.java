import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A user at work: how it connects, its admin client, and how long it may take. */
final class Session implements AutoCloseable {
  final Plan plan;
  private final Plan.User user;
  private final long deadline;
  private Admin admin;

  /** @param user nobody for the one that may do everything */
  Session(Plan plan, Plan.User user, int seconds) {
    this.plan = plan;
    this.user = user;
    this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** What every client of this user is given. */
  Map<String, Object> connection() {
    Map<String, Object> config = new HashMap<>();
    config.put("request.timeout.ms", 15_000);
    config.put("default.api.timeout.ms", 60_000);
    if (user == null) {
      config.put("bootstrap.servers", plan.addresses().superuser());
    } else if (user.byPassword()) {
      config.put("bootstrap.servers", plan.addresses().scram());
      config.put("security.protocol", "SASL_PLAINTEXT");
      config.put("sasl.mechanism", "SCRAM-SHA-512");
      config.put("sasl.jaas.config",
          "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
              .formatted(user.name(), Operators.passwordOf(user)));
    } else {
      config.put("bootstrap.servers", plan.addresses().tls());
      config.put("security.protocol", "SSL");
      config.put("ssl.keystore.location", plan.stores().keys().get(user.name()));
      config.put("ssl.keystore.password", plan.stores().password());
      config.put("ssl.truststore.location", plan.stores().trust());
      config.put("ssl.truststore.password", plan.stores().password());
    }
    return config;
  }

  Admin admin() {
    if (admin == null) admin = Admin.create(connection());
    return admin;
  }

  <T> T await(KafkaFuture<T> future) throws Exception {
    return future.get(left(), TimeUnit.MILLISECONDS);
  }

  /** Milliseconds that are left. */
  long left() {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
  }

  /** Asks again and again until it is so. */
  void until(String what, Condition condition) throws Exception {
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) throw new TimeoutException("in vain: " + what);
      Thread.sleep(50);
    }
  }

  interface Condition {
    boolean holds() throws Exception;
  }

  @Override
  public void close() {
    if (admin != null) admin.close(java.time.Duration.ofSeconds(5));
  }
}
