// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

/** A net that foretells the next character. Made for a fixed number of lanes and positions. */
public interface Net {
	/** Its weights and their gradients. */
	Weights weights();

	/**
	 * Reads a batch and adds the gradients of its mean loss to those of the weights.
	 *
	 * @param outOf the positions that the mean is over: those of this batch, and of its sisters on other threads
	 * @param noise fixes what dropout drops
	 * @return the sum of the losses of all positions, in nats
	 */
	double learn(Batch batch, int outOf, long noise);

	/**
	 * Reads a batch without learning.
	 *
	 * @param from the first moment that counts: what is before is only context
	 * @return the sum of the losses of the positions that count, in nats
	 */
	double loss(Batch batch, int from);

	/** What the net carries from one batch to the next, copied; of length 0 if nothing. */
	float[] memory();

	/** Puts back what {@link #memory()} gave. */
	void remember(float[] memory);

	/** Begins anew, as if nothing had been read. */
	void forget();
}
