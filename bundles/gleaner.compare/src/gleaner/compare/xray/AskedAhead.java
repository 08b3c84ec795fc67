// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;

/**
 * What a model says comes next at the places of a text, asked a page at a time: to ask an engine in another process costs as much once as
 * many times. Which places will be wanted is guessed; a wrong guess costs time, and changes no answer. For one thread.
 */
final class AskedAhead {
	private static final int LONGEST_PAGE = 64;
	/** Whoever waits wants to see that it goes on, and to stop it: a page that takes longer is not followed by a longer one. */
	private static final Duration LONG = Duration.ofMillis(100);

	private final NextUnits model;
	private final String text;
	private final IntUnaryOperator following;
	private final LongSupplier nanos;
	private final Map<Integer, List<NextUnit>> page = new HashMap<>();
	private int length = 1;
	private int expected;

	/** @param following of a place the next one, if all is as usual; the same one or the end of the text if there is none */
	AskedAhead(NextUnits model, String text, IntUnaryOperator following) {
		this(model, text, following, System::nanoTime);
	}

	/** @param nanos the clock, in nanoseconds */
	AskedAhead(NextUnits model, String text, IntUnaryOperator following, LongSupplier nanos) {
		this.nanos = nanos;
		this.model = model;
		this.text = text;
		this.following = following;
	}

	/** All that may come after the text up to a place, which is before its end. */
	List<NextUnit> after(int place) throws EngineException, InterruptedException {
		if (!page.containsKey(place)) turn(place);
		return page.get(place);
	}

	private void turn(int place) throws EngineException, InterruptedException {
		if (!page.isEmpty() && place != expected) length = 1;
		List<Integer> places = new ArrayList<>();
		int next = place;
		while (places.size() < length && next < text.length()) {
			int then = following.applyAsInt(next);
			if (then == next && !places.isEmpty()) break; // what is asked for is always asked
			places.add(next);
			next = then;
		}
		expected = next;
		List<String> contexts = new ArrayList<>();
		for (int each : places) contexts.add(text.substring(0, each));
		long before = nanos.getAsLong();
		List<List<NextUnit>> said = model.nextUnits(contexts, Integer.MAX_VALUE);
		boolean isQuick = nanos.getAsLong() - before < LONG.toNanos();
		length = isQuick ? Math.min(LONGEST_PAGE, length * 2) : Math.max(1, length / 2);
		page.clear();
		for (int i = 0; i < places.size(); i++) page.put(places.get(i), said.get(i));
	}
}
