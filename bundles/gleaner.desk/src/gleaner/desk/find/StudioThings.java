// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.find;

import gleaner.compare.layout.Layouts;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.desk.find.Thing.Kind;
import gleaner.desk.perform.ReplayWords;
import gleaner.desk.studio.Words;
import gleaner.files.StudioException;
import gleaner.performance.programme.Programmes;
import gleaner.performance.record.Performances;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.Tasting;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a studio can be found by its name, and the commands that open it. */
public final class StudioThings {
	private StudioThings() {
	}

	/**
	 * Reads the names of poems, corpora, reservoirs, models, debris, sets, layouts and performances, and tasting notes. Looks into folders,
	 * so not for the UI thread.
	 *
	 * @param today on the poet's calendar
	 */
	public static List<Thing> read(Studio studio, LocalDate today) throws StudioException {
		List<Thing> things = new ArrayList<>();
		for (String title : studio.poems().titles())
			things.add(new Thing(Kind.POEM, title, "", "gleaner.poem.open", Map.of("title", title)));
		for (StoredCorpus corpus : studio.corpora().list())
			things.add(new Thing(Kind.CORPUS, corpus.name(), "", "gleaner.corpus.report", Map.of("corpus", corpus.name())));
		for (ReservoirEntry reservoir : studio.reservoirs().list(_ -> {}))
			things.add(new Thing(Kind.RESERVOIR, reservoir.name(), Words.reservoir(reservoir), "gleaner.mix.add",
					Map.of("corpus", reservoir.inMix())));
		List<Run> runs = studio.runs().list();
		for (Run run : runs) addThread(run, things);
		for (Tasting tasting : Tasting.find(runs, Tasting.Question.ALL).tastings()) addNote(tasting, things);
		for (DebrisEntry piece : studio.debris().list())
			things.add(new Thing(Kind.DEBRIS, Words.day(piece.started().toLocalDate(), today) + " " + Words.piece(piece),
					"seed " + piece.seed(), "gleaner.debris.show", Map.of("debris", piece.id())));
		for (String set : new Programmes(studio).names())
			things.add(new Thing(Kind.SET, set, "rounds for the stage", "gleaner.perform.load", Map.of("set", set)));
		for (String layout : new Layouts(studio).names())
			things.add(new Thing(Kind.LAYOUT, layout, "voices side by side", "gleaner.compare.open", Map.of("layout", layout)));
		for (Performances.Entry entry : new Performances(studio).list())
			if (!entry.goesOn()) things.add(new Thing(Kind.PERFORMANCE, ReplayWords.name(entry, today), ReplayWords.about(entry),
					"gleaner.perform.replay", Map.of("performance", entry.name())));
		return things;
	}

	/** A note of a model leads to its age on the life-line, one of a thread to the thread. */
	private static void addNote(Tasting tasting, List<Thing> things) {
		Run run = tasting.run();
		Note note = tasting.note();
		String said = Stream.of(note.text(), note.excerpt(), String.join(", ", note.tags()), note.stars()).map(String::strip)
				.filter(words -> !words.isEmpty()).findFirst().orElse("").replaceAll("\\s+", " ");
		String of = run.called() + (tasting.step().isPresent() ? ", " + Words.count(tasting.step().getAsLong(), "step") : "");
		String detail = Stream.of(of, String.join(", ", note.tags()), note.stars()).filter(words -> !words.isEmpty())
				.collect(Collectors.joining(" · "));
		if (tasting.step().isPresent()) things.add(new Thing(Kind.NOTE, said, detail, "gleaner.lifeline.show",
				Map.of("thread", run.id(), "model", tasting.name())));
		else run.best().ifPresent(best -> things.add(
				new Thing(Kind.NOTE, said, detail, "gleaner.thread.show", Map.of("thread", run.id(), "model", best.name()))));
	}

	/** A name before a number: "Owl, 30,000 steps"; a thread that has no name goes by the time of its birth. */
	private static void addThread(Run run, List<Thing> things) {
		String name = run.name().isBlank() ? run.shortId() : run.name();
		things.add(new Thing(Kind.MODEL, name, "thread " + run.shortId(), "gleaner.thread.show", Map.of("thread", run.id())));
		long best = run.best().map(RunModel::step).orElse(-1L);
		for (RunModel model : run.models())
			things.add(new Thing(Kind.MODEL, name + ", " + Words.count(model.step(), "step"),
					(model.step() == best ? "the best of " : "") + run.shortId(), "gleaner.model.open",
					Map.of("engine", run.engine(), "model", model.name())));
	}
}
