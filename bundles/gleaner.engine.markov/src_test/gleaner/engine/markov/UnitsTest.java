// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitsTest {
	private static final String ZEST = "\uD83C\uDF4B";

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("a", "gull,", " ", "  ", "\n", "\n\n", "\t", "\r\n", ZEST, "\uD83C", "\uDF4B", "\u00A0", "\u0000").list()
				.ofMaxSize(30).map(parts -> String.join("", parts));
	}

	private static List<Integer> learn(Units units, String poem, Vocabulary vocabulary) throws Exception {
		IntList out = new IntList();
		units.learn(MarkedText.plain(Units.clean(poem)), vocabulary, out);
		List<Integer> learnt = new ArrayList<>();
		for (int unit : out.toArray()) learnt.add(unit);
		return learnt;
	}

	private static String written(Units units, List<Integer> numbers, Vocabulary vocabulary) {
		StringBuilder text = new StringBuilder();
		boolean afterWord = false;
		for (int unit : numbers) {
			boolean parted = units.areWords() && afterWord && !vocabulary.isBlank(unit) && !vocabulary.isUnspaced(unit);
			text.append(parted ? " " : "").append(vocabulary.text(unit));
			afterWord = !vocabulary.isBlank(unit) && !vocabulary.isUnspaced(unit);
		}
		return text.toString();
	}

	private static int[] recognised(Units units, String text, Vocabulary vocabulary) throws Exception {
		IntList out = new IntList();
		units.recognise(MarkedText.plain(Units.clean(text)), vocabulary, (itsText, unit) -> out.add(unit));
		return out.toArray();
	}

	private static String learntAndWritten(Units units, String poem) throws Exception {
		Vocabulary vocabulary = new Vocabulary();
		return written(units, learn(units, poem, vocabulary), vocabulary);
	}

	@Property
	void wordsAreWrittenAsTheyWere(@ForAll("texts") String poem) throws Exception {
		String text = learntAndWritten(new Words(), poem);
		assertEquals(List.of(Units.clean(poem).strip().split("\\s+")), List.of(text.strip().split("\\s+")));
		assertEquals(text, learntAndWritten(new Words(), text), "what was written once stays as it is");
	}

	@Property
	void charactersAreWrittenAsTheyWere(@ForAll("texts") String poem) throws Exception {
		assertEquals(Units.clean(poem).strip(), learntAndWritten(new Characters(), poem));
	}

	@Property
	void noUnitIsHalfAPair(@ForAll("texts") String poem) throws Exception {
		Vocabulary vocabulary = new Vocabulary();
		learn(new Characters(), poem, vocabulary);
		learn(new Words(), poem, vocabulary);
		for (int unit = 1; unit < vocabulary.size(); unit++)
			assertTrue(vocabulary.text(unit).codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
	}

	@Property
	void whatWasLearntIsRecognised(@ForAll("texts") String poem) throws Exception {
		for (Units units : List.of(new Words(), new Characters())) {
			Vocabulary vocabulary = new Vocabulary();
			List<Integer> learnt = learn(units, poem, vocabulary);
			List<Integer> recognised = new ArrayList<>();
			for (int unit : recognised(units, Units.clean(poem).strip(), vocabulary)) recognised.add(unit);
			assertEquals(learnt, recognised);
		}
	}

	@Example
	void breaksKeepTheirIndentation() throws Exception {
		assertEquals("the sea\n  turns,\n\n\tslowly now",
				learntAndWritten(new Words(), "\n   the  sea \r\n  turns,\n \n\n\tslowly now \n"));
	}

	@Example
	void aLoneSurrogateBecomesAReplacementCharacter() {
		assertEquals("a\uFFFDb" + ZEST, Units.clean("a\uD83Cb" + ZEST));
	}

	@Example
	void aPromptEndsWithItsBreak() throws Exception {
		Vocabulary vocabulary = new Vocabulary();
		List<Integer> learnt = learn(new Words(), "the sea\nturns\n\nnow", vocabulary);
		int line = learnt.get(2);
		int stanza = learnt.get(4);
		assertEquals(line, last(recognised(new Words(), "the sea\n", vocabulary)));
		assertEquals(line, last(recognised(new Words(), "the sea\n      ", vocabulary)), "an indentation that no corpus has");
		assertEquals(stanza, last(recognised(new Words(), "the sea\n\n\n", vocabulary)));
		assertEquals(learnt.get(1), last(recognised(new Words(), "the sea ", vocabulary)));
		assertEquals(Vocabulary.UNKNOWN, last(recognised(new Words(), "the lake", vocabulary)));
		assertEquals(0, recognised(new Words(), " \n\n", vocabulary).length);
	}

	private static int last(int[] units) {
		return units[units.length - 1];
	}

	@Property
	void aVocabularyFindsWhatWasAdded(@ForAll List<String> words) {
		Vocabulary vocabulary = new Vocabulary();
		List<String> added = words.stream().filter(word -> !word.isEmpty()).toList();
		for (String word : added) {
			int unit = vocabulary.add("x" + word + "y", 1, 1 + word.length());
			assertEquals(unit, vocabulary.find(word, 0, word.length()));
			assertEquals(word, vocabulary.text(unit));
		}
		assertEquals(added.stream().distinct().count() + 1, vocabulary.size());
		assertEquals(Vocabulary.UNKNOWN, vocabulary.find("a word that nobody added", 0, 24));
	}
}
