// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import java.util.Locale;

/** What is drawn over the life of a model, all aligned by steps. */
public enum Curve {
	LOSS("Loss", "of training, in nats per character", false),
	VALIDATION("Validation", "loss on held-out poems, in nats per character", false),
	MISSPELLING("Misspelling", "words that are inventions", true),
	REPETITION("Repetition", "passages that came before in the same poem", true),
	QUOTATION("Quotation", "words quoted from a corpus, in runs of five or more", true),
	DISTANCE("Distance", "words that differ from the younger neighbour's", true);

	/** What the poet reads. */
	public final String label;
	/** A few words more. */
	public final String help;
	/** Whether it goes from 0 to 1. */
	public final boolean isShare;

	Curve(String label, String help, boolean isShare) {
		this.label = label;
		this.help = help;
		this.isShare = isShare;
	}

	/** A value in few characters, as it stands beside the curve; a dash if it is not known. */
	public String words(double value) {
		if (Double.isNaN(value)) return "–";
		if (Double.isInfinite(value)) return "∞";
		if (!isShare) return String.format(Locale.ENGLISH, "%.2f", value);
		return String.format(Locale.ENGLISH, value < 0.1 ? "%.1f %%" : "%.0f %%", 100 * value);
	}
}
