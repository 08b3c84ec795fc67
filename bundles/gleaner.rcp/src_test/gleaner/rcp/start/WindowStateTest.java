// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStateTest {
	private static final String SOUND = "<application/>";

	@TempDir
	Path window;

	private Path layout() {
		return window.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
	}

	/** A start that keeps a layout, as the platform does at its end. */
	private void startAndKeep(String version, String layout) throws IOException {
		WindowState state = new WindowState(window);
		state.begin(version);
		state.stands();
		Files.writeString(layout(), layout);
	}

	@Test
	void aSoundLayoutOfThisVersionStays() throws Exception {
		startAndKeep("1.2.3", SOUND);
		new WindowState(window).begin("1.2.3");
		assertEquals(SOUND, Files.readString(layout()));
	}

	@Test
	void whatCannotBeReadOrIsOfAnotherVersionIsPutAside() throws Exception {
		for (String broken : List.of("", "<application", "\0\0\0", "no layout at all")) {
			startAndKeep("1.2.3", broken);
			new WindowState(window).begin("1.2.3");
			assertFalse(Files.exists(layout()), broken);
			assertEquals(broken, Files.readString(layout().resolveSibling("workbench.xmi.aside")));
		}
		startAndKeep("1.2.3", SOUND);
		new WindowState(window).begin("1.2.4");
		assertFalse(Files.exists(layout()));
	}

	@Test
	void aLayoutWithWhichNoWindowComesIsPutAsideAfterTheSecondStart() throws Exception {
		startAndKeep("1.2.3", SOUND);
		new WindowState(window).begin("1.2.3");
		new WindowState(window).begin("1.2.3");
		assertTrue(Files.exists(layout()), "one start may have been ended by an impatient hand");
		WindowState third = new WindowState(window);
		third.begin("1.2.3");
		assertFalse(Files.exists(layout()));
		third.stands();
		Files.writeString(layout(), SOUND);
		new WindowState(window).begin("1.2.3");
		assertTrue(Files.exists(layout()), "the count begins anew when a window stood");
	}

	@Test
	void aWorkbenchThatFailsBeforeItStandsIsTriedOnceMoreWithoutTheLayout() throws Exception {
		startAndKeep("1.2.3", SOUND);
		WindowState state = new WindowState(window);
		state.begin("1.2.3");
		assertTrue(state.failed());
		assertFalse(Files.exists(layout()));
		assertFalse(state.failed(), "without a layout there is nothing left to try");
		startAndKeep("1.2.3", SOUND);
		WindowState good = new WindowState(window);
		good.begin("1.2.3");
		good.stands();
		assertFalse(good.failed(), "the layout was not at fault");
	}
}
