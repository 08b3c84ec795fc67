// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

/**
 * An engine that a bundle says it brings, found without running anything of it.
 *
 * @param bundle its symbolic name
 * @param version of the bundle
 * @param id of the engine, as it is announced
 * @param name that poets read
 * @param type the class that is one
 */
public record DeclaredEngine(String bundle, String version, String id, String name, String type) {
}
