package gleaner.training.run;

/**
 * A model that is on disk.
 *
 * @param loss of training about then, in nats a character
 * @param validationLoss in nats a character; NaN if not measured
 * @param why it is kept for ever, e.g. {@code before the explosion}; empty if the policy may let it go
 */
record KeptModel(long step, double loss, double validationLoss, String why) {
	KeptModel pinned(String reason) {
		return new KeptModel(step, loss, validationLoss, why.isEmpty() ? reason : why);
	}
}
