// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A model, opened and ready. Immutable; any number of threads may generate from it at once. A generator that can also say what would come
 * next implements {@link NextUnits}.
 */
@ConsumerType
public interface Generator extends AutoCloseable {
	/**
	 * Makes text until the request is fulfilled. It blocks the calling thread, and passes each piece to the sink at once.
	 *
	 * <p>The same request to a generator opened from the same source and settings gives the same text, byte for byte, on every machine and
	 * beside any number of other streams. Only engines that are not {@link EngineInfo#reproducible()} are free from this promise.
	 *
	 * <p>Each poem stands alone: poem {@code n} is the same whatever other poems the request includes. Draw its chance from
	 * {@link GenerationRequest#seed(long) request.seed(n)} alone, and carry nothing from one poem into the next.
	 *
	 * <p>Do not repeat the prompt to the sink: the caller has already written it, and each poem continues from it (if a space must separate
	 * the words, the first piece begins with it). End each poem with {@link DebrisSink#poemEnd()}, the last one too.
	 *
	 * @throws EngineException if the text cannot be made, with a sentence that says what happened and what to change; what the
	 *         sink has accepted until then stays
	 * @throws InterruptedException soon (within 100 ms) after the thread was interrupted, or when the sink threw it
	 */
	void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException;

	/** Frees what the model holds. Nobody calls {@code generate} afterwards. Quick; a second call does nothing. */
	@Override
	default void close() {
	}
}
