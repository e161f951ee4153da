package org.lantern.devkit.backing;

/** The backing of this JVM, made by the implementation that was chosen. */
final class SharedBacking {
  private static final Backing INSTANCE = start();

  private SharedBacking() {}

  static Backing get() {
    return INSTANCE;
  }

  private static Backing start() {
    Backing backing =
        switch (choice()) {
          case "embedded" -> EmbeddedBacking.start();
          case "testcontainers" -> ContainerBacking.start();
          case "external" -> ExternalBacking.fromEnvironment(System.getenv());
          default ->
              throw new IllegalStateException(
                  Backing.CHOICE + " is embedded, testcontainers or external, not " + choice());
        };
    Runtime.getRuntime().addShutdownHook(new Thread(backing::close));
    return backing;
  }

  private static String choice() {
    String property = System.getProperty(Backing.CHOICE);
    return property != null
        ? property
        : System.getenv().getOrDefault("LANTERN_BACKING", "embedded");
  }
}
