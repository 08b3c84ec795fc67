// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.runs.Thinning;
import java.util.Locale;

/** What thinning out would do, in words. */
public final class ThinWords {
	private ThinWords() {
	}

	/** How many would go, how many stay, and how much room that makes. */
	public static String of(Thinning plan) {
		int going = plan.going().size();
		int all = plan.models().size();
		if (going == 0) return "None of the " + all + " models would go by this rule.";
		return String.format(Locale.ENGLISH, "%,d of %,d models go to the trash, %s; %,d stay.", going, all, size(plan.bytesGoing()),
				all - going);
	}

	/** What is said of it afterwards. */
	public static String done(Thinning plan) {
		return String.format(Locale.ENGLISH, "%,d models are in the trash, %s; each can be put back", plan.going().size(),
				size(plan.bytesGoing()));
	}

	/** In megabytes, since models are that large. */
	public static String size(long bytes) {
		return String.format(Locale.ENGLISH, "%,.1f MB", bytes / 1e6);
	}
}
