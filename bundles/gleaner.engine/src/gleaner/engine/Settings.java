package gleaner.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A valid value for each parameter of an engine. Immutable; made only by {@link #of}, which validates. */
public final class Settings {
	private final Map<String, Object> values;
	private final Map<String, String> texts;

	private Settings(Map<String, Object> values, Map<String, String> texts) {
		this.values = values;
		this.texts = texts;
	}

	/**
	 * Reads values as a poet or a script writes them. What is not given has its standard value.
	 *
	 * @throws EngineException if a name is not among the parameters (the sentence lists those that are) or a value is not valid (the
	 *         sentence names the range)
	 */
	public static Settings of(List<Parameter<?>> parameters, Map<String, String> given) throws EngineException {
		for (String name : given.keySet())
			if (parameters.stream().noneMatch(p -> p.name().equals(name))) throw new EngineException("there is no setting \"" + name + "\" here, " + known(parameters));
		Map<String, Object> values = new LinkedHashMap<>();
		Map<String, String> texts = new LinkedHashMap<>();
		for (Parameter<?> p : parameters) put(p, given.get(p.name()), values, texts);
		return new Settings(values, texts);
	}

	/** The standard value of each parameter. */
	public static Settings standard(List<Parameter<?>> parameters) {
		try {
			return of(parameters, Map.of());
		} catch (EngineException e) {
			throw new IllegalStateException("a standard value is always valid", e);
		}
	}

	private static <T> void put(Parameter<T> parameter, String given, Map<String, Object> values, Map<String, String> texts) throws EngineException {
		T value = given == null ? parameter.standard() : parameter.parse(given);
		values.put(parameter.name(), value);
		texts.put(parameter.name(), parameter.format(value));
	}

	private static String known(List<Parameter<?>> parameters) {
		if (parameters.isEmpty()) return "this engine has none";
		return "there are: " + String.join(", ", parameters.stream().map(Parameter::name).toList());
	}

	/**
	 * The value of a parameter.
	 *
	 * @throws IllegalArgumentException if these are not settings for that parameter: an error in the engine
	 */
	@SuppressWarnings("unchecked")
	public <T> T get(Parameter<T> parameter) {
		Object value = values.get(parameter.name());
		if (value == null) throw new IllegalArgumentException("no value for " + parameter.name());
		return (T) value;
	}

	/** The values as text, in the order of the parameters; {@link #of} reads them back. For files, JSON and provenance. */
	public Map<String, String> asText() {
		return new LinkedHashMap<>(texts);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Settings s && s.values.equals(values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}

	@Override
	public String toString() {
		return texts.toString();
	}
}
