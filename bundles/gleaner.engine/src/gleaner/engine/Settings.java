// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A valid value for each parameter of an engine. Immutable; made only by {@link #of}, which validates. Secrets are kept apart from what can
 * be written: see {@link #withSecrets}.
 */
public final class Settings {
	private final List<Parameter<?>> parameters;
	private final Map<String, Object> values;
	private final Map<String, String> texts;

	private Settings(List<Parameter<?>> parameters, Map<String, Object> values, Map<String, String> texts) {
		this.parameters = parameters;
		this.values = values;
		this.texts = texts;
	}

	/**
	 * Reads values as a poet or a script writes them. Missing values, and values that do not count ({@link Parameter#when}), are the
	 * standard ones.
	 *
	 * @throws EngineException if a name is not among the parameters (the sentence lists those that are), a value is not valid (the sentence
	 * names the
	 * range), one other than the standard is given for a parameter that does not count (the sentence says when it does), or one for a
	 * secret
	 */
	public static Settings of(List<? extends Parameter<?>> parameters, Map<String, String> given) throws EngineException {
		List<Parameter<?>> all = List.copyOf(parameters);
		for (String name : given.keySet())
			if (all.stream().noneMatch(p -> p.name().equals(name)))
				throw new EngineException("there is no setting \"" + name + "\" here, " + known(all));
		Map<String, Object> values = new LinkedHashMap<>();
		Map<String, String> texts = new LinkedHashMap<>();
		for (Parameter<?> p : all) put(p, given.get(p.name()), all, values, texts);
		return new Settings(all, values, texts);
	}

	/** The standard value of each parameter. */
	public static Settings standard(List<? extends Parameter<?>> parameters) {
		try {
			return of(parameters, Map.of());
		} catch (EngineException e) {
			throw new IllegalStateException("a standard value is always valid", e);
		}
	}

	private static <T> void put(Parameter<T> parameter, String given, List<Parameter<?>> all, Map<String, Object> values,
			Map<String, String> texts) throws EngineException {
		boolean secret = parameter instanceof Parameter.Secret;
		if (secret && given != null && !given.isBlank())
			throw new EngineException(parameter.name() + " is a secret, not a setting; let Gleaner keep it");
		T value = given == null || secret ? parameter.standard() : parameter.parse(given);
		if (counts(parameter, all, texts)) {
			if (!secret) texts.put(parameter.name(), parameter.format(value));
		} else if (value.equals(parameter.standard())) {
			value = parameter.standard();
		} else {
			throw new EngineException(
					parameter.name() + " is \"" + given + "\", but counts only if " + parameter.when().orElseThrow().inWords());
		}
		values.put(parameter.name(), value);
	}

	/**
	 * Whether a parameter counts, given the texts of those before it. One that does not count itself lets none count that depends on it; a
	 * condition on what is not on the list at all holds, as where a form shows a part of the parameters.
	 */
	private static boolean counts(Parameter<?> parameter, List<Parameter<?>> all, Map<String, String> texts) {
		if (parameter.when().isEmpty()) return true;
		Condition condition = parameter.when().get();
		if (all.stream().noneMatch(p -> p.name().equals(condition.parameter()))) return true;
		return texts.containsKey(condition.parameter()) && condition.values().contains(texts.get(condition.parameter()));
	}

	private static String known(List<Parameter<?>> parameters) {
		if (parameters.isEmpty()) return "this engine has none";
		return "there are: " + String.join(", ", parameters.stream().map(Parameter::name).toList());
	}

	/**
	 * The value of a parameter.
	 *
	 * @throws IllegalArgumentException if these settings do not have that parameter, which is an error in the engine
	 */
	@SuppressWarnings("unchecked")
	public <T> T get(Parameter<T> parameter) {
		Object value = values.get(parameter.name());
		if (value == null) throw new IllegalArgumentException("no value for " + parameter.name());
		return (T) value;
	}

	/** Whether a parameter counts, given the values of the others; a form hides one that does not. */
	public boolean counts(Parameter<?> parameter) {
		return counts(parameter, parameters, texts);
	}

	/** The secrets of these settings that count. */
	public List<Parameter.Secret> secrets() {
		List<Parameter.Secret> secrets = new ArrayList<>();
		for (Parameter<?> p : parameters) if (p instanceof Parameter.Secret secret && counts(secret)) secrets.add(secret);
		return List.copyOf(secrets);
	}

	/**
	 * The same settings, with the values of secrets, by name. Values of secrets that do not count, and of other parameters, are ignored.
	 */
	public Settings withSecrets(Map<String, String> known) {
		Map<String, Object> all = new LinkedHashMap<>(values);
		for (Parameter.Secret secret : secrets())
			if (known.containsKey(secret.name())) all.put(secret.name(), secret.parse(known.get(secret.name())));
		return new Settings(parameters, all, texts);
	}

	/**
	 * The values of all parameters that count, as text, in the order of the parameters, but without secrets; {@link #of} reads them back.
	 * For
	 * files, JSON and provenance.
	 */
	public Map<String, String> asText() {
		return new LinkedHashMap<>(texts);
	}

	/** Equal settings have equal secrets too. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Settings s && s.values.equals(values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}

	/** Without secrets. */
	@Override
	public String toString() {
		return texts.toString();
	}
}
