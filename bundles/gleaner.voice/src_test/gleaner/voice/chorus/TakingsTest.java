// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingsTest {
	private static final Making VOICE = new Making("markov", "Markov", Map.of("order", "2"), List.of(), Optional.empty(),
			GenerationRequest.poem(5), Instant.EPOCH);

	@TempDir
	Path folder;

	private DebrisArchive archive;
	private Takings takings;

	@BeforeEach
	void begin() {
		archive = new DebrisArchive(folder, false);
		takings = new Takings(archive);
	}

	private static Fragment fragment(Harvest harvest) {
		assertEquals(1, harvest.provenance().runs().size());
		return assertInstanceOf(Origin.Machine.class, harvest.provenance().runs().getFirst().origin()).fragment();
	}

	private void assertStandsInTheDebris(Harvest harvest) throws StudioException {
		Fragment fragment = fragment(harvest);
		DebrisFile debris = archive.open(fragment.debris());
		assertEquals(harvest.text(), debris.slice(fragment.offset(), fragment.end()));
	}

	@Test
	void wordsPointToTheDebrisBehindTheLineTheyWereSaidTo() throws Exception {
		Harvest first = takings.words(VOICE, "the gulls ", "sleep");
		Harvest second = takings.words(VOICE, "the gulls sleep ", "on the water");
		assertEquals("sleep", first.text());
		assertEquals(fragment(first).debris(), fragment(second).debris());
		takings.close();
		assertStandsInTheDebris(first);
		assertStandsInTheDebris(second);
		DebrisFile debris = archive.open(fragment(first).debris());
		assertEquals(2, debris.poems().size());
		assertEquals("the gulls ".length(), debris.poems().getFirst().promptLength());
		assertEquals(List.of(), debris.remarks());
	}

	@Test
	void wordsCanBeReadBeforeTheFileIsClosed() throws Exception {
		assertStandsInTheDebris(takings.words(VOICE, "é 🌊 ", "wave"));
	}

	@Test
	void allFillingsAreKeptAndTheOneTakenIsPointedTo() throws Exception {
		Template template = new Template(
				List.of(new Template.Gap("a", GapWish.ANY), new Template.Kept(" and\n"), new Template.Gap("b", GapWish.ANY)));
		List<Refilling> offered = List.of(new Refilling(List.of("salt", "bread"), -1), new Refilling(List.of("wind", "rain on slate"), -2));
		List<Harvest> taken = takings.fillings(VOICE, template, offered, 1, 77, 1.5);
		assertEquals(List.of("wind", "rain on slate"), taken.stream().map(Harvest::text).toList());
		for (Harvest harvest : taken) assertStandsInTheDebris(harvest);
		DebrisFile debris = archive.open(fragment(taken.getFirst()).debris());
		assertEquals(2, debris.poems().size());
		assertEquals(77, debris.making().request().seed());
	}

	@Test
	void anotherSettingIsAnotherVoice() throws Exception {
		Making other = new Making("markov", "Markov", Map.of("order", "3"), List.of(), Optional.empty(), GenerationRequest.poem(5),
				Instant.EPOCH);
		Harvest first = takings.words(VOICE, "", "one");
		Harvest second = takings.words(other, "", "two");
		takings.close();
		assertEquals(Map.of("order", "2"), fragment(first).making().settings());
		assertEquals(Map.of("order", "3"), fragment(second).making().settings());
		assertStandsInTheDebris(second);
	}
}
