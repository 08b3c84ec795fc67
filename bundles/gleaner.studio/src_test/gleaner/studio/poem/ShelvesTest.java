// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.files.Trashed;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.ledger.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of poems, their order, duplicates and notes: what is kept by title goes with the poem wherever it lies. */
class ShelvesTest {
	private static final Harvest WATER = Debris.machine("the dark water keeps\nits salt\n").plus(Harvest.hand("and I\n"));

	@TempDir
	private Path studio;
	private Path folder;
	private Poems poems;
	private Shelves shelves;

	@BeforeEach
	void open() {
		folder = studio.resolve("poems");
		poems = new Poems(folder, studio.resolve("trash"), false);
		shelves = poems.shelves();
	}

	private void write(String... titles) throws StudioException {
		for (String title : titles) poems.write(title, Harvest.hand(title + "\n"));
	}

	@Test
	void aPoemInAFolderIsThePoemItWas() throws IOException {
		poems.write("Water", WATER);
		poems.note("Water", "find the harbour");
		poems.setForm("Water", "haiku");
		assertEquals("Sea", shelves.create("", "Sea"));
		assertEquals("Sea/Salt", shelves.create("Sea", "Salt"));
		shelves.move("Water", "Sea/Salt");
		assertTrue(Files.exists(folder.resolve("Sea/Salt/Water.poem")));
		assertEquals("Sea/Salt", shelves.of("Water"));
		assertEquals(new Poem("Water", WATER.text(), WATER.provenance(), Condition.SOUND), poems.read("Water"));
		poems.write("Water", WATER.plus(Harvest.hand("more\n")));
		assertTrue(Files.readString(folder.resolve("Sea/Salt/Water.poem")).endsWith("more\n"), "it is saved where it lies");
		assertFalse(Files.exists(folder.resolve("Water.poem")));
		poems.rename("Water", "Harbour");
		assertTrue(Files.exists(folder.resolve("Sea/Salt/Harbour.poem")));
		assertEquals("find the harbour", poems.noted("Harbour"));
		assertEquals("", poems.noted("Water"));
		assertEquals("haiku", poems.form("Harbour"));
		assertTrue(poems.read("Harbour").condition().isSound());
		assertEquals(List.of("Harbour"), poems.titles());
		shelves.move("Harbour", "");
		assertTrue(Files.exists(folder.resolve("Harbour.poem")));
	}

	@Test
	void aFileThatAnotherProgramMovesIsFound() throws IOException {
		write("a");
		shelves.create("", "Sea");
		shelves.create("", "Air");
		shelves.move("a", "Sea");
		assertEquals("Sea", shelves.of("a"));
		Files.move(folder.resolve("Sea/a.poem"), folder.resolve("Air/a.poem"));
		assertEquals("Air", shelves.of("a"));
		Files.move(folder.resolve("Air/a.poem"), folder.resolve("a.poem"));
		assertEquals("", shelves.of("a"));
		Files.delete(folder.resolve("a.poem"));
		assertFalse(poems.exists("a"));
	}

	@Test
	void aTitleIsFreeOnlyIfNoFolderHasIt() throws StudioException {
		write("Water");
		shelves.create("", "Sea");
		shelves.move("Water", "Sea");
		assertEquals("Water 2", poems.freeTitle("Water"));
		assertThrows(StudioException.class, () -> poems.write("WATER", WATER));
		assertTrue(poems.exists("Water"));
	}

	@Test
	void foldersAreListedWithWhatLiesInThem() throws IOException {
		assertEquals(List.of(new Shelf("", List.of())), shelves.list());
		write("b", "a");
		shelves.create("", "Sea");
		shelves.create("Sea", "Deep");
		shelves.create("", "Air");
		shelves.move("a", "Sea/Deep");
		Files.createDirectories(folder.resolve(".hidden"));
		Files.writeString(folder.resolve(".hidden/no.poem"), "no");
		Files.writeString(folder.resolve("Sea/a.poem"), "of the same title, put there by another program");
		assertEquals(List.of(new Shelf("", List.of("b")), new Shelf("Air", List.of()), new Shelf("Sea", List.of("a")),
				new Shelf("Sea/Deep", List.of())), shelves.list(), "the outer one is the poem");
		assertEquals("Deep", new Shelf("Sea/Deep", List.of()).name());
		assertEquals("Sea", new Shelf("Sea/Deep", List.of()).parent());
		assertEquals("", new Shelf("Sea", List.of()).parent());
	}

