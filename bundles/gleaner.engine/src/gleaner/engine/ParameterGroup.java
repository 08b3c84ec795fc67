// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.List;

/**
 * Parameters that belong together. A form shows the first of several groups open, and the others folded away.
 *
 * @param label how forms call it, e.g. {@code Learning}; empty for a first group that needs no heading
 */
public record ParameterGroup(String label, List<Parameter<?>> parameters) {
	public ParameterGroup {
		parameters = List.copyOf(parameters);
	}
}
