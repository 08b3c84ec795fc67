// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.Surroundings;
import gleaner.files.Visible;
import gleaner.studio.making.Making;

/** What is said beside the poems, where it does not get among them. */
final class Remarks {
	private final Surroundings surroundings;
	private final ProgressLine progress;
	private boolean tellsSeed;

	/** @param tellsSeed whether the seed is told once all is well enough to begin: who drew it does not know it otherwise */
	Remarks(Surroundings surroundings, ProgressLine progress, boolean tellsSeed) {
		this.surroundings = surroundings;
		this.progress = progress;
		this.tellsSeed = tellsSeed;
	}

	void progress(String what, double done) {
		progress.report(what, done);
	}

	void started(Making how) {
		progress.close();
		if (tellsSeed) surroundings.err().println("seed " + how.request().seed());
		tellsSeed = false;
	}

	void note(String sentence) {
		surroundings.err().println("note: " + Visible.of(sentence));
	}
}
