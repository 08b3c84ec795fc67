// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.studio.poem.Harvest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A supply that says what it is told to. */
final class Script implements Supply {
	final Deque<String> poems;
	boolean flows;
	long more;
	private String fault = "";

	Script(List<String> poems) {
		this.poems = new ArrayDeque<>(poems);
	}

	void die(String why) {
		fault = why;
	}

	@Override
	public Optional<Piece> peek() {
		return Optional.ofNullable(poems.peek()).map(text -> new Piece(0, 0, 0, "", Harvest.unknown(text)));
	}

	@Override
	public Optional<Piece> take() {
		Optional<Piece> next = peek();
		poems.poll();
		return next;
	}

	@Override
	public Condition condition() {
		if (!poems.isEmpty() || flows) return Condition.FLOWING;
		return fault.isEmpty() ? Condition.EMPTY : Condition.BROKEN;
	}

	@Override
	public String fault() {
		return fault;
	}

	@Override
	public void more(long count) {
		more += count;
	}

	@Override
	public void onNews(Runnable news) {
		return; // tests tell it themselves
	}

	@Override
	public void close() {
		poems.clear();
		flows = false;
	}
}
