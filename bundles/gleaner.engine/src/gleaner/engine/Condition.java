// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * When a {@link Parameter} counts: only while an earlier parameter of the list has one of these values. While it does not count, forms hide
 * it, it accepts no value, and it has its standard value.
 *
 * @param parameter the name of the other one
 * @param values as {@link Parameter#format} writes them
 */
public record Condition(String parameter, List<String> values) {
	public Condition {
		values = List.copyOf(values);
		if (values.isEmpty()) throw new IllegalArgumentException("a condition on " + parameter + " needs a value");
	}

	/** Holds while a parameter has one of these values. */
	@SafeVarargs
	public static <T> Condition of(Parameter<T> parameter, T... values) {
		List<String> texts = new ArrayList<>();
		for (T value : values) texts.add(parameter.format(value));
		return new Condition(parameter.name(), texts);
	}

	/** In words, as in {@code unit is words or lines}. */
	public String inWords() {
		return parameter + " is " + String.join(" or ", values);
	}
}
