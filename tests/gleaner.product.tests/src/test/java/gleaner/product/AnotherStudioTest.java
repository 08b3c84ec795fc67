// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Opens another studio in a window that is open. */
@ResourceLock(Visit.SCREEN)
class AnotherStudioTest {
	@TempDir
	Path folder;

	/** The tabs of all folders; a star is before those in front. */
	private static List<String> tabs(Screen screen) {
		return screen.words("CTabFolder").stream().filter(tabs -> tabs.contains("*")).toList();
	}

	@Test
	void theSameViewsAreInFront() throws IOException {
		Product program = Product.copy(folder.resolve("program"), folder);
		Path door = folder.resolve("door");
		Visit.board(program, door);
		try (Visit visit = new Visit(program.at(Files.createDirectory(folder.resolve("home"))), door, Map.of())) {
			List<String> before = tabs(visit.see("the studio", screen -> screen.find("Tree", "Corpora").isPresent()));
			assertTrue(before.toString().contains("*Debris") && before.toString().contains("*Word"), before.toString());
			visit.tell("open " + folder.resolve("Other"));
			visit.see("the other studio", screen -> screen.window().words().startsWith("Other"));
			visit.see("the same views in front", screen -> screen.find("Tree", "Corpora").isPresent() && tabs(screen).equals(before));
		}
	}
}
