// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The poems of a request, one behind the other: several may be in the making at once, but they come to the sink in their order, the
 * foremost as it is made. For one thread.
 */
final class PoemLine {
	private final GenerationRequest request;
	private final Characters characters;
	private final int repetition;
	private final DebrisSink sink;
	private final Deque<Poem> waiting = new ArrayDeque<>();
	private long next;

	PoemLine(GenerationRequest request, Characters characters, int repetition, DebrisSink sink) {
		this.request = request;
		this.characters = characters;
		this.repetition = repetition;
		this.sink = sink;
		next = request.first();
	}

	/**
	 * Begins the next poem that has something to be made.
	 *
	 * @param most how many poems may wait for those before them
	 * @return nothing if none is left, or too many are waiting
	 */
	Optional<Poem> begin(int most) throws InterruptedException {
		while (waiting.size() < most && request.includes(next)) {
			if (Thread.interrupted()) throw new InterruptedException();
			Poem poem = new Poem(characters, request.prompt(), request.length(), repetition, new SplitMix(request.seed(next++)));
			waiting.add(poem);
			if (waiting.size() == 1) poem.speakTo(sink);
			if (!poem.hasEnded()) return Optional.of(poem);
			closeEnded();
		}
		return Optional.empty();
	}

	/** Closes the foremost poems that have ended. */
	void closeEnded() throws InterruptedException {
		while (!waiting.isEmpty() && waiting.getFirst().hasEnded()) {
			waiting.removeFirst().close();
			if (!waiting.isEmpty()) waiting.getFirst().speakTo(sink);
		}
	}
}
