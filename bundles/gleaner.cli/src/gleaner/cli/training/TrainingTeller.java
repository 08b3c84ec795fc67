// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.TrainingListener;
import gleaner.engine.TrainingProgress;
import gleaner.files.Visible;
import java.util.Locale;

/** Tells a person at the terminal how a training goes: one line that changes, and a line for each thing that happens. */
final class TrainingTeller implements TrainingListener {
	private final Surroundings surroundings;
	private final SettingNames names;
	private final ProgressLine line;

	/** @param names of what may be spoken of */
	TrainingTeller(Surroundings surroundings, SettingNames names, ProgressLine line) {
		this.surroundings = surroundings;
		this.names = names;
		this.line = line;
	}

	@Override
	public void progress(TrainingProgress p) {
		line.report(sentence(p), p.done());
	}

	static String sentence(TrainingProgress p) {
		StringBuilder sentence = new StringBuilder(String.format(Locale.ROOT, "step %,d", p.step()));
		if (!Double.isNaN(p.loss())) sentence.append(String.format(Locale.ROOT, "  loss %.4f", p.loss()));
		if (!Double.isNaN(p.validationLoss())) sentence.append(String.format(Locale.ROOT, "  held out %.4f", p.validationLoss()));
		sentence.append(String.format(Locale.ROOT, "  %,.0f characters/s", p.charactersPerSecond()));
		if (!p.left().isZero()) sentence.append("  ").append(left(p.left().toSeconds())).append(" left");
		return sentence.toString();
	}

	private static String left(long seconds) {
		if (seconds < 60) return seconds + " s";
		return seconds < 3600 ? seconds / 60 + " min" : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
	}

	@Override
	public void notice(String sentence) {
		line.close();
		surroundings.err().println(Visible.of(names.inWords(sentence)));
		surroundings.err().flush();
	}
}
