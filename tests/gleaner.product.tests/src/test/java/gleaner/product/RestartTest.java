// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.product.Screen.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The built product is started, used, ended and started again: each start shows what the last one left. A workspace that is new for every
 * test cannot show this.
 */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
@Order(1)
@ResourceLock(Visit.SCREEN)
class RestartTest {
	private static final String LAYOUT = ".gleaner/window/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

	private static final String SETTINGS = ".gleaner/window/.metadata/.plugins/org.eclipse.core.runtime/.settings/"
			+ "org.eclipse.ui.workbench.prefs";
	/** How high the foot of the window is with its frame, at the most. */
	private static final int FOOT = 90;
	private static final String LINE = "a line of mine";
	private static final String TYPEWRITER = "Poem/Keep the Line in the Middle";
	/** The ground of the dark window. */
	private static final String DARK = "#181614";

	@TempDir
	static Path folder;

	private static Product program;
	private static Path door;

	private Path home;

	@BeforeAll
	static void install() throws IOException {
		program = Product.copy(folder.resolve("program"), folder);
		door = folder.resolve("door");
		Visit.board(program, door);
	}

	@BeforeEach
	void moveIn() throws IOException {
		home = Files.createTempDirectory(folder, "home");
	}

	private Visit start(Map<String, String> environment) throws IOException {
		return new Visit(program.at(home), door, environment);
	}

	private static Screen whenOpen(Visit visit) throws IOException {
		return visit.see("the studio and the engines",
				screen -> screen.find("Tree", "Corpora").isPresent() && screen.has("Combo", "Markov")
						&& !screen.words("StyledText").isEmpty());
	}

