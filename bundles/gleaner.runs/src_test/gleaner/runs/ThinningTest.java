// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.files.Trashed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThinningTest {
	private static final int MODELS = 40;

	@TempDir
	private Path folder;
	private Runs runs;
	private Run run;

	/** Models at 100 to 4,000; the best is 2,000; 1,300 is kept for ever. */
	@BeforeEach
	void make() throws Exception {
		runs = new Runs(folder.resolve("runs"), folder.resolve("trash"));
		RunFolder place = new RunFolder(folder.resolve("runs/2016-10-26T18-39-18"));
		Files.createDirectories(place.models());
		List<KeptModel> kept = new ArrayList<>();
		for (int i = 1; i <= MODELS; i++) {
			Files.writeString(place.model(i * 100), "weights");
			kept.add(new KeptModel(i * 100, 2 + i % 7, i == 20 ? 1 : 3 + i % 5, i == 13 ? "before the explosion" : ""));
		}
		RunCard card = RunCard.begin(place, "windows", "lstm", "Sea", "", Map.of());
		card.setModels(kept);
		card.write();
		run = runs.get("windows");
	}

	private static Thinning.Rule keep(int models) {
		return new Thinning.Rule(OptionalInt.of(models), OptionalLong.empty());
	}

	private static Set<Long> staying(Thinning plan) {
		Set<Long> steps = new TreeSet<>();
		for (Thinning.Fate fate : plan.models()) if (fate.stays()) steps.add(fate.model().step());
		return steps;
	}

	@Test
	void whatCountsToThePoetNeverGoes() throws Exception {
		runs.note(run, OptionalLong.of(500), Note.NONE, new Note("salt", 0));
		runs.note(run, OptionalLong.of(700), Note.NONE, new Note("", 1));
		runs.note(run, OptionalLong.of(800), Note.NONE, new Note("", 0, "", List.of("oracle")));
		Thinning plan = Thinning.of(run, keep(1), name -> name.endsWith("/900") ? Optional.of("Tide") : Optional.empty());
		assertEquals(Set.of(100L, 500L, 700L, 800L, 900L, 1300L, 2000L, 4000L), staying(plan));
		assertEquals("cited by \"Tide\"", plan.models().get(8).why());
		assertEquals("rated ★☆☆☆☆", plan.models().get(6).why());
		assertEquals(MODELS - 8, plan.going().size());
		assertEquals((MODELS - 8) * 7, plan.bytesGoing());
	}

	@Test
	void soManyStayEvenly() throws Exception {
		Set<Long> staying = staying(Thinning.of(run, keep(14), _ -> Optional.empty()));
		assertEquals(14, staying.size());
		long before = 0;
		for (long step : staying) {
			assertTrue(step - before <= 600, staying::toString);
			before = step;
		}
		assertEquals(MODELS, staying(Thinning.of(run, keep(100), _ -> Optional.empty())).size());
	}

	@Test
	void ofEachStretchTheBestStays() throws Exception {
		Thinning plan = Thinning.of(run, new Thinning.Rule(OptionalInt.empty(), OptionalLong.of(1000)), _ -> Optional.empty());
		// 100 to 900 without the first: 500 has the loss 3; of two alike the later stays
		assertEquals(Set.of(100L, 500L, 1300L, 1500L, 2000L, 2500L, 3500L, 4000L), staying(plan));
	}

	@Test
	void eachThatGoesIsInTheTrashAndCanComeBack() throws Exception {
		Thinning plan = Thinning.of(run, keep(4), _ -> Optional.empty());
		List<Trashed> gone = plan.carryOut(runs);
		assertEquals(4, runs.get("windows").models().size());
		assertEquals(MODELS - 4, gone.size());
		runs.restore(gone.getFirst());
		assertEquals(5, runs.get("windows").models().size());
	}

	@Test
	void whereNotesCannotBeReadNothingGoes() throws Exception {
		Files.writeString(run.folder().resolve("notes.json"), "{");
		assertThrows(StudioException.class, () -> Thinning.of(run, keep(1), _ -> Optional.empty()));
	}

	@Test
	void aRuleSaysSomething() {
		assertThrows(IllegalArgumentException.class, () -> new Thinning.Rule(OptionalInt.empty(), OptionalLong.empty()));
		assertThrows(IllegalArgumentException.class, () -> keep(0));
		assertFalse(new Thinning.Fate(null, "").stays());
	}
}
