// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.Optional;

/** A supply with nothing in it. */
final class Spent implements Supply {
	static final Supply EMPTY = new Spent();

	private Spent() {
	}

	@Override
	public Optional<Piece> peek() {
		return Optional.empty();
	}

	@Override
	public Optional<Piece> take() {
		return Optional.empty();
	}

	@Override
	public Condition condition() {
		return Condition.EMPTY;
	}

	@Override
	public String fault() {
		return "";
	}

	@Override
	public void more(long poems) {
		return; // it never had any
	}

	@Override
	public void onNews(Runnable news) {
		return; // there is none
	}

	@Override
	public void close() {
		return; // nothing makes anything
	}
}
