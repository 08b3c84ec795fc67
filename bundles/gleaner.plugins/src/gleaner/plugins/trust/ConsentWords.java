// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import gleaner.files.Sentence;
import gleaner.plugins.Strangers;
import java.util.List;

/**
 * What a poet has to know before a yes, in plain words. What strangers call themselves is shortened, and what would command a terminal is
 * named.
 */
public final class ConsentWords {
	private static final int LONGEST = 120;

	private ConsentWords() {
	}

	/**
	 * Before a key is trusted.
	 *
	 * @param plugin what is signed with it
	 * @param origin where that comes from
	 * @return paragraphs; the second is the fingerprint
	 */
	public static List<String> ofKey(String plugin, String origin, Signer signer) {
		return List.of(shown(plugin) + ", from " + shown(origin) + ", is signed with a key that you do not trust yet.",
				"Fingerprint of the " + signer.kind().label() + ": " + signer.spaced(),
				signer.name().isBlank()
						? "It does not say who owns it."
						: "It claims, unchecked, to belong to: " + shown(signer.name()),
				"Compare the digits with those that the maker publishes. Everything signed with this key, now or later, can do what you "
						+ "can do.");
	}

	/**
	 * Before something comes in for which nobody vouches.
	 *
	 * @param problem what is not signed, as a clause
	 * @param origin where it comes from
	 * @return paragraphs
	 */
	public static List<String> ofUnsigned(String problem, String origin) {
		return List.of(
				Sentence.of(shown(problem)) + " It comes from " + shown(origin)
						+ ". Nobody vouches for its maker, or that nobody changed it since.",
				"It can do whatever you can do: read, change and send away all your files. Install it "
						+ "only if you know where it comes from.");
	}

	private static String shown(String said) {
		return Strangers.line(said, LONGEST);
	}
}
