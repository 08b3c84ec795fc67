// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A model, opened and ready. Immutable; any number of threads may generate from it at once. A generator that can also tell what
 * it would say next implements {@link NextUnits}.
 */
@ConsumerType
public interface Generator extends AutoCloseable {
	/**
	 * Makes text until the request is fulfilled. Blocks the calling thread; hands each piece to the sink as soon as it is made.
	 *
	 * <p>The same request to a generator opened from the same source and settings gives the same text, byte for byte, whatever the
	 * machine, and however many streams run beside it; but for engines that say in {@link EngineInfo#reproducible()} that they cannot
	 * promise it.
	 *
	 * <p>Each poem stands alone: poem {@code n} is the same whichever poems were asked for with it. Draw its chance from
	 * {@link GenerationRequest#seed(long) request.seed(n)} alone, and let nothing else reach from one poem into the next.
	 *
	 * <p>The prompt is not repeated to the sink: the caller has written it already, and each poem goes on from it (where words
	 * must be parted, the first piece begins with the space). Each poem is closed with {@link DebrisSink#poemEnd()}, the last too.
	 *
	 * @throws EngineException if the text cannot be made, with a sentence that says what happened and what to change; what the
	 *         sink has accepted until then stays
	 * @throws InterruptedException soon (within 100 ms) after the thread was interrupted, or when the sink threw it
	 */
	void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException;

	/** Frees what the model holds. Nobody generates any more. Quick; once closed, a further call does nothing. */
	@Override
	default void close() {
	}
}
