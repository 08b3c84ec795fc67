// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.author;

import gleaner.plugins.PluginException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a plug-in is called, in all the ways that its project needs.
 *
 * @param id as in {@code night-mail}: of the engine, the bundle and the folder
 */
public record PluginName(String id) {
	private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
	private static final int LONGEST = 40;
	private static final String OWN = "gleaner";
	/** Windows has no files of these names. */
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
	private static final Set<String> OF_JAVA = Set.of("java", "javax", "jdk", "sun");

	/**
	 * Reads a name.
	 *
	 * @param taken the ids of engines that there are
	 * @throws PluginException if it cannot be; the sentence says what can
	 */
	public static PluginName of(String said, Collection<String> taken) throws PluginException {
		if (said.length() < 2 || said.length() > LONGEST || !VALID.matcher(said).matches())
			throw new PluginException("\"" + said + "\" cannot be the name of a plug-in; use 2 to " + LONGEST
					+ " lower-case letters and digits, beginning with a letter, with single hyphens between them" + suggestion(said));
		if (said.startsWith(OWN)) throw new PluginException("\"" + said + "\" looks like a name of Gleaner's own; choose another one");
		PluginName name = new PluginName(said);
		if (SourceVersion.isKeyword(name.packageName()) || OF_JAVA.contains(name.packageName()) || DEVICES.contains(said)
				|| said.matches("(com|lpt)\\d"))
			throw new PluginException(
					"\"" + said + "\" is a word of " + (DEVICES.contains(said) || said.matches("(com|lpt)\\d") ? "Windows" : "Java")
							+ " and cannot be the name of a plug-in; add a word, as in \"" + said + "-poems\"");
		if (taken.contains(said))
			throw new PluginException("there is an engine \"" + said + "\" already; choose another name, such as \"my-" + said + "\"");
		return name;
	}

	private static String suggestion(String said) {
		String better = said.strip().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
				.replaceAll("^[^a-z]+|-+$", "");
		if (better.length() > LONGEST) better = better.substring(0, LONGEST).replaceAll("-+$", "");
		return better.length() < 2 ? "" : "; for instance \"" + better + "\"";
	}

	private List<String> words() {
		return Arrays.asList(id.split("-"));
	}

	/** As in {@code nightmail}. */
	public String packageName() {
		return String.join("", words());
	}

	/** As in {@code NightMail}. */
	public String typeName() {
		return words().stream().map(PluginName::capital).collect(Collectors.joining());
	}

	/** As in {@code Night mail}. */
	public String label() {
		return capital(String.join(" ", words()));
	}

	private static String capital(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}
}
