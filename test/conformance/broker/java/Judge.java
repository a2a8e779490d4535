import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries out a plan against a broker: `Judge <plan.json>`. Prints one line of JSON for each task: its id, the seconds it
 * took, and the outcome of each step that was run: `ok`, `denied: ...` or `failed: ...`.
 */
final class Judge {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int START_SECONDS = 180;

  private final Map<String, Step> steps = Step.all();
  private final Plan plan;
  private final Map<String, Plan.User> users;

  private Judge(Plan plan) {
    this.plan = plan;
    this.users = plan.users().stream().collect(Collectors.toMap(Plan.User::name, Function.identity()));
  }

  public static void main(String[] args) throws Exception {
    Plan plan = JSON.readValue(new File(args[0]), Plan.class);
    try (Session superuser = new Session(plan, null, START_SECONDS)) {
      superuser.until("a broker", () -> !superuser.await(superuser.admin().describeCluster().nodes()).isEmpty());
      Operators operators = new Operators(superuser);
      operators.create(plan.topics());
      operators.apply(plan.users());
    }
    Judge judge = new Judge(plan);
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    for (Plan.Task task : plan.tasks()) threads.submit(() -> judge.carryOut(task));
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.HOURS)) throw new IllegalStateException("tasks without end");
    System.exit(0);
  }

  private void carryOut(Plan.Task task) {
    long started = System.nanoTime();
    List<String> outcomes = new ArrayList<>();
    try (Session user = session(task.user(), task.seconds()); Session superuser = session(null, task.seconds())) {
      for (JsonNode step : task.steps()) {
        String outcome = outcome(step.path("super").asBoolean() ? superuser : user, step);
        outcomes.add(outcome);
        if (!outcome.equals(Outcome.OK) && !task.all()) break;
      }
    }
    print(Map.of("id", task.id(), "seconds", (System.nanoTime() - started) / 1e9, "outcomes", outcomes));
  }

  private Session session(String user, int seconds) {
    return new Session(plan, user == null ? null : users.get(user), seconds);
  }

  private String outcome(Session session, JsonNode args) {
    String name = args.get("do").asText();
    try {
      steps.get(name).run(session, args);
      return Outcome.OK;
    } catch (Throwable thrown) {
      return Outcome.of(name, thrown);
    }
  }

  private static synchronized void print(Object result) {
    try {
      System.out.println(JSON.writeValueAsString(result));
    } catch (Exception exception) {
      throw new IllegalStateException(exception);
    }
  }
}
