// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.SourcePoem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Beside the simple way: compare every place with every place. */
class QuotationPropertyTest {
	@Property(tries = 600)
	void findsWhatTheSimpleWayFinds(@ForAll("poems") List<List<String>> corpus, @ForAll("words") List<String> text,
			@ForAll @IntRange(min = 3, max = 6) int shortest) {
		SourcePoem[] poems = new SourcePoem[corpus.size()];
		for (int i = 0; i < poems.length; i++) poems[i] = new SourcePoem("" + i, "", "", String.join(" ", corpus.get(i)));
		QuotationIndex index = new QuotationIndex(List.of(Texts.corpus("C", poems)));
		List<Quotation> found = index.find(String.join(" ", text), shortest);
		TreeSet<Integer> covered = new TreeSet<>();
		for (Quotation quotation : found) {
			List<String> words = List.of(quotation.text().split(" "));
			List<String> source = corpus.get(Integer.parseInt(quotation.source().poem()));
			assertTrue(quotation.words() >= shortest);
			if (quotation.kind() == Quotation.Kind.VERBATIM) assertTrue(standsIn(source, words));
			else assertTrue(standsNearlyIn(source, words, quotation.words()), () -> words + " in " + source);
			int first = (int) String.join(" ", text).substring(0, quotation.start()).chars().filter(c -> c == ' ').count();
			for (int i = first; i < first + words.size(); i++) covered.add(i);
		}
		for (int i = 0; i + shortest <= text.size(); i++) {
			List<String> run = text.subList(i, i + shortest);
			if (corpus.stream().anyMatch(poem -> standsIn(poem, run)))
				for (int j = i; j < i + shortest; j++) assertTrue(covered.contains(j), "a word of " + run + " is not marked");
		}
	}

	private static boolean standsIn(List<String> poem, List<String> words) {
		for (int i = 0; i + words.size() <= poem.size(); i++) if (poem.subList(i, i + words.size()).equals(words)) return true;
		return false;
	}

	/** With all its words but a few, in their order, close together. */
	private static boolean standsNearlyIn(List<String> poem, List<String> words, int common) {
		int longest = words.size() + words.size() / 2;
		for (int i = 0; i < poem.size(); i++)
			if (inCommon(poem.subList(i, Math.min(poem.size(), i + longest)), words) >= common) return true;
		return false;
	}

	private static int inCommon(List<String> one, List<String> other) {
		int[][] longest = new int[one.size() + 1][other.size() + 1];
		for (int i = 1; i <= one.size(); i++)
			for (int j = 1; j <= other.size(); j++)
				longest[i][j] = one.get(i - 1).equals(other.get(j - 1)) ? longest[i - 1][j - 1] + 1
						: Math.max(longest[i - 1][j], longest[i][j - 1]);
		return longest[one.size()][other.size()];
	}

	@Property(tries = 150)
	void whatIsReadIsWhatWasWritten(@ForAll("poems") List<List<String>> corpus, @ForAll @Size(max = 40) List<Byte> noise,
			@ForAll @IntRange(min = 0, max = 400) int at) throws Exception {
		CorpusWords.Builder builder = new CorpusWords.Builder();
		for (List<String> poem : corpus)
			builder.add(new SourcePoem("é" + poem.size(), "title", "", poem.stream().collect(Collectors.joining("\n"))));
		CorpusWords.Content content = builder.content("Ü", "print");
		Path file = Files.createTempFile("words", ".bin");
		try {
			WordsFile.write(file, content);
			CorpusWords.Content read = WordsFile.read(file, "Ü", "print").orElseThrow();
			assertEquals(List.of(content.vocabulary()), List.of(read.vocabulary()));
			assertEquals(List.of(content.poems()), List.of(read.poems()));
			assertArrayEquals(content.words(), read.words());
			assertArrayEquals(content.lineNumbers(), read.lineNumbers());
			assertTrue(WordsFile.read(file, "Ü", "other").isEmpty());
			byte[] bytes = Files.readAllBytes(file);
			boolean isSame = true;
			for (int i = 0; i < noise.size() && at + i < bytes.length; i++) {
				isSame &= bytes[at + i] == noise.get(i);
				bytes[at + i] = noise.get(i);
			}
			Files.write(file, bytes);
			assertEquals(isSame, WordsFile.read(file, "Ü", "print").isPresent());
		} finally {
			Files.delete(file);
		}
	}

	@Provide
	Arbitrary<List<String>> words() {
		return Arbitraries.of("sea", "salt", "lamp", "rope", "the", "wake").list().ofMaxSize(24);
	}

	@Provide
	Arbitrary<List<List<String>>> poems() {
		return words().list().ofMinSize(1).ofMaxSize(4);
	}
}
