// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.NetShape;

/** What all models of a run say of themselves. */
record Signature(NetShape shape, Alphabet alphabet, String run, String corpus, String corpusHash) {
	ModelDescription of(long step, double loss, double validationLoss) {
		return new ModelDescription(shape, alphabet, step, loss, validationLoss, run, corpus, corpusHash);
	}
}
