// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.training.net.Layout;
import java.util.Optional;

/** Finds the state to go on from. */
record StateReader(TrainingFolder folder, Layout layout, int optimizerArrays, int nets) {
	/** The newest state that can be read; one that is torn or not of this training is passed over. */
	Optional<TrainingState> newest() throws EngineException {
		for (long at : folder.states()) {
			try {
				return Optional.of(TrainingState.read(folder.state(at), layout, optimizerArrays, nets));
			} catch (EngineException e) {
				folder.say("the state of step " + at + " is skipped: " + e.getMessage());
			}
		}
		return Optional.empty();
	}
}
