// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import gleaner.mining.assay.Row;

/**
 * A filter of somebody else's for raw poems: a service. A plug-in brings one with a component:
 *
 * <pre>
 * &#64;Component
 * public final class NoRain implements OreFilter {
 * 	&#64;Override
 * 	public String name() {
 * 		return "without rain";
 * 	}
 *
 * 	&#64;Override
 * 	public boolean admits(Row row) {
 * 		return !row.heard().content().contains("rain");
 * 	}
 * }
 * </pre>
 *
 * It is asked on several threads, once for each row whenever the table is sifted, never on the thread of the screen: it must be quick. One
 * that throws anything is left out of this sifting, and the poet is told.
 */
public interface OreFilter {
	/** How a sentence says it: {@code poems … that are haiku}; short, in lower case, and never another one. */
	String name();

	/**
	 * Whether a raw poem stays.
	 *
	 * @param row one that is measured: {@link Row#heard()} and {@link Row#told()} are there
	 */
	boolean admits(Row row);
}
