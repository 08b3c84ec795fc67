// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.HashMap;
import java.util.Map;

/** How much weight small words have in verse, after what the editors of metrical verse usually do with them. */
final class FunctionWords {
	private static final Map<String, Weight> WEIGHTS = new HashMap<>();

	static {
		put(Weight.ARTICLE, "the a an th' o' t' i'");
		put(Weight.CLITIC,
				"of to and in at by for from with as or nor but if than is was am are were be been has had my his thy its our your their "
						+ "her it's 'tis 'twas 'twere on that which who whom whose while when where till ere since though through like "
						+ "'mid 'gainst o'er into upon unto within without under over after before beneath amid among amongst between "
						+ "beside because until is't on't in't would could should shall will may might must can do did doth does hath "
						+ "have hast art wert wilt shalt canst dost let's i'll he'll you'll we'll she'll they'll i'd he'd you'd she'd "
						+ "we'd they'd i've you've we've they've i'm you're we're they're 'neath per via");
		put(Weight.PRONOUN,
				"i he she it we they me him us them you thee thou ye not no so then there here this these those what how why all some "
						+ "such each both one up out down off let o oh ah lo yet still just too more most much own else now mine thine "
						+ "hers ours yours any many every other never ever only even myself himself itself herself themselves thyself");
	}

	/** How heavy a word of one syllable is, from the lightest. */
	enum Weight {
		ARTICLE, CLITIC, PRONOUN, CONTENT
	}

	private FunctionWords() {
	}

	/** The weight of a plain lower-case word. */
	static Weight weight(String plain) {
		return WEIGHTS.getOrDefault(plain, Weight.CONTENT);
	}

	private static void put(Weight weight, String words) {
		for (String word : words.split(" ")) WEIGHTS.put(word, weight);
	}
}
