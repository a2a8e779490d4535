import kafka.Kafka;
import kafka.tools.StorageTool;

/** Formats the folder of a broker and runs it: `Broker <server.properties> <cluster id>`. */
final class Broker {
  public static void main(String[] args) {
    String[] format = {"format", "--standalone", "--cluster-id", args[1], "-c", args[0]};
    int code = StorageTool.execute(format, System.out);
    if (code != 0) System.exit(code);
    Kafka.main(new String[] {args[0]});
  }
}
