
// SPDX-License-Identifier: EPL-2.0
import gleaner.engine.GenerationRequest;
import gleaner.engine.markov.MarkovEngine;
import gleaner.language.Language;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Show;
import gleaner.performance.supply.Sources;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How steadily words come, as the recording has it: ten words a second, made by an engine, while the same engine spews as fast as it can in
 * the same program, 2,000 poems a stream. Arguments: a folder for a studio, seconds.
 */
public final class Jitter {
	public static void main(String[] arguments) throws Exception {
		Studio studio = Studio.createStarter(Path.of(arguments[0]));
		long seconds = Long.parseLong(arguments[1]);
		EngineCatalog engines = EngineCatalog.of(new MarkovEngine());
		List<CorpusWeight> mix = new ArrayList<>();
		for (var corpus : studio.corpora().list()) mix.add(new CorpusWeight(corpus.name(), 1));
		GenerationOrder order = new GenerationOrder("markov", Map.of(), mix, GenerationRequest.poem(1).withPoems(0));
		Thread spewing = new Thread(() -> spew(studio, engines, order.with(order.request().withSeed(2).withPoems(2000))), "spewing");
		spewing.setDaemon(true);
		spewing.start();
		Programme programme = Programme.of("jitter",
				Round.of(new Says.Spoken(order), Mode.WORDS).withPoems(0).withPace(new Pace(600, false, 0, 0)));
		Recorder recorder = new Performances(studio).begin(programme, Screen.USUAL, System.err::println);
		try (Sources sources = new Sources(studio, () -> engines, Language::english);
				Show show = new Show(programme, sources, Screen.USUAL, List.of(recorder))) {
			show.start();
			Thread.sleep(seconds * 1000);
		}
		recorder.close();
		spewing.interrupt();
		tell(new Performances(studio).open("last"));
		System.exit(0);
	}

	/** One stream after the other: a file of debris has an end. */
	private static void spew(Studio studio, EngineCatalog engines, GenerationOrder order) {
		try {
			while (true) new Spew(studio, engines, order, (piece, offset) -> {}).run();
		} catch (Exception e) {
			return;
		}
	}

	/** The first second, in which the program warms up, is told apart. */
	private static void tell(Recording recording) {
		List<Double> late = new ArrayList<>();
		double first = Double.NaN;
		double warmest = 0;
		Moment.Shown before = null;
		for (Moment moment : recording.moments()) {
			if (!(moment instanceof Moment.Shown shown)) {
				if (moment instanceof Moment.Turned) before = null;
				continue;
			}
			if (Double.isNaN(first)) first = shown.t();
			if (before != null) {
				double off = Math.abs(shown.t() - before.t() - before.lasts()) * 1000;
				if (shown.t() - first > 1) late.add(off);
				else warmest = Math.max(warmest, off);
			}
			before = shown;
		}
		Collections.sort(late);
		System.out.printf(
				"%,d words in %.0f s: off by %.2f ms in the median, %.2f ms in 99 of 100, %.2f ms in 999 of 1,000, %.2f ms at worst;"
						+ " %.2f ms at worst in the first second%n",
				late.size(), recording.seconds(), at(late, 0.5), at(late, 0.99), at(late, 0.999),
				late.getLast(), warmest);
	}

	private static double at(List<Double> sorted, double share) {
		return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
	}
}
