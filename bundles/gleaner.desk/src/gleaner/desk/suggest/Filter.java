// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the poet typed above the suggestions: a number is of syllables, {@code /} and {@code x} are a stress pattern, any other words a
 * meaning. "2 /x sea" wants words like "water".
 *
 * @param syllables how many
 * @param stress one 0 or 1 per syllable
 * @param meaning near which the words shall be
 */
public record Filter(OptionalInt syllables, Optional<String> stress, Optional<String> meaning) {
	public static final Filter NONE = new Filter(OptionalInt.empty(), Optional.empty(), Optional.empty());

	public static Filter of(String typed) {
		OptionalInt syllables = OptionalInt.empty();
		Optional<String> stress = Optional.empty();
		StringBuilder meaning = new StringBuilder();
		for (String part : typed.strip().split("\\s+")) {
			if (part.matches("[0-9]{1,2}")) syllables = OptionalInt.of(Integer.parseInt(part));
			else if (part.matches("[/xX]+")) stress = Optional.of(part.replace('/', '1').replaceAll("[xX]", "0"));
			else if (!part.isEmpty()) meaning.append(meaning.isEmpty() ? "" : " ").append(part);
		}
		return new Filter(syllables, stress, meaning.isEmpty() ? Optional.empty() : Optional.of(meaning.toString()));
	}

	/** Whether nothing is held back. */
	public boolean isOpen() {
		return equals(NONE);
	}

	/** Whether a choice may be seen. What it means its source has to know. */
	boolean lets(Choice choice) {
		if (syllables.isPresent() && choice.syllables() != syllables.getAsInt()) return false;
		return stress.isEmpty() || choice.stress().equals(stress.get());
	}
}
