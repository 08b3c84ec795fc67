// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.find.Thing.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FinderTest {
	private static Thing thing(Kind kind, String name, String detail) {
		return new Thing(kind, name, detail, "open", Map.of("name", name, "kind", kind.label));
	}

	private static final Thing SALT = thing(Kind.POEM, "Salt", "");
	private static final Thing SALTED = thing(Kind.POEM, "Salted roads", "");
	private static final Thing OF_SALT = thing(Kind.CORPUS, "Ledger of salt", "");
	private static final Thing BASALT = thing(Kind.POEM, "Basalt", "");
	private static final Thing SAVE = thing(Kind.COMMAND, "Save As Louder Text", "Ctrl+S");
	private static final Thing OWL = thing(Kind.MODEL, "Owl, 30,000 steps", "the best of 50-12");
	private static final Thing PIECE = thing(Kind.DEBRIS, "Today 18:39  markov", "seed 42");
	private static final List<Thing> ALL = List.of(PIECE, OWL, BASALT, SAVE, OF_SALT, SALTED, SALT);

	private static List<Thing> find(String typed, String... recent) {
		return new Finder(ALL, List.of(recent)).find(typed, 10);
	}

	@Test
	void theNameItselfComesFirstThenBeginningsThenWordsThenInitialsThenTheRest() {
		assertEquals(List.of(SALT, SALTED, OF_SALT, SAVE, BASALT), new Finder(
				List.of(BASALT, thing(Kind.COMMAND, "Save As Louder Text", "Ctrl+S"), OF_SALT, SALTED, SALT), List.of()).find("salt", 10));
	}

	@Test
	void allWordsMustBeThere() {
		assertEquals(List.of(OF_SALT), find("salt ledger"));
		assertEquals(List.of(), find("salt sugar"));
	}

	@Test
	void kindAndDetailAreFoundToo() {
		assertEquals(List.of(OWL), find("owl model"));
		assertEquals(List.of(OWL), find("50-12"));
		assertEquals(List.of(PIECE), find("debris markov"));
		assertEquals(List.of(SAVE), find("ctrl+s"));
	}

	@Test
	void ofEqualsWhatWasChosenLatelyComesFirst() {
		Thing other = thing(Kind.POEM, "Salty", "");
		Finder finder = new Finder(List.of(other, SALTED), List.of(SALTED.key()));
		assertEquals(List.of(SALTED, other), finder.find("salt", 10));
		assertEquals(List.of(other, SALTED), new Finder(List.of(SALTED, other), List.of()).find("salt", 10), "else the shorter name");
	}

	@Test
	void nothingTypedShowsWhatWasChosenBeforeAndNoDebris() {
		List<Thing> found = find("", OWL.key(), PIECE.key());
		assertEquals(List.of(OWL, PIECE, SAVE), found.subList(0, 3));
		assertTrue(!find("").contains(PIECE), "there may be ten thousands of them");
	}

	@Test
	void noMoreThanAreAskedFor() {
		assertEquals(2, new Finder(ALL, List.of()).find("salt", 2).size());
	}

	@Test
	void choicesAreKeptTheLatestFirstEachOnce() {
		String kept = "";
		for (Thing each : List.of(SALT, OWL, SALT)) kept = Choices.with(kept, each);
		assertEquals(List.of(SALT.key(), OWL.key()), Choices.read(kept));
		for (int i = 0; i < 50; i++) kept = Choices.with(kept, thing(Kind.POEM, "Poem\n" + i, ""));
		assertEquals(12, Choices.read(kept).size());
		assertEquals(thing(Kind.POEM, "Poem\n49", "").key(), Choices.read(kept).getFirst());
	}

	/** What is typed is no pattern: whatever it is, what has it is found. */
	@Property(tries = 300)
	void aThingIsFoundByItsName(@ForAll String name) {
		if (name.isBlank()) return;
		List<Thing> things = new ArrayList<>(ALL);
		Thing odd = thing(Kind.POEM, name.strip(), "");
		things.add(odd);
		assertEquals(odd.name(),
				new Finder(things, List.of()).find(name, 100).stream().filter(odd::equals).findFirst().orElseThrow().name());
	}
}
