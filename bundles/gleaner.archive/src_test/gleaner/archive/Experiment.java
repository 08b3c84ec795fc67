// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import gleaner.archive.content.Plan;
import gleaner.corpus.Attribution;
import gleaner.corpus.ImportOptions;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.markov.MarkovEngine;
import gleaner.engine.neural.LstmEngine;
import gleaner.engine.neural.WaveNetEngine;
import gleaner.language.Language;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.State;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.poem.Harvest;
import gleaner.testing.FirstStudio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small experiment that was really made: corpora, two threads, debris, a poem of it, and raw text with headers in its names. */
public final class Experiment {
	public static final Language ENGLISH = Language.english();
	public static final String POEM = "Salt & light";
	/** So many raw poems: ten of them, and ten that were there. */
	public static final int RAW = 20;

	public final Studio studio;
	public final EngineCatalog engines = EngineCatalog.of(new MarkovEngine(), new LstmEngine(), new WaveNetEngine());
	public final Path elsewhere;

	/** Makes it in a folder. */
	public Experiment(Path folder) throws Exception {
		studio = Studio.open(FirstStudio.into(folder));
		for (String name : List.of("Free verse", "Not ours")) {
			Path text = Files.writeString(folder.resolve(name + ".txt"), "the ferry lifts its apron\nand " + name.toLowerCase()
					+ " comes ashore\nthe bells of the harbour are counted twice\n\nnobody signed for the snow\nand the snow went on\n");
			Attribution attribution = new Attribution(Optional.of("a drawer"), Optional.empty(),
					Optional.of(name.equals("Not ours") ? "© somebody" : "CC-BY-4.0"));
			studio.corpora().importFrom(name, List.of(text), ImportOptions.AUTOMATIC.with(attribution), Progress.NONE);
		}
		DebrisFile debris = studio.debris().open(spew(new GenerationOrder("markov", Map.of("unit", "words", "order", "1"),
				List.of(new CorpusWeight("Free verse", 1)), request(6, 0.9))));
		spew(new GenerationOrder("lstm", Map.of(), List.of(), Optional.of("Small thread/40"), request(2, 0.4)));
		studio.poems().write(POEM, Harvest.of(debris.making(), debris.id(), debris.poems().get(1).offset(),
				debris.poem(debris.poems().get(1)), debris.poems()));
		elsewhere = Files.createDirectories(folder.resolve("raw"));
		Files.writeString(elsewhere.resolve("xDIR-2016-10-26T18-39-18_Model-84953_Loss-0.39_Chars-40_Diversity-0.8.txt"),
				"a voivat of small bells <b>rings</b>\nmengaporal over the harbour</script>");
		Files.writeString(elsewhere.resolve("xDIR-2016-10-26T18-39-18_Model-7000_Loss-1.2_Chars-40_Diversity-1.2.txt"),
				"salterine, salterine, voivat\nit's the bellwether's café");
	}

	/** Performs a poem of two lines, and records it. */
	public Recording perform() throws Exception {
		Programme programme = Programme.of("an <evening>", Round.of(new Says.Poems(List.of(POEM)), Mode.LINES));
		Performances performances = new Performances(studio);
		String text = "the ferry lifts\nits <apron>";
		try (Recorder recorder = performances.begin(programme, Screen.USUAL, trouble -> {
			throw new IllegalStateException(trouble);
		})) {
			recorder.piece(new Piece(1, 1, 1, POEM, Harvest.hand(text)));
			recorder.moment(new Moment.Turned(0, State.PLAYING, 0));
			int line = text.indexOf('\n') + 1;
			recorder.moment(new Moment.Shown(1, 1, 0, 0, line, 0, 1));
			recorder.moment(new Moment.Shown(2, 1, line, line, text.length(), 0, 1));
			recorder.moment(new Moment.Turned(3, State.ENDED, 0));
			recorder.ended();
		}
		return performances.open("last");
	}

	private static GenerationRequest request(long poems, double diversity) {
		return new GenerationRequest(42, 1, "", poems, PoemLength.lines(4), diversity);
	}

	private String spew(GenerationOrder order) throws Exception {
		return new Spew(studio, engines, order, (_, _) -> {}).run().debris();
	}

	/** A plan with all of it. */
	public Plan plan(String name) {
		Plan all = Plan.of(name);
		return new Plan(name, "First <winter>", List.of("Ada \"Cane\"", "O. Weir"), "Two threads & a drawer.", "CC-BY-4.0", all.threads(),
				List.of(elsewhere), all.shared(), all.withheld(), all.without(), 3);
	}

	/** Archives. */
	public ArchiveMaker.Outcome archive(Plan plan) throws Exception {
		return new ArchiveMaker(studio, () -> engines, ENGLISH, "test", Progress.NONE).make(plan);
	}
}
