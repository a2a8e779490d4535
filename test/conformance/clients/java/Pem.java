import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collections;

/** Writes every certificate of a key store as `<alias>.crt`, and its key as `<alias>.key`: `Pem <store> <password> <folder>`. */
final class Pem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  public static void main(String[] args) throws Exception {
    char[] password = args[1].toCharArray();
    KeyStore store = KeyStore.getInstance(Path.of(args[0]).toFile(), password);
    for (String alias : Collections.list(store.aliases())) {
      write(Path.of(args[2], alias + ".crt"), "CERTIFICATE", store.getCertificate(alias).getEncoded());
      Key key = store.getKey(alias, password);
      if (key != null) write(Path.of(args[2], alias + ".key"), "PRIVATE KEY", key.getEncoded());
    }
  }

  private static void write(Path file, String what, byte[] bytes) throws Exception {
    Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, LINES.encodeToString(bytes)));
  }
}
