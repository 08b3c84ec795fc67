// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/** Hears how a training goes. Implementations are quick, never throw, and may be called from any thread. */
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

	/** Something that a poet wants to know: what was found in the corpus, a model was kept, the loss has exploded. */
	void notice(String sentence);
}
