// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/** Receives news of a training. Implementations are quick, never throw, and work on any thread. */
@ProviderType
public interface TrainingListener {
	/** Hears nothing. */
	TrainingListener NONE = new TrainingListener() {
		@Override
		public void progress(TrainingProgress progress) {
			// Nobody listens.
		}

		@Override
		public void notice(String sentence) {
			// Nobody listens.
		}
	};

	/** After each step. */
	void progress(TrainingProgress progress);

	/** News for the poet: what the corpus has, a kept model, a loss that exploded. */
	void notice(String sentence);
}
