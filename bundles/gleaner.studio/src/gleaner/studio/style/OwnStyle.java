// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.style;

import gleaner.engine.Style;

/**
 * A style of the poet's own.
 *
 * @param engine the id of the engine whose settings it holds
 * @param style its name is that of its file
 */
public record OwnStyle(String engine, Style style) {
	public String name() {
		return style.name();
	}
}
