import java.lang.reflect.Field;

/** Prints the constants of Strimzi's API about settings that people may not set: a line `class TAB constant TAB value` for each. */
public class StrimziFacts {
    public static void main(String[] classes) throws Exception {
        for (String name : classes) {
            Class<?> api = Class.forName(name);
            for (Field field : api.getDeclaredFields()) {
                if (field.getType() != String.class || !field.getName().startsWith("FORBIDDEN_")) continue;
                System.out.println(api.getSimpleName() + "\t" + field.getName() + "\t" + field.get(null));
            }
        }
    }
}
