// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowFolderTest {
	private static final String CHOICES = ".metadata/.plugins/org.eclipse.core.runtime/.settings";

	@TempDir
	Path home;

	@Test
	void theFirstWindowHasTheFolderAndTheNextOnesTheirOwn() throws Exception {
		Path wanted = home.resolve("state/window");
		WindowFolder first = WindowFolder.take(wanted);
		WindowFolder second = WindowFolder.take(wanted);
		WindowFolder third = WindowFolder.take(wanted);
		assertEquals(wanted, first.folder());
		assertEquals(1, first.number());
		assertEquals(home.resolve("state/window-2"), second.folder());
		assertEquals(home.resolve("state/window-3"), third.folder());
		assertEquals(3, third.number());
		second.release();
		assertEquals(2, WindowFolder.take(wanted).number());
	}

	@Test
	void aSecondWindowBeginsWithTheChoicesOfTheFirstAndKeepsItsOwn() throws Exception {
		Path wanted = home.resolve("window");
		WindowFolder.take(wanted);
		Files.createDirectories(wanted.resolve(CHOICES));
		Files.writeString(wanted.resolve(CHOICES).resolve("gleaner.rcp.prefs"), "theme=DARK\n");
		WindowFolder second = WindowFolder.take(wanted);
		Path theirs = second.folder().resolve(CHOICES).resolve("gleaner.rcp.prefs");
		assertEquals("theme=DARK\n", Files.readString(theirs));
		Files.writeString(theirs, "theme=LIGHT\n");
		second.release();
		WindowFolder.take(wanted);
		assertEquals("theme=LIGHT\n", Files.readString(theirs));
	}

	@Test
	void aFolderThatCannotBeIsNamedWithWhatHelps() throws Exception {
		Path file = Files.createFile(home.resolve("a file"));
		IOException refused = assertThrows(IOException.class, () -> WindowFolder.take(file.resolve("window")));
		assertTrue(refused.getMessage().contains(file.resolve("window").toString()), refused.getMessage());
		assertTrue(refused.getMessage().contains("HOME"), refused.getMessage());
		assertFalse(refused.getMessage().contains("Exception"), refused.getMessage());
	}
}
