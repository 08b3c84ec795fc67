package gleaner.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who an engine is.
 *
 * @param id short and fixed for ever, since scripts, debris and provenance name it: lower-case letters, digits, {@code -} and {@code .}
 * @param name what poets read, e.g. {@code Markov}
 * @param summary one line: what kind of text comes out
 * @param parameters what can be set, in the order in which a form shows them; names are unique
 * @param needs what a {@link Source} must hold for this engine
 */
public record EngineInfo(String id, String name, String summary, List<Parameter<?>> parameters, Set<Need> needs) {
	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

	/** Something an engine cannot do without. */
	public enum Need {
		/** At least one corpus of weight above 0. */
		CORPORA,
		/** A checkpoint of a trained model. */
		CHECKPOINT
	}

	public EngineInfo {
		if (!ID.matcher(id).matches()) throw new IllegalArgumentException("engine id \"" + id + "\" must match " + ID);
		if (name.isBlank()) throw new IllegalArgumentException("engine " + id + " has no name");
		parameters = List.copyOf(parameters);
		needs = Set.copyOf(needs);
		Set<String> names = new HashSet<>();
		for (Parameter<?> p : parameters)
			if (!names.add(p.name())) throw new IllegalArgumentException("engine " + id + " has two parameters named " + p.name());
	}
}