	@Test
	void aLinkThatLeadsInACircleIsNotFollowed() throws IOException {
		write("a");
		shelves.create("", "Sea");
		try {
			Files.createSymbolicLink(folder.resolve("Sea/round"), folder);
		} catch (IOException | UnsupportedOperationException e) {
			return;
		}
		assertEquals(List.of("a"), poems.titles());
		assertEquals(2, shelves.list().size());
	}

	@Test
	void foldersAreRenamedAndTakenAwayWithoutLoss() throws StudioException {
		write("a", "b");
		shelves.create("", "Sea");
		shelves.create("Sea", "Deep");
		shelves.move("a", "Sea");
		shelves.move("b", "Sea/Deep");
		assertThrows(StudioException.class, () -> shelves.create("", "SEA"));
		assertEquals("sea", shelves.rename("Sea", "sea"), "capitals can be changed");
		assertEquals("Ocean", shelves.rename("sea", "Ocean"));
		assertEquals("Ocean/Deep", shelves.of("b"));
		shelves.remove("Ocean");
		assertEquals("", shelves.of("a"));
		assertEquals("Deep", shelves.of("b"));
		assertThrows(StudioException.class, () -> shelves.remove(""));
		shelves.create("", "One");
		shelves.create("One", "Deep");
		String sentence = assertThrows(StudioException.class, () -> shelves.remove("One")).getMessage();
		assertTrue(sentence.contains("Deep"), sentence);
	}

	@Test
	void noFolderLeadsOutOfTheStudio() throws StudioException {
		write("a");
		for (String wrong : List.of("", "..", "a/b", ".hidden", "CON", "a\0b"))
			assertThrows(StudioException.class, () -> shelves.create("", wrong), wrong);
		for (String wrong : List.of("..", "nowhere", ".provenance", "/", "../.."))
			assertThrows(StudioException.class, () -> shelves.move("a", wrong), wrong);
		assertThrows(StudioException.class, () -> shelves.move("nobody", ""));
	}

	@Test
	void thePoetGivesTheOrder() throws IOException {
		write("c", "b", "a");
		assertEquals(List.of("a", "b", "c"), poems.titles(), "the alphabet until then");
		assertFalse(shelves.shift("a", -1));
		assertTrue(shelves.shift("a", 1));
		assertTrue(shelves.shift("c", -1));
		assertEquals(List.of("b", "c", "a"), poems.titles());
		assertFalse(shelves.shift("a", 1));
		write("aa");
		assertEquals(List.of("b", "c", "a", "aa"), poems.titles(), "who is new comes behind");
		poems.rename("b", "z");
		assertEquals(List.of("z", "c", "a", "aa"), poems.titles(), "a new title keeps its place");
		poems.remove("c");
		shelves.shift("aa", -1);
		assertEquals(List.of("z", "aa", "a"), poems.titles());
		write("c");
		assertEquals(List.of("z", "c", "aa", "a"), poems.titles(), "and who comes back gets its own");
		Files.write(folder.resolve(".order"), new byte[] { (byte) 0xFF, 0, '\n', '\n' });
		assertEquals(List.of("a", "aa", "c", "z"), poems.titles(), "an order without sense is none");
	}

	@Test
	void theOrderIsOfEachFolder() throws StudioException {
		write("a", "b", "c", "d");
		shelves.create("", "Sea");
		shelves.move("b", "Sea");
		shelves.move("d", "Sea");
		assertTrue(shelves.shift("d", -1));
		assertEquals(List.of("d", "b"), shelves.list().get(1).titles());
		assertEquals(List.of("a", "c"), shelves.list().getFirst().titles());
		assertTrue(shelves.shift("a", 1));
		assertEquals(List.of("c", "a"), shelves.list().getFirst().titles());
		assertEquals(List.of("d", "b"), shelves.list().get(1).titles());
	}

