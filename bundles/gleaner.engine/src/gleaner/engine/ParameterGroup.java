// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.List;

/**
 * Parameters that belong together. A form shows the first of several groups open, and the others folded away.
 *
 * @param label its name in forms, e.g. {@code Learning}; empty for a first group without a heading
 */
public record ParameterGroup(String label, List<Parameter<?>> parameters) {
	public ParameterGroup {
		parameters = List.copyOf(parameters);
	}
}
