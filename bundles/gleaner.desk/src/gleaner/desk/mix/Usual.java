// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import java.util.Map;

/**
 * The values of parameters before a poet has changed any in a form: what differs from them can be marked, and put back.
 *
 * @param word stands in the mark before such a value, as in {@code was 0.002}; empty if nothing is to be marked
 * @param values by name, as text; what is missing is standard
 */
public record Usual(String word, Map<String, String> values) {
	/** Nothing is marked. */
	public static final Usual UNMARKED = new Usual("", Map.of());

	public Usual {
		values = Map.copyOf(values);
	}

	/** The value of a parameter, as text. */
	public <T> String of(Parameter<T> parameter) {
		return values.getOrDefault(parameter.name(), parameter.format(parameter.standard()));
	}

	/** Whether a value means something else than the usual one: {@code 0.010} does not differ from {@code 0.01}. */
	public <T> boolean differs(Parameter<T> parameter, String value) {
		String usual = of(parameter);
		if (value.equals(usual)) return false;
		try {
			return !parameter.parse(value).equals(parameter.parse(usual));
		} catch (EngineException e) {
			return true;
		}
	}
}
