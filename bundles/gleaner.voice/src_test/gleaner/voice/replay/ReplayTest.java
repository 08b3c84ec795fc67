// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.markov.MarkovEngine;
import gleaner.engine.neural.LstmEngine;
import gleaner.engine.neural.WaveNetEngine;
import gleaner.files.Folders;
import gleaner.runs.ModelName;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.poem.Harvest;
import gleaner.testing.FirstStudio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import gleaner.voice.replay.Remade.Verdict;
import gleaner.voice.replay.Witnesses.Witness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
	private static final List<PoemLength> LENGTHS = List.of(PoemLength.NATURAL, PoemLength.words(5), PoemLength.lines(3),
			PoemLength.characters(70));

	@TempDir
	private Path folder;
	private Studio studio;
	private EngineCatalog engines;

	@BeforeEach
	void open() throws Exception {
		studio = Studio.open(FirstStudio.into(folder));
		engines = EngineCatalog.of(new MarkovEngine(), new LstmEngine(), new WaveNetEngine());
	}

	private static List<CorpusWeight> mix() {
		return List.of(new CorpusWeight("Harbour notes", 3), new CorpusWeight("Kitchen litany", 0.5),
				new CorpusWeight("reservoir: Kitchen words", 1));
	}

	private String spew(GenerationOrder order) throws Exception {
		return new Spew(studio, engines, order, (_, _) -> {}).run().debris();
	}

	private static GenerationOrder markov(String unit, String order, GenerationRequest request) {
		return new GenerationOrder("markov", Map.of("unit", unit, "order", order), mix(), request);
	}

	private static GenerationOrder lstm(GenerationRequest request) {
		return new GenerationOrder("lstm", Map.of("top-k", "12"), List.of(), Optional.of("Small thread/40"), request);
	}

	private static GenerationOrder waveNet(GenerationRequest request) {
		return new GenerationOrder("wavenet", Map.of(), List.of(), Optional.of("Small waves/20"), request);
	}

	/** Every engine, unit, length, with prompt and without. */
	private List<GenerationOrder> orders() {
		List<GenerationOrder> orders = new ArrayList<>();
		for (String prompt : List.of("", "The moon"))
			for (PoemLength length : LENGTHS) {
				GenerationRequest request = new GenerationRequest(-77, 4, prompt, 3, length, 0.9);
				orders.add(markov("words", "2", request));
				orders.add(markov("characters", "5", request));
				orders.add(lstm(length.isNatural() ? request.withPoems(1) : request));
				orders.add(waveNet(length.isNatural() ? request.withPoems(1) : request));
			}
		return orders;
	}

	/** A piece from the middle of the first poem into the last one, as a poet would harvest it. */
	private static Harvest harvest(DebrisFile file) throws Exception {
		PoemSpan first = file.poems().getFirst();
		long from = first.offset() + first.length() / 2;
		long to = file.poems().getLast().offset() + Math.max(1, file.poems().getLast().length() / 2);
		return Harvest.of(file.making(), file.id(), from, file.slice(from, to), file.poems());
	}

	@Test
	void anyPoemAndAnyFragmentOfEveryEngineComesAgainThoughTheDebrisIsGone() throws Exception {
		List<String> titles = new ArrayList<>();
		for (GenerationOrder order : orders()) {
			DebrisFile file = studio.debris().open(spew(order));
			titles.add("Poem " + titles.size());
			studio.poems().write(titles.getLast(), harvest(file));
			try (Replay replay = new Replay(studio, engines, Progress.NONE)) {
				for (PoemSpan span : file.poems().reversed()) {
					Remade remade = replay.poem(file.making(), file.id(), span.number(), Optional.of(file.poem(span)));
					assertEquals(Verdict.SAME, remade.verdict(), () -> order + " " + remade);
				}
			}
		}
		Folders.delete(studio.folder().resolve("debris"));
		int pieces = 0;
		try (Replay replay = new Replay(studio, engines, Progress.NONE)) {
			for (String title : titles)
				for (Witness witness : Witnesses.of(studio.poems().read(title))) {
					Remade remade = replay.fragment(witness.fragment(), witness.text());
					assertEquals(Verdict.SAME, remade.verdict(), remade::toString);
					pieces++;
				}
		}
		assertTrue(pieces >= titles.size(), "each poem has a piece that a machine made");
	}

	@Test
	void whatWasMadeWithAnotherLengthIsToldApart() throws Exception {
		GenerationRequest request = GenerationRequest.poem(7);
		DebrisFile natural = studio.debris().open(spew(markov("words", "2", request)));
		DebrisFile five = studio.debris().open(spew(markov("words", "2", request.withLength(PoemLength.words(5)))));
		assertTrue(!natural.making().request().equals(five.making().request()), "the makings differ as the texts do");
	}

	private Remade again(String debris) throws Exception {
		DebrisFile file = studio.debris().open(debris);
		try (Replay replay = new Replay(studio, engines, Progress.NONE)) {
			PoemSpan span = file.poems().getFirst();
			return replay.poem(file.making(), debris, span.number(), Optional.of(file.poem(span)));
		}
	}

	@Test
	void aChangedCorpusIsNamedWithBothFingerprints() throws Exception {
		String debris = spew(markov("words", "2", GenerationRequest.poem(1)));
		Path text = Files.list(studio.corpora().get("Harbour notes").folder().resolve("texts")).findFirst().orElseThrow();
		Files.writeString(text, Files.readString(text) + "\n\nanother harbour\n");
		studio = Studio.open(studio.folder());
		Remade remade = again(debris);
		assertEquals(Verdict.IMPOSSIBLE, remade.verdict());
		assertTrue(remade.findings().getFirst().startsWith("Harbour notes has changed since: its fingerprint was b5045142ee22… and is "),
				remade.findings()::toString);
	}

	@Test
	void aCorpusThatIsGoneIsNamedAndARenamedOneIsFound() throws Exception {
		String debris = spew(markov("words", "2", GenerationRequest.poem(1)));
		Path source = Files.writeString(folder.resolve("same.txt"),
				Files.readString(Files.list(studio.corpora().get("Harbour notes").folder().resolve("texts")).findFirst().orElseThrow()));
		studio.corpora().remove("Harbour notes");
		Remade gone = again(debris);
		assertEquals(Verdict.IMPOSSIBLE, gone.verdict());
		assertTrue(gone.findings().toString().contains("Harbour notes is gone"), gone.findings()::toString);
		studio.corpora().importFrom("Notes", List.of(source), ImportOptions.AUTOMATIC, Progress.NONE);
		Remade renamed = again(debris);
		assertEquals(Verdict.SAME, renamed.verdict(), renamed::toString);
		assertEquals(List.of("Harbour notes is called Notes now"), renamed.findings());
	}

	@Test
	void aModelThatIsGoneOrChangedIsNamed() throws Exception {
		String debris = spew(lstm(GenerationRequest.poem(3).withLength(PoemLength.characters(50))));
		Path model = studio.runs().model(ModelName.of("Small thread/40")).file();
		byte[] weights = Files.readAllBytes(model);
		weights[weights.length - 3] ^= 1;
		Files.write(model, weights);
		assertTrue(again(debris).findings().toString().contains("has changed since: its fingerprint was"));
		Files.delete(model);
		assertTrue(again(debris).findings().toString().contains("is gone, and no model of the studio has its fingerprint"));
	}

	@Test
	void anEngineThatIsNotInstalledIsNamed() throws Exception {
		String debris = spew(markov("words", "2", GenerationRequest.poem(1)));
		engines = EngineCatalog.of(new LstmEngine());
		Remade remade = again(debris);
		assertEquals(Verdict.IMPOSSIBLE, remade.verdict());
		assertTrue(remade.findings().getFirst().contains("\"markov\""), remade.findings()::toString);
	}

	@Test
	void aTextThatWasChangedOnTheDiskIsAnother() throws Exception {
		String debris = spew(markov("words", "2", GenerationRequest.poem(1)));
		Path file = studio.debris().file(debris);
		String text = Files.readString(file);
		int body = text.lastIndexOf("____\n") + 5;
		Files.writeString(file, text.substring(0, body) + "x" + text.substring(body + 1));
		Remade remade = again(debris);
		assertEquals(Verdict.DIFFERENT, remade.verdict());
		assertEquals("it differs from character 1 on", remade.findings().getFirst());
	}
}
