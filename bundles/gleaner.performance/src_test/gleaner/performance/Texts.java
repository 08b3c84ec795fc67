// SPDX-License-Identifier: EPL-2.0
package gleaner.performance;

import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Supplies;
import gleaner.performance.stage.Supply;
import gleaner.studio.poem.Harvest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Poems that are there at once. */
public final class Texts implements Supply {
	private final Deque<String> poems;

	private Texts(List<String> poems) {
		this.poems = new ArrayDeque<>(poems);
	}

	/** The same poems for each round. */
	public static Supplies of(String... poems) {
		return (round, time) -> new Texts(List.of(poems));
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
		return poems.isEmpty() ? Condition.EMPTY : Condition.FLOWING;
	}

	@Override
	public String fault() {
		return "";
	}

	@Override
	public void more(long count) {
		return; // there are no more
	}

	@Override
	public void onNews(Runnable news) {
		return; // all is there
	}

	@Override
	public void close() {
		poems.clear();
	}
}
