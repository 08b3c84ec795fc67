// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.Corpora;
import gleaner.corpus.report.Texts;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservoirTest {
	private static final String POEM = """
			The mengaporal concents of the sea
			sing of the ferries and the lowest lamps
			in 1816, with Ophelia and Ophelia,
			whose mengaporal harbuor is wet
			о тихое море, singeth the blythe beldame
			rose-red, melander-grey, mengaporal""";

	private static List<Find> finds(Path folder, String... poems) throws Exception {
		Corpora corpora = Texts.corpora(folder, "Salad", poems);
		return new Prospector(Texts.ENGLISH).search(corpora.get("Salad"), Progress.NONE);
	}

	@Test
	void findsWhatWordNetDoesNotKnow(@TempDir Path folder) throws Exception {
		List<Find> finds = finds(folder, POEM);
		Map<String, Sort> sorts = finds.stream().collect(Collectors.toMap(Find::word, Find::sort));
		assertEquals(new Find("mengaporal", 3, Sort.INVENTION, "1", "The mengaporal concents of the sea"),
				finds.stream().filter(find -> find.sort() == Sort.INVENTION).findFirst().orElseThrow());
		assertEquals(Sort.TYPO, sorts.get("harbuor"));
		assertEquals(Sort.NUMBER, sorts.get("1816"));
		assertEquals(Sort.FOREIGN, sorts.get("море"));
		assertEquals(Sort.GRAMMAR, sorts.get("the"));
		assertEquals(Sort.GRAMMAR, sorts.get("whose"));
		assertEquals(Sort.RARE, sorts.get("singeth"));
		assertTrue(sorts.containsKey("melander-grey"));
		for (String known : List.of("sea", "ferries", "lowest", "lamps", "sing", "wet", "rose-red", "is"))
			assertFalse(sorts.containsKey(known), known);
	}

	@Test
	void aNameIsToldByItsCapitals(@TempDir Path folder) throws Exception {
		List<Find> finds = finds(folder, "we saw Zorblax by the sea\nand Zorblax saw the light", "a quorble by the sea");
		Map<String, Sort> sorts = finds.stream().collect(Collectors.toMap(Find::word, Find::sort));
		assertEquals(Sort.NAME, sorts.get("zorblax"));
		assertEquals(Sort.INVENTION, sorts.get("quorble"));
	}

	@Test
	void whatIsPutInAndOutByHandStays(@TempDir Path folder) throws Exception {
		List<Find> finds = finds(folder, POEM);
		Reservoir first = Reservoir.empty("Mine").with(finds, Sort.USUAL);
		assertTrue(first.words().containsKey("mengaporal"));
		assertFalse(first.words().containsKey("ophelia"));
		Reservoir second = first.exclude("mengaporal").include("море").include("quorble").with(finds, Sort.USUAL);
		assertFalse(second.words().containsKey("mengaporal"));
		assertTrue(second.words().keySet().containsAll(Set.of("море", "quorble", "singeth")));
		assertTrue(second.include("mengaporal").with(finds, Set.of()).words().containsKey("mengaporal"));
	}

	@Test
	void aPoetEditsTheFile(@TempDir Path folder) throws Exception {
		Reservoirs reservoirs = new Reservoirs(folder.resolve("reservoirs"), folder.resolve("trash"), false);
		reservoirs.write(Reservoir.empty("Mine").include("quorble").exclude("море"));
		Path file = reservoirs.file("Mine");
		Files.writeString(file, Files.readString(file) + "\r\n# a thought\n\nhand made\twith a note\n-harbuor\n+ zorblax \n-\n");
		Reservoir read = reservoirs.get("Mine");
		assertEquals(List.of("quorble", "hand made", "-", "zorblax").stream().sorted().toList(),
				read.words().keySet().stream().sorted().toList());
		assertEquals("with a note", read.words().get("hand made"));
		assertEquals(Set.of("quorble", "zorblax"), read.kept());
		assertEquals(Set.of("море", "harbuor"), read.out());
		assertEquals(List.of("Mine"), reservoirs.names());
		reservoirs.remove("Mine");
		assertEquals(List.of(), reservoirs.names());
		assertEquals(1, Files.list(folder.resolve("trash")).count());
	}

	@Test
	void theListTellsCorpusAndSizeAndWhatCannotBeRead(@TempDir Path folder) throws Exception {
		Reservoirs reservoirs = new Reservoirs(folder.resolve("reservoirs"), folder.resolve("trash"), false);
		List<String> troubles = new ArrayList<>();
		assertEquals(List.of(), reservoirs.list(troubles::add));
		reservoirs.write(Reservoir.empty("Sea words").include("quorble").include("zorblax").foundIn("Sea & shore"));
		Files.writeString(folder.resolve("reservoirs/By hand.txt"), "one\ntwo\nthree\n");
		Files.write(folder.resolve("reservoirs/Bytes.txt"), new byte[] { (byte) 0xC3, 0x28 });
		assertEquals(List.of(new ReservoirEntry("By hand", "", 3), new ReservoirEntry("Sea words", "Sea & shore", 2)),
				reservoirs.list(troubles::add));
		assertEquals(1, troubles.size());
		assertTrue(troubles.getFirst().contains("Bytes.txt"), troubles.getFirst());
		assertEquals("reservoir: Sea words", reservoirs.list(troubles::add).getLast().inMix());
		assertEquals("Salad", reservoirs.get("Sea words").foundIn("Salad").exclude("quorble").with(List.of(), Sort.USUAL).corpus());
	}

	@Test
	void namesThatCannotBe(@TempDir Path folder) throws Exception {
		Reservoirs reservoirs = new Reservoirs(folder.resolve("reservoirs"), folder.resolve("trash"), false);
		for (String name : List.of("", "  ", "../x", "a/b", "con", ".hidden"))
			assertThrows(StudioException.class, () -> reservoirs.write(Reservoir.empty(name)), name);
		assertTrue(assertThrows(StudioException.class, () -> reservoirs.get("None")).getMessage().contains("make one first"));
		Files.createDirectories(folder.resolve("reservoirs"));
		Files.write(folder.resolve("reservoirs/Bytes.txt"), new byte[] { (byte) 0xC3, 0x28 });
		assertTrue(assertThrows(StudioException.class, () -> reservoirs.get("Bytes")).getMessage().contains("UTF-8"));
	}

	@Test
	void enginesGetItAsACorpus() throws Exception {
		Reservoir reservoir = Reservoir.empty("Mine").include("quorble").include("zorblax");
		List<String> words = new ArrayList<>();
		reservoir.asCorpus().read(poem -> words.add(poem.text()));
		assertEquals(List.of("quorble", "zorblax"), words);
		assertEquals("reservoir: Mine", reservoir.asCorpus().name());
		assertEquals(Optional.of("Mine"), ReservoirCorpus.reservoirOf("reservoir: Mine"));
		assertEquals(Optional.of("Mine"), ReservoirCorpus.reservoirOf("reservoir:Mine"));
		assertEquals(Optional.empty(), ReservoirCorpus.reservoirOf("Mine"));
		assertEquals(reservoir.asCorpus().fingerprint(), reservoir.foundIn("Salad").asCorpus().fingerprint());
		assertNotEquals(reservoir.asCorpus().fingerprint(), reservoir.exclude("quorble").asCorpus().fingerprint());
		List<SourcePoem> poems = new ArrayList<>();
		reservoir.asCorpus().read(poems::add);
		assertEquals("zorblax", poems.get(1).id());
	}

	@Property(tries = 300)
	void isReadAsItWasWritten(@ForAll("words") Set<String> words, @ForAll("words") Set<String> out, @ForAll("words") Set<String> kept) {
		Map<String, String> noted = new LinkedHashMap<>();
		for (String word : words) noted.put(word, word.length() % 2 == 0 ? "" : word.length() + "\ta line");
		Reservoir reservoir = new Reservoir("Mine", String.join(" ", kept), noted, Set.of(), Set.of());
		for (String word : new LinkedHashSet<>(out)) reservoir = reservoir.exclude(word);
		for (String word : new LinkedHashSet<>(kept)) reservoir = reservoir.include(word);
		assertEquals(reservoir, Reservoirs.parse("Mine", Reservoirs.text(reservoir)));
	}

	@Provide
	Arbitrary<Set<String>> words() {
		return Arbitraries.strings().withChars("aé'ж").withCharRange('a', 'f').ofMinLength(1).ofMaxLength(6).set().ofMaxSize(12);
	}
}
