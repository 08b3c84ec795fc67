// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.mining.Rows;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.ore.Label;
import gleaner.mining.verdict.Verdict;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SifterTest {
	private static final List<Row> ROWS = List.of(Rows.row(0, "39-18", 100, 0.4, 0, 0.3, "sea"),
			Rows.row(1, "39-18", 200, 0.8, 3, 0, "rope"),
			Rows.row(2, "50-11", 100, 1.2, 1, 0.1, "sea", "lamp"), Rows.row(3, "Markov", -1, Double.NaN, 2, 0, "sea", "lamp"));
	private static final Ear DEAF = Ear.of(ROWS, Map.of(), Set.of());

	private static List<Integer> sifted(Sieve sieve, Map<String, Verdict> verdicts) throws Exception {
		return new Sifter(List.of(new Haiku()), null).sift(ROWS, sieve, verdicts, DEAF).rows().stream().map(s -> s.row().number()).toList();
	}

	private static List<Integer> sifted(Sieve sieve) throws Exception {
		return sifted(sieve, Map.of());
	}

	@Test
	void rowsAreChosenAndOrdered() throws Exception {
		assertEquals(List.of(1, 3, 2, 0), sifted(Sieve.ALL.with(Order.of(Column.INVENTIONS))));
		assertEquals(List.of(0, 2, 3, 1), sifted(Sieve.ALL.with(Order.of(Column.INVENTIONS).turned())));
		assertEquals(List.of(1, 0), sifted(Sieve.ALL.withSources(Set.of("39-18")).with(Order.of(Order.Kind.NOVELTY))));
		assertEquals(List.of(1, 3), sifted(Sieve.ALL.with(Column.QUOTATION, Range.atMost(0.05)).with(Order.of(Order.Kind.FOUND))));
		assertEquals(List.of(0, 2), sifted(Sieve.ALL.withModels(Set.of("100")).with(Order.of(Order.Kind.FOUND))));
		assertEquals(4, sifted(Sieve.ALL.withMetre("iambic")).size());
		assertEquals(0, sifted(Sieve.ALL.withMetre("free")).size());
	}

	/** Two threads may both have a step 100; a command line means both. */
	@Test
	void stepsOfDifferentThreadsAreToldApart() throws Exception {
		Sieve found = Sieve.ALL.with(Order.of(Order.Kind.FOUND));
		assertEquals(List.of(2), sifted(found.withModels(Set.of(Sieve.model("50-11", "100")))));
		assertEquals(List.of(0, 2, 3), sifted(found.withModels(Set.of("100", Sieve.model("Markov", "")))));
		assertEquals("Poems of all sources, models 50-11 100, as they were found", SieveWords.sentence(found.withModels(Set.of(
				Sieve.model("50-11", "100")))));
	}

	@Test
	void corporaAndDaysChoose() throws Exception {
		Instant now = LocalDate.now().atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
		List<Row> rows = List.of(of(0, now, "Sea", "Rope"), of(1, now.minus(Duration.ofDays(1)), "Rope"),
				of(2, now.minus(Duration.ofDays(5)), "Lamp"), of(3, Instant.EPOCH));
		Sieve found = Sieve.ALL.with(Order.of(Order.Kind.FOUND));
		for (Map.Entry<Sieve, List<Integer>> each : Map.of(found.withCorpora(Set.of("Rope")), List.of(0, 1),
				found.withCorpora(Set.of("Lamp", "")), List.of(2, 3), found.withAges(EnumSet.of(Age.TODAY)), List.of(0),
				found.withAges(EnumSet.of(Age.YESTERDAY, Age.WEEK)), List.of(1, 2), found.withAges(EnumSet.of(Age.EARLIER)), List.of(3))
				.entrySet())
			assertEquals(each.getValue(), new Sifter(List.of(), null).sift(rows, each.getKey(), Map.of(), DEAF).rows().stream()
					.map(s -> s.row().number()).toList(), SieveWords.sentence(each.getKey()));
		Sieve both = found.withCorpora(Set.of("Rope", "")).withAges(EnumSet.of(Age.YESTERDAY));
		assertTrue(SieveWords.sentence(both).contains("learnt from what is not known and Rope, from yesterday"), SieveWords.sentence(both));
	}

	private static Row of(int number, Instant made, String... corpora) {
		Row row = Rows.row(number, "Markov", -1, 1, 0, 0);
		Label label = new Label("Markov", "", -1, Double.NaN, 1, "", made, List.of(corpora));
		return new Row(number, row.spot(), label, row.hash(), row.begins(), row.characters(), row.heard(), row.told(), 0);
	}

	@Test
	void whatIsNotKnownComesLastWhicheverWay() throws Exception {
		assertEquals(List.of(2, 1, 0, 3), sifted(Sieve.ALL.with(Order.of(Column.DIVERSITY))));
		assertEquals(List.of(0, 1, 2, 3), sifted(Sieve.ALL.with(Order.of(Column.DIVERSITY).turned())));
		assertEquals(List.of(), sifted(Sieve.ALL.with(Column.LOSS, Range.atMost(9))));
	}

	@Test
	void verdictsChoose() throws Exception {
		Map<String, Verdict> verdicts = Map.of(ROWS.get(2).hash(), Verdict.PASSED, ROWS.get(1).hash(), Verdict.KEPT);
		Sieve found = Sieve.ALL.with(Order.of(Order.Kind.FOUND));
		assertEquals(List.of(0, 3), sifted(found.withVerdicts(EnumSet.of(Verdict.UNDECIDED)), verdicts));
		assertEquals(List.of(1), sifted(found.withVerdicts(EnumSet.of(Verdict.KEPT)), verdicts));
		assertEquals(List.of(1, 2), sifted(found.withUnlikePassed(true), verdicts), "3 has the words of 2, 0 has one of them");
	}

	@Test
	void filtersOfOthersMayFail() throws Exception {
		OreFilter bad = new OreFilter() {
			@Override
			public String name() {
				return "bad";
			}

			@Override
			public boolean admits(Row row) {
				throw new IllegalStateException("no");
			}
		};
		OreFilter sea = new OreFilter() {
			@Override
			public String name() {
				return "of the sea";
			}

			@Override
			public boolean admits(Row row) {
				return row.heard().content().contains("sea");
			}
		};
		Sifter.Outcome outcome = new Sifter(List.of(bad, sea), null).sift(ROWS, Sieve.ALL.withFilters(Set.of("bad", "of the sea", "gone")),
				Map.of(), DEAF);
		assertEquals(3, outcome.rows().size());
		assertEquals(2, outcome.trouble().size());
		assertTrue(outcome.trouble().toString().contains("\"gone\" is not installed"), outcome.trouble()::toString);
	}

	@Test
	void theSentenceCanBeRead() throws Exception {
		Sieve sieve = Sieve.ALL.withSources(Set.of("Nightjar", "Wren")).with(Column.SYLLABLES, new Range(14, 48))
				.with(Column.INVENTIONS, Range.atLeast(1)).with(Column.QUOTATION, Range.atMost(0.12)).withUnlikePassed(true)
				.with(Order.of(Order.Kind.EAR));
		assertEquals(
				"Poems of Nightjar and Wren, 14 to 48 syllables, at least 1 inventions, quotation at most 12 %, not like what I passed, "
						+ "in the order of my ear",
				SieveWords.sentence(sieve));
		assertEquals("Poems of all sources, in the order of surprise, downwards",
				SieveWords.sentence(Sieve.ALL.with(Order.of("surprise", false))));
	}

	@Test
	void sentencesAreKeptByName(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Sieves sieves = new Sieves(studio);
		Sieve sieve = Sieve.ALL.withSources(Set.of("39-18")).with(Column.SYLLABLES, new Range(14, 48))
				.with(Column.SURPRISE, Range.atMost(3.5))
				.withMetre("iambic").withQuestion("sea NEAR/5 light").withFilters(Set.of("as short as a haiku"))
				.withVerdicts(EnumSet.of(Verdict.KEPT, Verdict.LATER)).withUnlikePassed(true).with(Order.of("near", true));
		sieves.keep("short: sea?", sieve);
		assertEquals(1, sieves.names().size());
		assertEquals(sieve, new Sieves(studio).read("short: sea?"));
		StudioException none = assertThrows(StudioException.class, () -> sieves.read("shart: sea?"));
		assertTrue(none.getMessage().contains("do you mean"), none.getMessage());
		Path file = studio.folder().resolve("sieves").resolve(sieves.names().getFirst() + ".json");
		Files.writeString(file, Files.readString(file).replace("\"syllables\"", "\"sillables\""));
		assertTrue(assertThrows(StudioException.class, () -> sieves.read("short: sea?")).getMessage().contains("column"));
		sieves.remove("short: sea?");
		assertTrue(sieves.names().isEmpty());
	}
}
