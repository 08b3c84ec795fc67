// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.chorus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.text.Word;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.PoemEdit;
import gleaner.voice.chorus.Template;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StretchTest {
	private static final String POEM = "the tide, going out\nleaves its salt behind\nand all is quiet";
	private static final Predicate<Word> NO_LOCKS = word -> false;

	private static Stretch stretch(String selected, Predicate<Word> isLocked) {
		int from = POEM.indexOf(selected);
		return Stretch.of(Harvest.unknown(POEM), from, from + selected.length(), isLocked).orElseThrow();
	}

	private static List<String> gaps(Stretch stretch) {
		return stretch.template().gaps().stream().map(Template.Gap::replaced).toList();
	}

	@Test
	void wordsSideBySideAreOneGapAndPunctuationPartsThem() {
		assertEquals(List.of("the tide", "going"), gaps(stretch("the tide, going", NO_LOCKS)));
		assertEquals("the tide, going out", stretch("tide", NO_LOCKS).template().text());
	}

	@Test
	void aPartOfAWordIsTheWholeWordAndLinesAreParted() {
		assertEquals(List.of("out", "leaves"), gaps(stretch("ut\nlea", NO_LOCKS)));
	}

	@Test
	void lockedWordsStay() {
		assertEquals(List.of("leaves", "salt behind"), gaps(stretch("leaves its salt behind", word -> word.text().equals("its"))));
	}

	@Test
	void withoutASelectionItIsTheWordAtTheCaretOrAllThatIsNotLockedOnItsLine() {
		int caret = POEM.indexOf("salt") + 1;
		Harvest poem = Harvest.unknown(POEM);
		assertEquals(List.of("salt"), gaps(Stretch.of(poem, caret, caret, NO_LOCKS).orElseThrow()));
		assertEquals(List.of("leaves its", "behind"),
				gaps(Stretch.of(poem, caret, caret, word -> Set.of("salt").contains(word.text())).orElseThrow()));
		assertTrue(Stretch.of(poem, caret, caret, word -> true).isEmpty());
		assertTrue(Stretch.of(Harvest.EMPTY, 0, 0, NO_LOCKS).isEmpty());
	}

	@Test
	void fillingKeepsTheOriginsOfAllElse() {
		Stretch stretch = stretch("salt", NO_LOCKS);
		PoemEdit edit = stretch.fill(List.of(Harvest.hand("bread and wine")));
		Harvest after = edit.on(stretch.poem());
		assertEquals(POEM.replace("salt", "bread and wine"), after.text());
		int at = after.text().indexOf("bread");
		assertEquals(Origin.HAND, after.provenance().at(at).origin());
		assertEquals(Origin.UNKNOWN, after.provenance().at(at - 1).origin());
		assertEquals("bread and wine", after.text().substring(edit.selectionStart(), edit.selectionEnd()));
	}

	@Property(tries = 500)
	void anyTextAndSelectionGiveATemplateThatReadsAsTheLinesDo(@ForAll @StringLength(max = 60) @CharRange(from = ' ', to = 'z') String text,
			@ForAll @IntRange(max = 60) int a, @ForAll @IntRange(max = 60) int b) {
		String poem = text.replace('@', '\n');
		int from = Math.min(Math.min(a, b), poem.length());
		int to = Math.min(Math.max(a, b), poem.length());
		Stretch.of(Harvest.unknown(poem), from, to, word -> word.text().length() % 2 == 0).ifPresent(stretch -> {
			assertEquals(poem.substring(stretch.start(), stretch.end()), stretch.template().text());
			List<Harvest> same = stretch.template().gaps().stream().map(gap -> Harvest.unknown(gap.replaced())).toList();
			assertEquals(poem, stretch.fill(same).on(stretch.poem()).text());
		});
	}
}
