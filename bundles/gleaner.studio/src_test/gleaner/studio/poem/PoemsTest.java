// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoemsTest {
	private static final Harvest WATER = Debris.machine("the dark water keeps\nits salt\n").plus(Harvest.hand("and I\n"));

	@TempDir
	private Path studio;
	private Poems poems;

	@BeforeEach
	void open() {
		poems = new Poems(studio.resolve("poems"), studio.resolve("trash"), false);
	}

	private Path text(String title) {
		return studio.resolve("poems").resolve(title + ".poem");
	}

	private Path marks(String title) {
		return studio.resolve("poems").resolve(".provenance").resolve(title + ".json");
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void whatIsWrittenIsRead() throws IOException {
		poems.write("Water", WATER);
		assertEquals(WATER.text(), Files.readString(text("Water")));
		assertEquals(new Poem("Water", WATER.text(), WATER.provenance(), Condition.SOUND), poems.read("Water"));
		assertEquals(List.of("Water"), poems.titles());
		assertEquals(List.of(".provenance", "Water.poem"), names(studio.resolve("poems")));
	}

	@Test
	void aPoemsFormGoesWithIt() throws StudioException {
		poems.write("Water", WATER);
		assertEquals("", poems.form("Water"));
		poems.setForm("Water", "5-7-5");
		poems.rename("Water", "Salt");
		assertEquals("5-7-5", poems.form("Salt"));
		assertEquals("", poems.form("Water"));
		poems.setForm("Salt", "");
		assertEquals("", poems.form("Salt"));
		poems.setForm("Salt", "haiku");
		poems.remove("Salt");
		poems.write("Salt", WATER);
		assertEquals("", poems.form("Salt"));
	}

	@Test
	void aStudioWithoutPoemsHasNone() throws StudioException {
		assertEquals(List.of(), poems.titles());
		assertTrue(assertThrows(StudioException.class, () -> poems.read("Water")).getMessage().contains("Water"));
	}

	@Test
	void aMissingSideCarMakesAllUnknown() throws IOException {
		poems.write("Water", WATER);
		Files.delete(marks("Water"));
		Poem poem = poems.read("Water");
		assertEquals(Harvest.unknown(WATER.text()), poem.harvest());
		assertEquals(Condition.Kind.MISSING, poem.condition().kind());
		assertTrue(poem.condition().sentence().contains("Water"));
	}

	@Test
	void aTextEditedOutsideKeepsTheMarksOfWhatStayed() throws IOException {
		poems.write("Water", WATER);
		Files.writeString(text("Water"), "a title\n\nthe deep dark water keeps\r\nits salt\r\nand I\r\n");
		Poem poem = poems.read("Water");
		assertEquals("a title\n\nthe deep dark water keeps\nits salt\nand I\n", poem.text());
		assertEquals(Condition.Kind.REALIGNED, poem.condition().kind());
		assertEquals(new Shares(24, 0, 4, 10), poem.provenance().shares(poem.text()));
		assertEquals(Origin.UNKNOWN, poem.provenance().at(0).origin());
		assertTrue(poem.condition().sentence().contains("10"), poem.condition().sentence());
	}

	@Test
	void aBrokenSideCarIsKeptAsideWhenThePoemIsSaved() throws IOException {
		poems.write("Water", WATER);
		byte[] broken = "{ \"format\": 1, \"text".getBytes(StandardCharsets.UTF_8);
		Files.write(marks("Water"), broken);
		assertEquals(Condition.Kind.UNREADABLE, poems.read("Water").condition().kind());
		assertEquals(WATER.text(), poems.read("Water").text());
		poems.write("Water", WATER);
		assertTrue(poems.read("Water").condition().isSound());
		assertArrayEquals(broken, Files.readAllBytes(keptAside()));
	}

	@Test
	void aNewerSideCarIsKeptAsideWhenThePoemIsSaved() throws IOException {
		poems.write("Water", WATER);
		Files.writeString(marks("Water"), Files.readString(marks("Water")).replaceFirst("\"format\" : \\d", "\"format\" : 4"));
		Condition condition = poems.read("Water").condition();
		assertEquals(Condition.Kind.NEWER, condition.kind());
		assertTrue(condition.sentence().contains("3"), condition.sentence());
		poems.write("Water", WATER);
		assertTrue(Files.readString(keptAside()).contains("\"format\" : 4"));
	}

	private Path keptAside() throws IOException {
		Path folder = studio.resolve("poems").resolve(".provenance");
		return folder.resolve(names(folder).stream().filter(n -> n.startsWith("Water.json.kept-")).findFirst().orElseThrow());
	}

	@Test
	void noSideCarKeepsATextFromOpening() throws IOException {
		poems.write("Water", WATER);
		Random random = new Random(7);
		for (int i = 0; i < 300; i++) {
			byte[] bytes = new byte[random.nextInt(50)];
			random.nextBytes(bytes);
			Files.write(marks("Water"), bytes);
			assertEquals(WATER.text(), poems.read("Water").text());
		}
	}

	@Test
	void aFileThatIsNotUtf8IsReadAndNamed() throws IOException {
		Files.createDirectories(text("x").getParent());
		Files.write(text("Caf\u00e9"), "caf\u00e9 \u2014 na\u00efve".getBytes("windows-1252"));
		Poem poem = poems.read("Caf\u00e9");
		assertEquals("caf\u00e9 \u2014 na\u00efve", poem.text());
		assertTrue(poem.condition().sentence().contains("Windows-1252"));
		Files.write(text("Bytes"), new byte[] { 0, 1, 2, (byte) 0xff, (byte) 0xfe, 0 });
		assertEquals(6, poems.read("Bytes").text().length());
		Files.writeString(text("Mark"), "\uFEFFa");
		assertEquals("a", poems.read("Mark").text());
	}

	@Test
	void aTextTooLongForAPoemIsRefused() throws IOException {
		Files.createDirectories(text("x").getParent());
		Files.write(text("Long"), new byte[(int) Poems.LONGEST + 1]);
		assertTrue(assertThrows(StudioException.class, () -> poems.read("Long")).getMessage().contains("16"));
	}

	@Test
	void titlesAreSafeAndFree() throws StudioException {
		assertEquals("Untitled", poems.freeTitle(" "));
		poems.write("Untitled", WATER);
		assertEquals("Untitled 2", poems.freeTitle("untitled").replace("untitled", "Untitled"));
		assertEquals("What_now_", poems.freeTitle("What/now?"));
		for (String wrong : List.of("", "../Water", "a/b", "CON", "a:b", ".hidden", "end.", "new\nline"))
			assertThrows(StudioException.class, () -> poems.write(wrong, WATER), wrong);
	}

	@Test
	void titlesThatDifferOnlyInCapitalsClash() throws StudioException {
		poems.write("Water", WATER);
		String sentence = assertThrows(StudioException.class, () -> poems.write("WATER", WATER)).getMessage();
		assertTrue(sentence.contains("\"Water\""), sentence);
		poems.rename("Water", "WATER");
		assertEquals(List.of("WATER"), poems.titles());
		assertTrue(poems.read("WATER").condition().isSound());
	}

	@Test
	void aPoemGetsAnotherTitle() throws StudioException {
		poems.write("Water", WATER);
		poems.write("Salt", Harvest.hand("salt"));
		assertThrows(StudioException.class, () -> poems.rename("Water", "salt"));
		assertThrows(StudioException.class, () -> poems.rename("Nobody", "Else"));
		poems.rename("Water", "Harbour");
		assertEquals(List.of("Harbour", "Salt"), poems.titles());
		assertEquals(WATER, poems.read("Harbour").harvest());
		assertFalse(Files.exists(marks("Water")));
	}

	@Test
	void aRemovedPoemComesBackWithAllThatBelongsToIt() throws IOException {
		poems.write("Water", WATER);
		poems.setForm("Water", "haiku");
		poems.keepUnsaved("Water", Harvest.hand("more water"));
		Files.writeString(poems.ledger("Water"), "steps\n");
		Trashed removed = poems.remove("Water");
		assertEquals(List.of(), poems.titles());
		assertEquals("", poems.form("Water"));
		assertFalse(Files.exists(marks("Water")));
		assertFalse(Files.exists(poems.ledger("Water")));
		assertEquals(Optional.empty(), poems.unsaved("Water"));
		assertEquals("Water", poems.restore(removed));
		assertEquals(new Poem("Water", WATER.text(), WATER.provenance(), Condition.SOUND), poems.read("Water"));
		assertEquals("haiku", poems.form("Water"));
		assertEquals("more water", poems.unsaved("Water").orElseThrow().text());
		assertEquals("steps\n", Files.readString(poems.ledger("Water")));
		assertEquals(List.of(), names(studio.resolve("trash")));
	}

	@Test
	void aPoemWhoseTitleIsTakenComesBackUnderAnother() throws StudioException {
		poems.write("Water", WATER);
		poems.setForm("Water", "haiku");
		Trashed removed = poems.remove("Water");
		poems.write("WATER", Harvest.hand("another"));
		assertEquals("Water 2", poems.restore(removed));
		assertEquals(WATER, poems.read("Water 2").harvest());
		assertEquals("haiku", poems.form("Water 2"));
		assertEquals("another", poems.read("WATER").text());
		assertEquals("", poems.form("WATER"));
	}

	/** As a kill between side-car and text leaves it. */
	private void cutOff() throws IOException {
		poems.write("Water", Harvest.hand("the first version\n"));
		byte[] old = Files.readAllBytes(text("Water"));
		FileTime then = Files.getLastModifiedTime(text("Water"));
		poems.write("Water", WATER);
		Files.write(text("Water"), old);
		Files.setLastModifiedTime(text("Water"), then);
		Files.setLastModifiedTime(marks("Water"), FileTime.from(then.toInstant().plusMillis(1)));
	}

	@Test
	void aSaveThatWasCutOffIsNoEditOutside() throws IOException {
		cutOff();
		assertEquals(new Poem("Water", WATER.text(), WATER.provenance(), Condition.SOUND), poems.read("Water"));
		Path kept = Files.writeString(text("Kept"), "x");
		Files.setLastModifiedTime(text("Water"), FileTime.from(Instant.now().minusSeconds(20)));
		Files.setLastModifiedTime(marks("Water"), FileTime.from(Instant.now().minusSeconds(19)));
		poems.settle();
		assertEquals(WATER.text(), Files.readString(text("Water")));
		assertEquals("x", Files.readString(kept));
		assertTrue(poems.read("Water").condition().isSound());
	}

	@Test
	void whoeverPutsTheEarlierTextBackGetsIt() throws IOException {
		cutOff();
		Files.setLastModifiedTime(text("Water"), FileTime.from(Instant.now().plusSeconds(5)));
		Poem poem = poems.read("Water");
		assertEquals("the first version\n", poem.text());
		assertEquals(Condition.Kind.REALIGNED, poem.condition().kind());
		assertTrue(poem.condition().sentence().contains("is an older version"), poem.condition().sentence());
		poems.settle();
		assertEquals("the first version\n", Files.readString(text("Water")));
	}

	@Test
	void aSaveThatWasCutOffAndThenEditedOutsideIsAnEditOutside() throws IOException {
		cutOff();
		Files.writeString(text("Water"), "the first version, longer\n");
		assertEquals("the first version, longer\n", poems.read("Water").text());
		assertTrue(poems.read("Water").condition().sentence().contains("edited outside"));
	}

	@Test
	void whatAnotherSystemHasWrittenIsNotTouched() throws IOException {
		poems.write("Water", WATER);
		Files.writeString(text("Water"), WATER.text().replace("\n", "\r\n"));
		Files.setLastModifiedTime(text("Water"), FileTime.from(Instant.now().minusSeconds(60)));
		Files.setLastModifiedTime(marks("Water"), FileTime.from(Instant.now().minusSeconds(30)));
		poems.settle();
		assertTrue(Files.readString(text("Water")).contains("\r\n"));
	}

	@Test
	void aTextThatIsPutIntoTheFolderBecomesAPoem() throws IOException {
		poems.write("Plain", Harvest.hand("there is one"));
		Files.writeString(text("x").resolveSibling("Plain.txt"), "the lamp\r\n");
		Files.writeString(text("x").resolveSibling("Notes.MD"), "# Sea\n");
		Files.writeString(text("x").resolveSibling(".hidden.txt"), "no");
		Files.writeString(text("x").resolveSibling("table.csv"), "no");
		assertEquals(List.of("Notes.MD", "Plain.txt"), poems.foreignFiles());
		assertEquals(List.of("Plain"), poems.titles());
		assertEquals("there is one", poems.read("Plain").text());
		assertEquals("# Sea\n", poems.read("Notes").text());
		assertEquals(Condition.Kind.MISSING, poems.read("Notes").condition().kind());
		assertEquals("Plain 2", poems.take("Plain.txt"));
		assertEquals("the lamp\n", poems.read("Plain 2").text());
		assertTrue(poems.read("Plain 2").condition().isSound());
		assertEquals(List.of("Notes.MD"), poems.foreignFiles());
		Trashed original = new Trash(studio.resolve("trash")).get("Plain.txt");
		poems.restore(original);
		assertEquals("the lamp\r\n", Files.readString(text("x").resolveSibling("Plain.txt")));
		String sentence = assertThrows(StudioException.class, () -> poems.read("Lamp")).getMessage();
		assertTrue(sentence.contains("\"Lamp\"") && sentence.contains("Plain, Plain 2, Notes.MD, Plain.txt"), sentence);
	}

	@Test
	void whatWasNotSavedIsKept() throws StudioException {
		assertTrue(poems.unsaved("Water").isEmpty());
		poems.keepUnsaved("Water", WATER);
		assertEquals(WATER, poems.unsaved("Water").orElseThrow());
		assertEquals(List.of(), poems.titles());
		poems.forgetUnsaved("Water");
		poems.forgetUnsaved("Water");
		assertTrue(poems.unsaved("Water").isEmpty());
	}

	@Test
	void aStudioThatCannotBeWrittenCanBeRead() throws StudioException {
		poems.write("Water", WATER);
		Poems fixed = new Poems(studio.resolve("poems"), studio.resolve("trash"), true);
		assertEquals(WATER, fixed.read("Water").harvest());
		assertThrows(StudioException.class, () -> fixed.write("Water", WATER));
		assertThrows(StudioException.class, () -> fixed.rename("Water", "Salt"));
		assertThrows(StudioException.class, () -> fixed.remove("Water"));
		assertThrows(StudioException.class, () -> fixed.keepUnsaved("Water", WATER));
	}

	@Test
	void aLinkKeepsPointingElsewhere() throws IOException {
		Path elsewhere = Files.writeString(studio.resolve("elsewhere.txt"), "old");
		Files.createDirectories(text("x").getParent());
		try {
			Files.createSymbolicLink(text("Link"), elsewhere);
		} catch (IOException | UnsupportedOperationException e) {
			return;
		}
		poems.write("Link", Harvest.hand("new"));
		assertEquals("new", Files.readString(elsewhere));
	}

	@Test
	void windowsLineEndsAreUnified() throws StudioException {
		poems.write("Ends", Debris.machine("dark\r\nwater\rkeeps"));
		Poem poem = poems.read("Ends");
		assertEquals("dark\nwater\nkeeps", poem.text());
		assertTrue(poem.condition().isSound());
		assertEquals(new Shares(14, 0, 0, 0), poem.provenance().shares(poem.text()));
	}
}
