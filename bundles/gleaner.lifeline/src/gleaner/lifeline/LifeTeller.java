// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.runs.LossCurve;
import gleaner.runs.LossPoint;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whole life-lines, age by age, and waits for each. For one thread; to stop it, interrupt it. */
public final class LifeTeller implements AutoCloseable {
	private final Studio studio;
	private final Measuring measuring;
	private final Voicing voicing;
	private final Progress progress;
	private final Map<String, SourceNames> names = new HashMap<>();

	/** Opens dictionaries and looks through corpora that have changed. */
	public LifeTeller(Studio studio, EngineCatalog engines, Language language, Progress progress)
			throws StudioException, InterruptedException {
		this.studio = studio;
		this.progress = progress;
		measuring = Measuring.by(studio, language, progress);
		voicing = new Voicing(studio, engines);
	}

	/** A line of at most so many models, evenly over the thread's life; the first and the last are among them. */
	public static LifeLine line(Run run, Asked asked, int most) {
		List<RunModel> all = run.models();
		if (all.size() <= most) return new LifeLine(run, asked);
		List<RunModel> some = new ArrayList<>();
		for (int i = 0; i < most; i++) some.add(all.get(most == 1 ? all.size() - 1 : (int) ((long) i * (all.size() - 1) / (most - 1))));
		return new LifeLine(run, asked, some);
	}

	/** Lets all models speak that have not, measures what they say, and tells it. A model that cannot speak is told of in its row. */
	public LifeTable tell(LifeLine line) throws InterruptedException {
		for (int age = 0; age < line.ages(); age++) {
			progress.report(line.run().called() + ", step " + line.step(age), (double) age / line.ages());
			line.put(age, say(line, age));
		}
		return LifeTable.of(line, losses(line.run()), names(line.run()));
	}

	private Spoken say(LifeLine line, int age) throws InterruptedException {
		try {
			String text = voicing.say(line.run(), line.models().get(age), line.asked());
			return Spoken.of(text).with(measuring.of(text, line.asked().prompt()));
		} catch (EngineException | StudioException e) {
			return Spoken.failed(e.getMessage());
		}
	}

	private static List<LossPoint> losses(Run run) {
		LossCurve curve = new LossCurve(run.folder());
		try {
			curve.update();
		} catch (StudioException e) {
			return List.of(); // what the card tells of the models remains
		}
		return curve.points();
	}

	private SourceNames names(Run run) throws InterruptedException {
		SourceNames known = names.get(run.corpus());
		if (known == null) names.put(run.corpus(), known = SourceNames.of(studio, run.corpus()));
		return known;
	}

	@Override
	public void close() {
		voicing.close();
	}
}
