// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import java.util.Comparator;
import java.util.Locale;

/**
 * Which secret.
 *
 * @param engine the id of the engine that it is for
 * @param parameter the name of its parameter
 */
public record SecretName(String engine, String parameter) implements Comparable<SecretName> {
	private static final Comparator<SecretName> ORDER = Comparator.comparing(SecretName::engine).thenComparing(SecretName::parameter);

	/** The variable of the environment that stands in for it, as in {@code GLEANER_SECRET_OPENAI_KEY}. */
	public String variable() {
		return "GLEANER_SECRET_" + upper(engine) + "_" + upper(parameter);
	}

	private static String upper(String name) {
		return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
	}

	/** As in {@code key of openai}. */
	public String inWords() {
		return parameter + " of " + engine;
	}

	@Override
	public int compareTo(SecretName other) {
		return ORDER.compare(this, other);
	}
}
