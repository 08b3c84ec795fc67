// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Describes an engine. Begin with {@link #of}, and add what is unusual:
 *
 * <pre>
 * EngineInfo.of("cutup", "Cut-up", "lines of the corpora, cut in two and joined
 * anew").withParameters(LINES).withNeeds(Need.some(Kind.CORPUS))
 * </pre>
 *
 * @param id short and fixed for ever, because scripts, debris and provenance name it: lower-case letters and digits, with single {@code -}
 *        or {@code .} between them, at most {@value #LONGEST_ID} characters
 * @param name what poets read, e.g. {@code Markov}: at most {@value #LONGEST_NAME} characters
 * @param summary one line about the kind of text that it makes; at most {@value #LONGEST_SUMMARY} characters
 * @param parameters its parameters, in the order of the form; names are unique
 * @param needs the ingredients that it takes; each kind at most once
 * @param version changes whenever the same request may give another text; never blank
 * @param reproducible whether the same request gives the same text again; false for engines that ask a server
 */
public record EngineInfo(String id, String name, String summary, List<Parameter<?>> parameters, List<Need> needs, String version,
		boolean reproducible) {
	private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
	private static final int LONGEST_ID = 40;
	private static final int LONGEST_NAME = 60;
	private static final int LONGEST_SUMMARY = 200;
	private static final int MOST_PARAMETERS = 100;

	public EngineInfo {
		if (id.length() > LONGEST_ID || !ID.matcher(id).matches())
			throw new IllegalArgumentException("the engine id \"" + shortened(id)
					+ "\" must be lower-case letters and digits, with single - or . between them, at most " + LONGEST_ID + " characters");
		checkLine("name", name, LONGEST_NAME);
		checkLine("summary", summary, LONGEST_SUMMARY);
		checkLine("version", version, LONGEST_NAME);
		parameters = List.copyOf(parameters);
		needs = List.copyOf(needs);
		checkParameters(parameters);
		Set<Ingredient.Kind> kinds = new HashSet<>();
		for (Need need : needs)
			if (!kinds.add(need.kind())) throw new IllegalArgumentException("the engine needs " + need.kind() + " twice");
	}

	/** A reproducible engine of version 1, without parameters and ingredients. */
	public static EngineInfo of(String id, String name, String summary) {
		return new EngineInfo(id, name, summary, List.of(), List.of(), "1", true);
	}

	public EngineInfo withParameters(Parameter<?>... all) {
		return withParameters(List.of(all));
	}

	public EngineInfo withParameters(List<? extends Parameter<?>> all) {
		return new EngineInfo(id, name, summary, List.copyOf(all), needs, version, reproducible);
	}

	public EngineInfo withNeeds(Need... all) {
		return new EngineInfo(id, name, summary, parameters, List.of(all), version, reproducible);
	}

	public EngineInfo withVersion(String newVersion) {
		return new EngineInfo(id, name, summary, parameters, needs, newVersion, reproducible);
	}

	/** The same, but the same request may give another text. */
	public EngineInfo notReproducible() {
		return new EngineInfo(id, name, summary, parameters, needs, version, false);
	}

	/** The fewest ingredients of a kind that it needs; 0 if it needs none. */
	public int least(Ingredient.Kind kind) {
		return needs.stream().filter(need -> need.kind() == kind).mapToInt(Need::least).findFirst().orElse(0);
	}

	/** The most ingredients of a kind that it takes; 0 if it takes none. */
	public int most(Ingredient.Kind kind) {
		return needs.stream().filter(need -> need.kind() == kind).mapToInt(Need::most).findFirst().orElse(0);
	}

	/** Whether it takes ingredients of a kind. */
	public boolean takes(Ingredient.Kind kind) {
		return most(kind) > 0;
	}

	private static void checkLine(String what, String line, int longest) {
		if (line.isBlank()) throw new IllegalArgumentException("the engine's " + what + " is blank");
		if (line.length() > longest) throw new IllegalArgumentException(
				"the engine's " + what + " \"" + shortened(line) + "\" has " + line.length() + " characters, may have " + longest);
		if (line.codePoints().anyMatch(EngineInfo::isUnseen))
			throw new IllegalArgumentException("the engine's " + what + " has a line break or another character in it that cannot be seen");
	}

	private static boolean isUnseen(int codePoint) {
		return switch (Character.getType(codePoint)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
				Character.UNASSIGNED ->
			true;
		default -> false;
		};
	}

	private static void checkParameters(List<Parameter<?>> parameters) {
		if (parameters.size() > MOST_PARAMETERS)
			throw new IllegalArgumentException("the engine has " + parameters.size() + " parameters, may have " + MOST_PARAMETERS);
		List<Parameter<?>> before = new ArrayList<>();
		for (Parameter<?> parameter : parameters) {
			String name = parameter.name();
			if (before.stream().anyMatch(p -> p.name().equals(name)))
				throw new IllegalArgumentException("the engine has two parameters named " + name);
			parameter.when().ifPresent(condition -> checkCondition(name, condition, before));
			before.add(parameter);
		}
	}

	private static void checkCondition(String name, Condition condition, List<Parameter<?>> before) {
		Parameter<?> other = before.stream().filter(p -> p.name().equals(condition.parameter())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						"the parameter " + name + " depends on " + condition.parameter() + ", which must come before it"));
		try {
			for (String value : condition.values()) other.parse(value);
		} catch (EngineException e) {
			throw new IllegalArgumentException("the parameter " + name + " depends on an impossible value: " + e.getMessage(), e);
		}
	}

	private static String shortened(String text) {
		return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
	}
}
