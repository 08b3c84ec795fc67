// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.film.LifeFilm;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.lifeline.Asked;
import gleaner.lifeline.Figures;
import gleaner.lifeline.LifeLine;
import gleaner.lifeline.LifeTable;
import gleaner.lifeline.Span;
import gleaner.lifeline.Spoken;
import gleaner.runs.KeptModel;
import gleaner.runs.Run;
import gleaner.runs.RunCard;
import gleaner.runs.RunFolder;
import gleaner.runs.Runs;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeSceneTest {
	private static final FilmSize SIZE = new FilmSize(480, 270);

	@TempDir
	private Path folder;

	private Run thread(String id, int ages) throws Exception {
		RunFolder place = new RunFolder(folder.resolve("runs").resolve(id));
		Files.createDirectories(place.models());
		List<KeptModel> kept = new ArrayList<>();
		for (int age = 1; age <= ages; age++) {
			Files.writeString(place.model(age * 1000L), "any");
			kept.add(new KeptModel(age * 1000L, 3.0 / age, Double.NaN, ""));
		}
		RunCard card = RunCard.begin(place, "Nightjar " + ages, "ages", "Sea", "", Map.of());
		card.setModels(kept);
		card.write();
		return new Runs(folder.resolve("runs")).get(id);
	}

	/** A life of which the second age fails and another says too much for any page. */
	private LifeTable table(String id, int ages) throws Exception {
		LifeLine line = new LifeLine(thread(id, ages), new Asked("the", 7, 0.8, Asked.USUAL));
		List<LifeTable.Row> rows = new ArrayList<>();
		for (int age = 0; age < ages; age++) {
			String text = age == 3 ? "שלום עולם\n" + "wine salt ".repeat(400) : "the tide\tkeeps age " + age + "\n\nof salt";
			Spoken spoken = age == 1 ? Spoken.failed("the model is no model; import it again")
					: Spoken.of(text).with(new Figures(1.0 / (1 + age), 0, 0.2));
			rows.add(new LifeTable.Row(line.models().get(age), 3.0 / (1 + age), Double.NaN, spoken, 0.2,
					age < 2 ? List.of() : List.of(new Span(9, text.length())), List.of()));
		}
		return new LifeTable(line, rows, List.of());
	}

	private static int[] at(List<LifeTable> lines, double moment) throws Exception {
		try (LifeScene scene = new LifeScene(lines, Theme.DARK, SIZE, 10)) {
			Canvas fresh = new Canvas(SIZE);
			scene.show(moment, fresh);
			return fresh.pixels();
		}
	}

	/** What is seen at a moment is a function of that moment, however one came there. */
	@Test
	void ageByAgeIsTheSameAsAtOnce() throws Exception {
		List<LifeTable> lines = List.of(table("2016-10-26T18-39-18", 5), table("2016-10-26T18-39-19", 3));
		try (LifeScene scene = new LifeScene(lines, Theme.DARK, SIZE, 10)) {
			Canvas canvas = new Canvas(SIZE);
			for (int frame = 0; frame < 100; frame++) {
				scene.show(frame / 10.0, canvas);
				if (frame % 20 != 0) assertEquals(List.of(), canvas.changed(), "an age stands still, picture " + frame);
				canvas.settle();
				if (frame % 20 == 10) assertArrayEquals(at(lines, frame / 10.0), canvas.pixels(), "picture " + frame);
			}
		}
	}

	@Test
	void eachAgeStandsEquallyLongAndTheLastToTheEnd() throws Exception {
		List<LifeTable> lines = List.of(table("2016-10-26T18-39-18", 5));
		List<int[]> seen = new ArrayList<>();
		for (int age = 0; age < 5; age++) {
			seen.add(at(lines, age * 2));
			assertArrayEquals(seen.get(age), at(lines, age * 2 + 1.99));
		}
		for (int a = 0; a < 5; a++) for (int b = 0; b < a; b++) assertFalse(java.util.Arrays.equals(seen.get(a), seen.get(b)));
		assertArrayEquals(seen.getLast(), at(lines, 10));
		assertArrayEquals(seen.getLast(), at(lines, 99));
	}

	/** A shorter life stands beside at the nearest step. */
	@Test
	void aShorterLifeStandsAtTheNearestStep() throws Exception {
		LifeTable old = table("2016-10-26T18-39-18", 5);
		LifeTable young = table("2016-10-26T18-39-19", 3);
		int[] before = at(List.of(old, young), 4);
		int[] after = at(List.of(old, young), 8);
		Rectangle right = new Rectangle(SIZE.width() / 2 + 4, 20, SIZE.width() / 2 - 20, 180);
		assertEquals(part(before, right), part(after, right), "it has no age after 3,000 steps");
		Rectangle left = new Rectangle(20, 20, SIZE.width() / 2 - 24, 180);
		assertFalse(part(before, left).equals(part(after, left)));
	}

	private static List<Integer> part(int[] pixels, Rectangle of) {
		return IntStream.range(0, of.width * of.height)
				.mapToObj(i -> pixels[(of.y + i / of.width) * SIZE.width() + of.x + i % of.width]).toList();
	}

	@Test
	void longLivesAreToldFaster() throws Exception {
		assertEquals(10, LifeFilm.seconds(List.of(table("2016-10-26T18-39-18", 5))), 1e-9);
		assertEquals(180, LifeFilm.seconds(List.of(table("2016-10-26T18-39-19", 300))), 1e-9);
		assertEquals(200, LifeFilm.seconds(List.of(table("2016-10-26T18-39-20", 2000))), 1e-9);
		List<LifeTable> many = Collections.nCopies(LifeScene.MOST + 1, table("2016-10-26T18-39-21", 1));
		assertThrows(IllegalArgumentException.class, () -> new LifeScene(many, Theme.LIGHT, SIZE, 10));
		assertTrue(at(many.subList(0, LifeScene.MOST), 3).length > 0, "twelve of one age have room");
	}
}
