package gleaner.plugins.fence;

/**
 * An engine that a bundle says it brings, found without running anything of it.
 *
 * @param bundle its symbolic name
 * @param version of the bundle
 * @param id of the engine, as it is announced
 * @param name that poets read
 */
public record DeclaredEngine(String bundle, String version, String id, String name) {
}
