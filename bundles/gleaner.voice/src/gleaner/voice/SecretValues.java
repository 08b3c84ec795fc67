// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.files.StudioException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the values of an engine's secrets: in the environment of the program, or among those that are kept. */
record SecretValues(Secrets kept, Function<String, Optional<String>> environment) {
	private static final String MASK = "•••";
	/** Shorter secrets would be found in any sentence. */
	private static final int SHORTEST_MASKED = 4;

	/** The values of this program. */
	static SecretValues of(Secrets kept) {
		return new SecretValues(kept, variable -> Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()));
	}

	/** The same settings with the secrets that are known. */
	Settings fill(String engine, Settings settings) throws EngineException {
		Map<String, String> values = new HashMap<>();
		for (Parameter.Secret secret : settings.secrets())
			value(new SecretName(engine, secret.name())).ifPresent(value -> values.put(secret.name(), value));
		return values.isEmpty() ? settings : settings.withSecrets(values);
	}

	private Optional<String> value(SecretName name) throws EngineException {
		Optional<String> given = environment.apply(name.variable());
		if (given.isPresent()) return given;
		try {
			return kept.get(name);
		} catch (StudioException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	/** A sentence of an engine in which no secret can be read. */
	static String masked(Settings settings, String sentence) {
		String masked = sentence;
		for (Parameter.Secret secret : settings.secrets()) {
			String value = settings.get(secret);
			if (value.length() >= SHORTEST_MASKED) masked = masked.replace(value, MASK);
		}
		return masked;
	}
}
