// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.files.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of settings as the command line writes them: small letters, words parted by hyphens, as in {@code plain-punctuation}. The names
 * that stand in files are understood as well.
 */
public final class SettingNames {
	private final List<? extends Parameter<?>> parameters;

	public SettingNames(List<? extends Parameter<?>> parameters) {
		this.parameters = List.copyOf(parameters);
	}

	/** The name of a parameter. */
	public static String of(Parameter<?> parameter) {
		return hyphened(parameter.name());
	}

	private static String hyphened(String name) {
		return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

	/**
	 * The same values by the names that the engine knows.
	 *
	 * @throws WrongSetting if there is no such setting; the sentence names those there are
	 */
	public Map<String, String> known(Map<String, String> given) {
		Map<String, String> known = new LinkedHashMap<>();
		for (Map.Entry<String, String> each : given.entrySet()) known.put(known(each.getKey()), each.getValue());
		return known;
	}

	private String known(String said) {
		Optional<? extends Parameter<?>> found = parameters.stream().filter(p -> p.name().equals(said) || of(p).equals(hyphened(said)))
				.findFirst();
		if (found.isPresent()) return found.get().name();
		List<String> names = parameters.stream().map(SettingNames::of).toList();
		throw new WrongSetting("there is no setting \"" + said + "\" here" + Nearest.question(said, names) + ", "
				+ (names.isEmpty() ? "this engine has none" : "there are: " + String.join(", ", names)));
	}

	/** That an engine refuses what was set. */
	public WrongSetting wrong(EngineException refused) {
		return new WrongSetting(inWords(refused.getMessage()), refused);
	}

	/** What an engine says of its settings, with their names as the command line writes them. */
	public String inWords(String sentence) {
		String said = sentence;
		for (Parameter<?> p : parameters)
			if (!of(p).equals(p.name())) said = said.replaceAll("\\b" + p.name() + "\\b", of(p));
		return said;
	}
}
