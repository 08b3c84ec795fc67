// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tongue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Small words of English of all times and shores, by which it is known at once. */
final class EnglishWords {
	private static final Set<String> SMALL = words(
			"the and of that with this to from for not was were have had has his her him she they them their there then than "
					+ "but when where which who whom whose what how why all are be been being is it its it's i my your you our we us in "
					+ "on at by as an a or if so no nor yet thou thee thy thine ye hath doth hast dost shall will would could should "
					+ "may might must can do did into upon through over under out up down off o'er these those every each some any one "
					+ "two now never ever i'm i'll i've don't didn't can't won't you're he's that's 'tis 'twas let's she's we're ain't "
					+ "wi' o' an' th' i' sae nae ken auld wee ane frae gie hae bonnie lass lad awa doon whan ful eek hir hem");
	private static final Set<String> ENGLISH = words(
			"ne swich certes quoth yclept wight eke maun ilka ain een wha whaur oot aboot mither faither heid hame twa lang "
					+ "dr mr mrs ms st braw gude guid weel noo hoo coo mair amang thae thegither gang mun thro' tho' sma' fu' a' ha' ca'");

	private EnglishWords() {
	}

	/** Whether a lower-case word carries the grammar of English. */
	static boolean isSmall(String plain) {
		return SMALL.contains(plain);
	}

	/** Whether a lower-case word is English though few lists have it. */
	static boolean isEnglish(String plain) {
		return ENGLISH.contains(plain) || SMALL.contains(plain);
	}

	private static Set<String> words(String words) {
		return new HashSet<>(Arrays.asList(words.split(" ")));
	}
}
