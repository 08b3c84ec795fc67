// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.corpus.ImportOptions;
import gleaner.desk.find.Thing.Kind;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Programmes;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioThingsTest {
	@Test
	void corporaAndPoemsAreThingsThatOpen(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		assertEquals(List.of(), StudioThings.read(studio, LocalDate.of(2016, 12, 9)));
		studio.corpora().importFrom("Sea letters", List.of(Files.writeString(folder.resolve("any.txt"), "a poem")), ImportOptions.AUTOMATIC,
				Progress.NONE);
		Files.createDirectories(folder.resolve("studio/poems"));
		Files.writeString(folder.resolve("studio/poems/Salt.poem"), "salt");
		List<Thing> things = StudioThings.read(studio, LocalDate.of(2016, 12, 9));
		assertEquals(List.of(Kind.POEM, Kind.CORPUS), things.stream().map(Thing::kind).toList());
		assertEquals(Map.of("title", "Salt"), things.getFirst().parameters());
		assertEquals("gleaner.poem.open", things.getFirst().command());
		assertEquals("Sea letters", things.getLast().name());
	}

	@Test
	void setsAndPerformancesAreThingsThatOpen(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Programme set = Programme.of("Bergen", Round.of(new Says.Poems(List.of("Salt")), Mode.LINES));
		new Programmes(studio).save(set);
		Recorder recorder = new Performances(studio).begin(set, Screen.USUAL, _ -> {});
		assertEquals(List.of(Kind.SET), StudioThings.read(studio, LocalDate.now()).stream().map(Thing::kind).toList(), "it still goes on");
		recorder.close();
		List<Thing> things = StudioThings.read(studio, LocalDate.now());
		assertEquals(List.of(Kind.SET, Kind.PERFORMANCE), things.stream().map(Thing::kind).toList());
		assertEquals(Map.of("set", "Bergen"), things.getFirst().parameters());
		assertTrue(things.getLast().name().startsWith("Bergen, "), things.getLast().name());
		assertEquals(Map.of("performance", recorder.name()), things.getLast().parameters());
	}

	@Test
	void tastingNotesAreFoundAndLeadToTheirAge(@TempDir Path folder) throws Exception {
		Studio studio = Studio.createStarter(folder.resolve("studio"));
		Run owl = studio.runs().get("Owl");
		studio.runs().note(owl, OptionalLong.of(500), Note.NONE, new Note("salt\nin everything", 4, "", List.of("oracle")));
		studio.runs().note(owl, OptionalLong.empty(), Note.NONE, new Note("", 2));
		List<Thing> notes = StudioThings.read(studio, LocalDate.of(2016, 12, 9)).stream().filter(t -> t.kind() == Kind.NOTE).toList();
		assertEquals(List.of("★★☆☆☆", "salt in everything"), notes.stream().map(Thing::name).toList());
		assertEquals("Owl, 500 steps · oracle · ★★★★☆", notes.getLast().detail());
		assertEquals(Map.of("thread", owl.id(), "model", owl.id() + "/500"), notes.getLast().parameters());
		assertEquals(2, notes.stream().map(Thing::key).distinct().count());
	}

	/** The starter studio's trained nets go by their names. */
	@Test
	void modelsHaveNamesBeforeNumbers(@TempDir Path folder) throws Exception {
		Studio studio = Studio.createStarter(folder.resolve("studio"));
		List<Thing> all = StudioThings.read(studio, LocalDate.of(2016, 12, 9));
		List<Thing> models = all.stream().filter(thing -> thing.kind() == Kind.MODEL).toList();
		assertTrue(models.stream().anyMatch(model -> model.name().equals("Owl") && model.command().equals("gleaner.thread.show")),
				models::toString);
		assertTrue(models.stream().anyMatch(model -> model.name().equals("Owl, 30,000 steps") && model.detail().startsWith("the best")
				&& model.parameters().get("model").endsWith("/30000")), models::toString);
	}

	@Test
	void layoutsOfVoicesAreFound(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		PaneOrder pane = PaneOrder.of(new GenerationOrder("markov", Map.of(), List.of(), GenerationRequest.poem(1)));
		new Layouts(studio).save(new Layout("Tides", "", 1, 0, true, List.of(pane)));
		assertEquals(List.of(new Thing(Kind.LAYOUT, "Tides", "voices side by side", "gleaner.compare.open", Map.of("layout", "Tides"))),
				StudioThings.read(studio, LocalDate.now()));
	}
}
