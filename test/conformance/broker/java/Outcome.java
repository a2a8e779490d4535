import org.apache.kafka.common.errors.AuthorizationException;

/** How a step ended, in one line. */
final class Outcome {
  static final String OK = "ok";

  /** Denied when the broker says so anywhere in the causes, or leaves out of a list what exists. */
  static String of(String step, Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && !isDenial(cause)) cause = cause.getCause();
    String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return "%s: %s: %s".formatted(isDenial(cause) ? "denied" : "failed", step, said.lines().findFirst().orElse(""));
  }

  private static boolean isDenial(Throwable thrown) {
    return thrown instanceof AuthorizationException || thrown instanceof Step.NotListed;
  }
}