	@Test
	void aPoemIsPutBeforeAnotherWhereverThatLies() throws StudioException {
		write("a", "b", "c");
		shelves.create("", "Sea");
		shelves.move("c", "Sea");
		shelves.putBefore("a", "c");
		assertEquals(List.of("a", "c"), shelves.list().get(1).titles());
		shelves.putBefore("c", "a");
		assertEquals(List.of("c", "a"), shelves.list().get(1).titles());
		shelves.putBefore("c", "c");
		assertEquals(List.of("b", "c", "a"), poems.titles());
	}

	@Test
	void anyOrderCanBeGiven() throws StudioException {
		List<String> wanted = List.of("e", "b", "d", "a", "f", "c");
		write(wanted.toArray(String[]::new));
		Random random = new Random(42);
		for (int i = 0; i < 40; i++) shelves.shift(wanted.get(random.nextInt(wanted.size())), random.nextBoolean() ? 1 : -1);
		for (int place = 0; place < wanted.size(); place++)
			while (poems.titles().indexOf(wanted.get(place)) > place) shelves.shift(wanted.get(place), -1);
		assertEquals(wanted, poems.titles());
	}

	@Test
	void aDuplicateHasAllThatTheFirstHas() throws IOException {
		poems.write("Water", WATER);
		poems.note("Water", "find the harbour\n");
		poems.setForm("Water", "haiku");
		new LedgerFile(poems.ledger("Water"))
				.append(List.of(new Step(Instant.parse("2016-12-09T18:39:18Z"), Step.Kind.BEGIN, 0, "", WATER)));
		write("Air", "Zinc");
		shelves.create("", "Sea");
		shelves.move("Water", "Sea");
		shelves.shift("Zinc", -1);
		assertEquals("Water 2", poems.duplicate("Water"));
		assertEquals(WATER, poems.read("Water 2").harvest());
		assertTrue(poems.read("Water 2").condition().isSound());
		assertEquals("find the harbour\n", poems.noted("Water 2"));
		assertEquals("haiku", poems.form("Water 2"));
		assertEquals(WATER, new LedgerFile(poems.ledger("Water 2")).read().last());
		assertEquals("Sea", shelves.of("Water 2"));
		assertEquals(List.of("Water", "Water 2"), shelves.list().get(1).titles());
		poems.write("Water 2", Harvest.hand("other"));
		assertEquals(WATER, poems.read("Water").harvest(), "they are two now");
		assertThrows(StudioException.class, () -> poems.duplicate("Nobody"));
	}

	@Test
	void aDuplicateStandsBehindTheFirst() throws StudioException {
		write("a", "c", "a b");
		assertEquals("a 2", poems.duplicate("a"));
		assertEquals(List.of("a", "a 2", "a b", "c"), poems.titles());
	}

	@Test
	void notesArePlainTextAndNoPoem() throws IOException {
		poems.write("Water", WATER);
		poems.note("Water", "ask Ada\nabout \uD83D\uDC1F");
		assertEquals("ask Ada\nabout \uD83D\uDC1F", Files.readString(folder.resolve(".notes/Water.txt")));
		Files.write(poems.notes("Water"), "\uFEFFfrom\r\nelsewhere".getBytes("UTF-8"));
		assertEquals("from\nelsewhere", poems.noted("Water"));
		poems.note("Water", " ");
		assertFalse(Files.exists(poems.notes("Water")), "no notes, no file");
		poems.note("Water", "gone with it");
		Trashed removed = poems.remove("Water");
		assertFalse(Files.exists(poems.notes("Water")));
		poems.restore(removed);
		assertEquals("gone with it", poems.noted("Water"));
		Files.write(poems.notes("Water"), new byte[5 << 20]);
		assertTrue(assertThrows(StudioException.class, () -> poems.noted("Water")).getMessage().contains("5 MB"));
	}

	@Test
	void nothingIsMovedInAStudioThatCannotBeWritten() throws StudioException {
		write("a", "b");
		Poems fixed = new Poems(folder, studio.resolve("trash"), true);
		assertThrows(StudioException.class, () -> fixed.shelves().create("", "Sea"));
		assertThrows(StudioException.class, () -> fixed.shelves().shift("a", 1));
		assertThrows(StudioException.class, () -> fixed.shelves().move("a", ""));
		assertThrows(StudioException.class, () -> fixed.duplicate("a"));
		assertThrows(StudioException.class, () -> fixed.note("a", "x"));
	}
}
