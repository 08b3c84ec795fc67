// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.Studios;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsTest {
	private static final PaneOrder PANE = PaneOrder.of(new GenerationOrder("markov", Map.of("order", "3"),
			List.of(new CorpusWeight("Sea", 2)), GenerationRequest.poem(4).withDiversity(0.8)));

	@TempDir
	private Path folder;
	private Studio studio;
	private Layouts layouts;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studios.withSea(folder, "salt");
		layouts = new Layouts(studio);
	}

	private static Layout layout(String name) {
		return new Layout(name, "the tide", -7, 3, false, List.of(PANE.named("Left"), PANE.withSeed(Optional.of(9L))));
	}

	@Test
	void comeBackAsTheyWere() throws Exception {
		assertEquals(List.of(), layouts.names());
		layouts.save(layout("Young to ancient"));
		layouts.save(layout("another"));
		assertEquals(List.of("another", "Young to ancient"), layouts.names());
		Layout read = layouts.read("young TO ancient");
		assertEquals("Young to ancient", read.name());
		assertEquals(-7, read.order(0).request().seed());
		assertEquals(9, read.order(1).request().seed());
		assertEquals("the tide", read.order(1).request().prompt());
		assertEquals(3, read.order(1).request().poems());
		assertEquals(0.8, read.order(1).request().diversity());
		layouts.save(read);
		assertEquals(read, layouts.read("Young to ancient"));
	}

	@Test
	void whatIsNotKnownStaysAndWhatIsNewerIsNotWrittenOver() throws Exception {
		layouts.save(layout("A"));
		Path file = studio.folder().resolve("comparisons/A.json");
		Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{ \"mood\" : \"calm\","));
		layouts.save(layout("A"));
		assertTrue(Files.readString(file).contains("calm"));
		Files.writeString(file, Files.readString(file).replaceFirst("\"format\" : 1", "\"format\" : 2"));
		assertTrue(assertThrows(StudioException.class, () -> layouts.read("A")).getMessage().contains("newer format"));
		assertThrows(StudioException.class, () -> layouts.save(layout("A")));
	}

	@Test
	void goToTheTrashWithTheirBranchesAndComeBack() throws Exception {
		layouts.save(layout("A"));
		Files.writeString(layouts.branches("A"), "{}");
		Trashed removed = layouts.remove("a");
		assertEquals(List.of(), layouts.names());
		studio.restore(removed);
		assertEquals(List.of("A"), layouts.names());
		assertTrue(Files.exists(layouts.branches("A")));
	}

	@Test
	void mistakesAreNamed() throws Exception {
		layouts.save(layout("Tides"));
		assertTrue(assertThrows(StudioException.class, () -> layouts.read("Tide")).getMessage().contains("did you mean \"Tides\""),
				() -> assertThrows(StudioException.class, () -> layouts.read("Tide")).getMessage());
		assertThrows(StudioException.class, () -> layouts.save(layout("a/b")));
		assertThrows(StudioException.class, () -> layouts.save(layout(" ")));
		Path file = studio.folder().resolve("comparisons/Tides.json");
		String good = Files.readString(file);
		for (String bad : List.of("", "[]", "{}", "nonsense", "\0", good.replace("\"panes\"", "\"pains\""),
				good.replace("\"diversity\" : \"0.8\"", "\"diversity\" : \"900\""), good.replace("\"count\" : 3", "\"count\" : -1"),
				good.replace("\"engine\" : \"markov\"", "\"engine\" : 7"))) {
			Files.writeString(file, bad);
			assertTrue(assertThrows(StudioException.class, () -> layouts.read("Tides")).getMessage().contains("Tides.json"), bad);
		}
		layouts.save(layout("Tides"));
		assertEquals(2, layouts.read("Tides").panes().size(), "what makes no sense is written over");
		assertThrows(IllegalArgumentException.class, () -> layout("x").withPanes(Collections.nCopies(13, PANE)));
		assertThrows(IllegalArgumentException.class, () -> layout("x").withPanes(List.of()));
	}
}
