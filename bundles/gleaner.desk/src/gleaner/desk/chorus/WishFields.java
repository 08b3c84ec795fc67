// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.chorus;

import gleaner.voice.chorus.GapWish;
import gleaner.voice.chorus.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * What the poet has typed into the fields above the alternatives; an empty field asks for nothing but the syllables there are now.
 *
 * @param syllables a number, or {@code any}
 * @param rhythm {@code x} and {@code /}
 * @param rhyme a word
 * @param initial the first letter or letters
 * @param longest a number of characters
 */
public record WishFields(String syllables, String rhythm, String rhyme, String initial, String longest) {
	static final WishFields NONE = new WishFields("", "", "", "", "");
	private static final int MORE_WORDS = 2;
	private static final int MOST_SYLLABLES = 30;

	/** A field says something that cannot be. */
	public static final class Refusal extends Exception {
		private static final long serialVersionUID = 1L;

		Refusal(String sentence) {
			super(sentence);
		}
	}

	/**
	 * The template with these wishes: rhythm, first letters and length are for each gap, the rhyme is for the last one.
	 *
	 * @param count how many syllables a text has now
	 */
	public Template wished(Template template, ToIntFunction<String> count) throws Refusal {
		List<Template.Part> parts = new ArrayList<>();
		int left = template.gaps().size();
		for (Template.Part part : template.parts())
			parts.add(part instanceof Template.Gap gap ? new Template.Gap(gap.replaced(), wish(gap.replaced(), count, --left == 0)) : part);
		return new Template(parts);
	}

	private GapWish wish(String replaced, ToIntFunction<String> count, boolean isLast) throws Refusal {
		int words = replaced.strip().split("\\s+").length;
		GapWish wish = GapWish.ANY.withWords(1, Math.min(GapWish.MOST_WORDS, words + MORE_WORDS));
		if (!rhythm.isBlank()) {
			String beats = rhythm.replaceAll("\\s", "").toLowerCase(Locale.ROOT).replace('/', '1').replace('x', '0');
			if (!beats.matches("[01]+"))
				throw new Refusal("rhythm is “" + rhythm.strip() + "”, must be written with x and /, as in x / x /");
			wish = wish.withBeats(beats);
		} else {
			OptionalInt wanted = syllables(replaced, count);
			if (wanted.isPresent()) wish = wish.withSyllables(wanted.getAsInt());
		}
		if (!rhyme.isBlank() && isLast) wish = wish.withRhyme(rhyme.strip());
		if (!initial.isBlank()) wish = wish.withInitial(initial.strip());
		if (!longest.isBlank()) wish = wish.withCharacters(number("Longest", longest, 1_000));
		return wish;
	}

	private OptionalInt syllables(String replaced, ToIntFunction<String> count) throws Refusal {
		String said = syllables.strip();
		if (said.equalsIgnoreCase("any")) return OptionalInt.empty();
		if (!said.isEmpty()) return OptionalInt.of(number("Syllables", said, MOST_SYLLABLES));
		int now = count.applyAsInt(replaced);
		return now == 0 || now > MOST_SYLLABLES ? OptionalInt.empty() : OptionalInt.of(now);
	}

	private static int number(String field, String typed, int most) throws Refusal {
		try {
			int number = Integer.parseInt(typed.strip());
			if (number >= 1 && number <= most) return number;
		} catch (NumberFormatException e) {
			// told below
		}
		throw new Refusal(field + " is “" + typed.strip() + "”, must be a number from 1 to " + most);
	}
}