	/**
	 * All that a poet has before them, but for what is said at the foot and comes and goes, and for what stands above a pane: there it
	 * is said of a stream how it goes, and of debris when it was made.
	 */
	private static SortedSet<String> lasting(Screen screen) {
		int foot = screen.window().height() - FOOT;
		List<Part> panes = screen.parts().stream().filter(RestartTest::isPane).toList();
		return screen.parts().stream().filter(part -> part.kind().equals("Shell") || part.y() < foot)
				.filter(part -> !part.kind().equals("Composite") && !isOfTheWord(part))
				.filter(part -> panes.stream().noneMatch(pane -> isAbove(part, pane)))
				.map(part -> part.kind() + " " + (isPane(part) ? part.words().replaceFirst("^\\d+ ", "") : part.words()) + " "
						+ part.bounds() + " " + part.ground())
				.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The same, once what is read in the background has come: two looks in a row see the same. */
	private static SortedSet<String> settled(Visit visit) throws IOException {
		List<SortedSet<String>> seen = new ArrayList<>(List.of(lasting(visit.see())));
		visit.await("the window to be at rest", () -> {
			Visit.pause(500);
			seen.addFirst(lasting(visit.see()));
			return seen.get(0).equals(seen.get(1));
		});
		return seen.getFirst();
	}

	/** What is known of the word at the caret: it hears of the poet's keys and clicks, which a visitor does not make. */
	private static boolean isOfTheWord(Part part) {
		return part.words().contains(" · said ") || part.words().contains("by hand") || part.words().contains("Rhymes and other words");
	}

	private static boolean isPane(Part part) {
		return part.kind().equals("StyledText") && part.height() > 300 && !part.words().contains(LINE);
	}

	private static boolean isAbove(Part part, Part pane) {
		return part.kind().equals("Label") && part.x() >= pane.x() && part.x() < pane.x() + pane.width() && part.y() < pane.y()
				&& part.y() > pane.y() - 30;
	}

	private static void work(Visit visit) throws IOException {
		whenOpen(visit);
		visit.tell("choose Window/Light or Dark");
		visit.tell("choose Window/Larger Text");
		visit.tell("choose Window/Larger Text");
		visit.tell("set Seed=77");
		visit.tell("press Step");
		visit.see("a whole poem in both panes",
				screen -> screen.words("Label").stream().filter(words -> words.startsWith("one poem")).count() == 2);
		visit.insist("choose File/New Poem");
		visit.insist("write " + LINE + "\\nand another");
		visit.see("the poem to be unsaved", screen -> screen.has("Label", "not saved"));
		visit.tell("choose File/Save");
		visit.insist("press Name it");
		visit.see("the poem to have its title and to be saved",
				screen -> screen.has("Label", "saved") && screen.has("CTabFolder", "*" + LINE));
	}

	/** One poet's six starts: ended, killed while writing alone, and on smaller screens. */
	@Test
	void everyStartIsLikeTheOneBefore() throws IOException {
		SortedSet<String> left;
		try (Visit visit = start(Map.of())) {
			work(visit);
			switchTypewriterOn(visit);
			left = settled(visit);
			assertEquals(0, visit.quit());
		}
		giveKey("gleaner.poem.quotationLength", "M1+M3+J");
		for (int start = 2; start <= 4; start++) try (Visit visit = start(Map.of())) {
			assertAlike(left, visit, "at start " + start);
			visit.await("the switch to be on", () -> isTypewriterOn(visit));
			visit.await("the key", () -> visit.tell("item Poem/Length of Quotations…").endsWith(" Ctrl+Alt+J"));
			if (start == 4) visit.tell("size 1800 1100");
			if (start == 3) killWhileWritingAlone(visit);
			else assertEquals(0, visit.quit());
		}
		startOnSmallScreens();
	}

	private static void switchTypewriterOn(Visit visit) throws IOException {
		assertFalse(isTypewriterOn(visit), "it is off at first");
		visit.insist("choose " + TYPEWRITER);
		visit.await("the switch to be on", () -> isTypewriterOn(visit));
	}

	private static boolean isTypewriterOn(Visit visit) {
		return visit.tell("item " + TYPEWRITER).endsWith(" on");
	}

	/** In the room to write in all else is hidden: not for the next start. */
	private static void killWhileWritingAlone(Visit visit) throws IOException {
		visit.tell("choose Poem/Write Alone");
		visit.see("the poem alone", screen -> screen.find("ToolBar", "Train Perform").isEmpty());
		visit.kill();
	}

	/** A window of a large screen fits. */
	private void startOnSmallScreens() throws IOException {
		List<Process> screens = new ArrayList<>();
		try {
			for (int[] size : new int[][] { { 1024, 700 }, { 1366, 768 } })
				try (Visit visit = start(screen(folder, size[0], size[1], screens))) {
					Screen seen = visit.see("the poem", screen -> screen.find("StyledText", LINE).isPresent());
					assertTrue(seen.window().width() <= size[0] && seen.window().height() <= size[1], seen.window().bounds());
					assertWhole(whenOpen(visit));
					assertEquals(0, visit.quit());
				}
		} finally {
			screens.forEach(Process::destroyForcibly);
		}
	}

	/** As the page of settings for keys keeps it. */
	private void giveKey(String command, String keys) throws IOException {
		Path file = home.resolve(SETTINGS);
		Properties settings = new Properties();
		try (Reader in = Files.newBufferedReader(file)) {
			settings.load(in);
		}
		settings.setProperty("org.eclipse.ui.commands", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<org.eclipse.ui.commands><keyBinding"
				+ " commandId=\"" + command + "\" contextId=\"org.eclipse.ui.contexts.window\" keyConfigurationId=\"gleaner.keys\""
				+ " keySequence=\"" + keys + "\"/></org.eclipse.ui.commands>");
		try (Writer out = Files.newBufferedWriter(file)) {
			settings.store(out, null);
		}
	}

	/** A layout as the program kept it that knew how to hide its own bar. */
	@Test
	void aLayoutOfTheFirstGleanerHasItsBars() throws IOException {
		try (InputStream kept = RestartTest.class.getResourceAsStream("workbench-0.1.xmi")) {
			keep(kept.readAllBytes());
		}
		try (Visit visit = start(Map.of())) {
			assertWhole(whenOpen(visit));
			assertEquals(0, visit.quit());
		}
	}

	@Test
	void aBrokenLayoutCostsOnlyTheLayout() throws IOException {
		try (Visit visit = start(Map.of())) {
			whenOpen(visit);
			visit.tell("choose Window/Light or Dark");
			assertEquals(0, visit.quit());
		}
		String sound = Files.readString(home.resolve(LAYOUT));
		String whole = "<application:Application xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
				+ "xmlns:application=\"http://www.eclipse.org/ui/2010/UIModel/application\" xmi:id=\"_a\" elementId=\"nothing\"/>";
		for (String broken : List.of(sound.substring(0, sound.length() / 2), whole,
				sound.replace("bundleclass://gleaner.rcp/", "bundleclass://gone/"))) {
			keep(broken.getBytes(StandardCharsets.UTF_8));
			Screen seen;
			try (Visit visit = start(Map.of())) {
				seen = whenOpen(visit);
				assertEquals(0, visit.quit());
			}
			assertWhole(seen);
			assertEquals(DARK, seen.window().ground(), "the theme is no part of the layout");
		}
	}

	@Test
	void aSecondWindowHasALayoutOfItsOwn() throws IOException {
		try (Visit first = start(Map.of())) {
			whenOpen(first);
			first.tell("choose Window/Light or Dark");
			try (Visit second = start(Map.of())) {
				Screen seen = whenOpen(second);
				assertTrue(seen.window().words().endsWith("(window 2)"), seen.window().words());
				assertEquals(DARK, seen.window().ground(), "and begins with what was chosen in the first");
				assertEquals(0, second.quit());
			}
			assertTrue(Files.isDirectory(home.resolve(".gleaner/window-2")));
			assertEquals(0, first.quit());
		}
	}

	/** A screen of this size beside the display of the tests. */
	private static Map<String, String> screen(Path folder, int width, int height, List<Process> screens) throws IOException {
		Path number = Files.createTempFile(folder, "display", ".txt");
		screens.add(new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp")
				.redirectOutput(number.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
		for (int i = 0; i < 600 && Files.readString(number).isBlank(); i++) Visit.pause(100);
		return Map.of("DISPLAY", ":" + Files.readString(number).strip());
	}

	private void keep(byte[] layout) throws IOException {
		Path place = home.resolve(LAYOUT);
		Files.createDirectories(place.getParent());
		Files.write(place, layout);
		if (!Files.exists(place.resolveSibling("gleaner.version"))) Files.writeString(place.resolveSibling("gleaner.version"), "0.1.0");
	}

	/** Both bars, the rooms' doors, the views of Glean and a page where the poem will be. */
	private static void assertWhole(Screen seen) {
		assertTrue(seen.has("ToolBar", "New poem Import corpus"), seen::toString);
		assertTrue(seen.find("ToolBar", "Train Perform").isPresent(), seen::toString);
		for (String view : List.of("Studio", "Mix", "Debris", "Word")) assertTrue(seen.find("CTabFolder", view).isPresent(), view);
		assertTrue(seen.has("Label", "No poem is open.") || seen.find("StyledText", LINE).isPresent(), seen::toString);
	}

	private static void assertAlike(SortedSet<String> left, Visit visit, String when) throws IOException {
		List<SortedSet<String>> seen = new ArrayList<>(List.of(new TreeSet<>()));
		try {
			visit.await("all to be there again", () -> {
				seen.set(0, lasting(visit.see()));
				return seen.getFirst().equals(left);
			});
		} catch (AssertionError e) {
			throw new AssertionError(when + " there is not what was left; gone:\n" + without(left, seen.getFirst()) + "\nnew:\n"
					+ without(seen.getFirst(), left), e);
		}
	}

	/** What the other does not have. */
	private static String without(SortedSet<String> one, SortedSet<String> other) {
		return one.stream().filter(line -> !other.contains(line)).collect(Collectors.joining("\n"));
	}
}
