// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.training.setting.Architecture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a poet changes about a training that goes on.
 *
 * @param after all settings from here on
 * @param made the settings that differ from what they were
 */
record Changes(Settings after, List<Change> made) {
	/** One setting: what it was and what it is from here on, as text. */
	record Change(String setting, String from, String to) {
	}

	Changes {
		made = List.copyOf(made);
	}

	/** Everything stays as it is. */
	static Changes none(Settings settings) {
		return new Changes(settings, List.of());
	}

	/**
	 * @param before the settings until here
	 * @param wanted settings by name, as text
	 * @throws EngineException if there is no such setting, it cannot be changed any more, or the value is not valid
	 */
	static Changes of(Architecture architecture, Settings before, Map<String, String> wanted) throws EngineException {
		Map<String, String> texts = new LinkedHashMap<>(before.asText());
		texts.putAll(wanted);
		Settings after = Settings.of(architecture.parameters(), texts);
		List<String> changeable = architecture.changeable().stream().map(Parameter::name).toList();
		List<Change> made = new ArrayList<>();
		for (String name : wanted.keySet()) {
			Change change = new Change(name, before.asText().get(name), after.asText().get(name));
			if (change.from().equals(change.to())) continue;
			if (!changeable.contains(name))
				throw new EngineException(name + " is " + change.from()
						+ " and cannot change during a training; these settings can: " + String.join(", ", changeable));
			made.add(change);
		}
		return new Changes(after, made);
	}

	/** Whether this setting is another from here on. */
	boolean has(Parameter<?> parameter) {
		return made.stream().anyMatch(change -> change.setting().equals(parameter.name()));
	}
}
