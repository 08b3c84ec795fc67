// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineException;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a poet has typed into a form of parameters: what is to be seen of it, what it says, and what is wrong.
 *
 * @param shown the parameters that count, given the values of the others
 * @param given the values of those that are valid, as typed, by name
 * @param problems a sentence for each that is wrong, by name
 */
public record SettingsCheck(List<Parameter<?>> shown, Map<String, String> given, Map<String, String> problems) {
	/**
	 * Looks at what was typed. Only values that are valid and count are looked at together.
	 *
	 * @param typed the values that are not standard, by name; what is not among the parameters is left out
	 * @param objections what engine or trainer has to say against them
	 */
	public static SettingsCheck of(List<? extends Parameter<?>> parameters, Map<String, String> typed,
			Function<Settings, List<Objection>> objections) {
		List<Parameter<?>> shown = new ArrayList<>();
		Map<String, String> given = new LinkedHashMap<>();
		Map<String, String> problems = new LinkedHashMap<>();
		Settings settings = Settings.standard(parameters);
		for (Parameter<?> parameter : parameters) {
			if (!settings.counts(parameter)) continue;
			shown.add(parameter);
			String text = typed.get(parameter.name());
			if (text == null || parameter instanceof Parameter.Secret) continue;
			Map<String, String> more = new LinkedHashMap<>(given);
			more.put(parameter.name(), text);
			try {
				settings = Settings.of(parameters, more);
				given = more;
			} catch (EngineException e) {
				problems.put(parameter.name(), refusal(parameter, text));
			}
		}
		if (problems.isEmpty()) for (Objection objection : objections.apply(settings))
			problems.putIfAbsent(objection.parameter(), MixCheck.shown(objection.sentence()));
		return new SettingsCheck(List.copyOf(shown), given, problems);
	}

	private static String refusal(Parameter<?> parameter, String text) {
		return parameter.label() + (text.isBlank() ? " is empty" : " is \"" + text.strip() + "\"") + ", must be " + parameter.range() + ".";
	}
}
