// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in that keeps the window from coming is found by starting again and again. */
class CulpritSearchTest {
	/** No system gives this number to a process. */
	private static final long DEAD = 999_999_999_990L;

	@TempDir
	Path folder;

	/** Starts until somebody is named; how many starts that took. */
	private static int found(int count, int culprit) {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < count; i++) all.add("p" + i);
		String bad = "p" + culprit;
		CulpritSearch search = CulpritSearch.NONE;
		boolean failed = false;
		for (int starts = 1; starts < 40; starts++) {
			search = search.begin(all, failed);
			failed = !search.leftOut().contains(bad);
			if (failed) continue;
			if (search.culprit().isPresent()) {
				assertEquals(Optional.of(bad), search.culprit());
				assertEquals(CulpritSearch.NONE, search.stands());
				return starts;
			}
			search = search.stands();
		}
		throw new AssertionError("nobody was named among " + count);
	}

	@Property
	void whoeverItIsIsNamedSoon(@ForAll @IntRange(min = 1, max = 40) int count, @ForAll @IntRange(min = 0, max = 39) int place) {
		int log = 32 - Integer.numberOfLeadingZeros(count - 1);
		assertTrue(found(count, place % count) <= 3 + log);
	}

	@Test
	void theOnlyPluginIsNamedByTheThirdStart() {
		assertEquals(3, found(1, 0));
	}

	@Test
	void ifItIsNoneOfThemAllComeBack() {
		CulpritSearch search = CulpritSearch.NONE;
		boolean everOut = false;
		for (int i = 0; i < 8; i++) {
			search = search.begin(List.of("a", "b"), i > 0);
			everOut |= !search.leftOut().isEmpty();
			if (everOut && search.equals(CulpritSearch.NONE)) return;
		}
		throw new AssertionError("still looking: " + search);
	}

	@Test
	void whatIsNotedOutlivesTheProgram() throws Exception {
		PluginStore store = new PluginStore(Files.createDirectories(folder.resolve("plugins")));
		List<String> all = List.of("evil", "good");
		assertEquals(Set.of(), new WindowStarts(store, DEAD + 1).begin(all));
		assertEquals(Set.of(), new WindowStarts(store, DEAD + 2).begin(all), "one may have been ended by hand");
		assertEquals(Set.of("evil"), new WindowStarts(store, DEAD + 3).begin(all));
		assertEquals(Set.of("evil"), new WindowStarts(store, DEAD + 3).leftOut());
		assertEquals(Optional.empty(), new WindowStarts(store, DEAD + 9).stands(), "not the one that begins");
		assertEquals(Optional.of("evil"), new WindowStarts(store, DEAD + 3).stands());
		assertEquals(Set.of(), new WindowStarts(store, DEAD + 4).begin(List.of("good")));
		assertEquals(Optional.empty(), new WindowStarts(store, DEAD + 4).stands());
		assertTrue(Files.notExists(folder.resolve("plugins/window-starts")));
	}

	/** A start that fails once is asked about, one that fails twice is not, whatever the poet has answered. */
	@Test
	void thePoetIsAskedOnce() throws Exception {
		PluginStore store = new PluginStore(Files.createDirectories(folder.resolve("plugins")));
		List<String> all = List.of("evil", "good");
		assertFalse(new WindowStarts(store, DEAD + 1).hasFailedOnce(all), "nothing has failed yet");
		new WindowStarts(store, DEAD + 1).begin(all);
		assertTrue(new WindowStarts(store, DEAD + 2).hasFailedOnce(all));
		assertFalse(new WindowStarts(store, DEAD + 2).hasFailedOnce(List.of()), "there is nobody to leave out");
		new WindowStarts(store, DEAD + 2).beginWithout();
		assertEquals(Optional.empty(), new WindowStarts(store, DEAD + 2).stands());
		assertFalse(new WindowStarts(store, DEAD + 3).hasFailedOnce(all), "the last window came");
		assertEquals(Set.of(), new WindowStarts(store, DEAD + 3).begin(all));
		assertFalse(new WindowStarts(store, DEAD + 4).hasFailedOnce(all));
		assertEquals(Set.of("evil"), new WindowStarts(store, DEAD + 4).begin(all), "it was the second that came to nothing");
	}

	@Test
	void aWindowThatComesAgainMakesAllForgotten() throws Exception {
		PluginStore store = new PluginStore(Files.createDirectories(folder.resolve("plugins")));
		new WindowStarts(store, DEAD + 1).begin(List.of("good"));
		new WindowStarts(store, DEAD + 2).beginWithout();
		new WindowStarts(store, DEAD + 3).begin(List.of("good"));
		new WindowStarts(store, DEAD + 3).stands();
		assertTrue(Files.notExists(folder.resolve("plugins/window-starts")));
	}

	@Test
	void aWindowThatIsJustBeingOpenedHasNotFailed() {
		PluginStore store = new PluginStore(folder);
		long alive = ProcessHandle.current().pid();
		new WindowStarts(store, alive).begin(List.of("a"));
		assertEquals(Set.of(), new WindowStarts(store, DEAD + 1).begin(List.of("a")));
		assertEquals(Optional.empty(), new WindowStarts(store, alive).stands());
	}

	@Test
	void aNoteThatCannotBeReadStopsNothing() throws Exception {
		Files.writeString(folder.resolve("window-starts"), "{\"format\": 1, \"process\": \"x\"}");
		assertEquals(Set.of(), new WindowStarts(new PluginStore(folder), DEAD).begin(List.of("a")));
		assertEquals(Set.of(), new WindowStarts(new PluginStore(folder), DEAD + 1).begin(List.of("a")));
	}
}
