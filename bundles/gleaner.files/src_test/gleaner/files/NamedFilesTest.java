// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
	@TempDir
	Path studio;

	private Path folder;
	private NamedFiles moods;

	@BeforeEach
	void begin() {
		folder = studio.resolve("moods");
		moods = new NamedFiles(folder, "mood", ".json", new Trash(studio.resolve("trash")), false);
	}

	private void keep(String... files) throws IOException {
		Files.createDirectories(folder);
		for (String file : files) Files.writeString(folder.resolve(file), "{}");
	}

	@Test
	void namesAreInTheOrderOfTheAlphabetAndOtherFilesAreNone() throws Exception {
		assertEquals(List.of(), moods.names(), "no folder yet");
		keep("mist.json", "Élan.json", "Gale.json", ".json", ".hidden.json", "notes.txt", " .json");
		assertEquals(List.of("Gale", "mist", "Élan"), moods.names());
	}

	@Test
	void capitalsDoNotCount() throws Exception {
		keep("Mist.json");
		assertEquals(Optional.of("Mist"), moods.known(" mIST "));
		assertEquals(folder.resolve("Mist.json"), moods.toWrite("MIST"));
		assertEquals(folder.resolve("Gale.json"), moods.toWrite("Gale"));
	}

	@Test
	void whatIsMissingIsNamedWithWhatThereIs() throws Exception {
		assertEquals("there is no mood \"Mast\"; keep one first", moods.missing("Mast", "", "keep one first").getMessage());
		keep("Mist.json");
		assertEquals("there is no mood \"Mast\" of your own (did you mean \"Mist\"?); there are: Mist",
				moods.missing("Mast", " of your own", "keep one first").getMessage());
	}

	@Test
	void namesThatNoSystemTakesAreRefusedWithOneThatWouldDo() {
		for (String name : List.of("", " ", "a/b", "..", "CON", "x\u0007y"))
			assertTrue(assertThrows(StudioException.class, () -> moods.toWrite(name)).getMessage()
					.startsWith("a mood cannot be called \"" + name + "\"; \""), name);
	}

	@Test
	void anotherNameMustBeFreeButMayDifferByItsCapitals() throws Exception {
		keep("Mist.json", "Gale.json");
		assertEquals("there is a mood \"Gale\" already; choose another name, or remove that one",
				assertThrows(StudioException.class, () -> moods.rename("Mist", "gale")).getMessage());
		moods.rename("Mist", "mist");
		moods.rename("Gale", "Storm");
		assertEquals(List.of("mist", "Storm"), moods.names());
	}

	@Test
	void whatIsRemovedComesBackWithItsCompanions() throws Exception {
		keep("Mist.json", "Mist.branches");
		Trashed removed = moods.remove("Mist", List.of(folder.resolve("Mist.branches")));
		assertEquals(List.of(), moods.names());
		assertFalse(Files.exists(folder.resolve("Mist.branches")));
		moods.restore(removed);
		assertEquals(List.of("Mist"), moods.names());
		assertTrue(Files.exists(folder.resolve("Mist.branches")));
	}

	@Test
	void whereNothingMayBeChangedNothingIs() throws Exception {
		keep("Mist.json");
		NamedFiles fixed = new NamedFiles(folder, "mood", ".json", new Trash(studio.resolve("trash")), true);
		assertThrows(StudioException.class, () -> fixed.toWrite("Mist"));
		assertThrows(StudioException.class, () -> fixed.rename("Mist", "Gale"));
		assertThrows(StudioException.class, () -> fixed.remove("Mist", List.of()));
		assertEquals(List.of("Mist"), fixed.names());
	}

	@Test
	void filesThatAreNoneOfOursAreNotRead() throws Exception {
		keep("Mist.json");
		moods.requireReadable(folder.resolve("Mist.json"), 2);
		String large = assertThrows(StudioException.class, () -> moods.requireReadable(folder.resolve("Mist.json"), 1)).getMessage();
		assertTrue(large.contains("is too large for a mood: it has 2 bytes, at most 1 are read; move it aside"), large);
		Files.createDirectories(folder.resolve("Gale.json"));
		assertThrows(StudioException.class, () -> moods.requireReadable(folder.resolve("Gale.json"), 2));
	}
}
