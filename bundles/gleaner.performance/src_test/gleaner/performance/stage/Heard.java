// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.ArrayList;
import java.util.List;

/** Remembers what a show did. */
final class Heard implements ShowListener {
	final List<Piece> pieces = new ArrayList<>();
	final List<Moment> moments = new ArrayList<>();
	boolean isEnded;

	@Override
	public void piece(Piece piece) {
		pieces.add(piece);
	}

	@Override
	public void moment(Moment moment) {
		moments.add(moment);
	}

	@Override
	public void ended() {
		isEnded = true;
	}

	private <T extends Moment> List<T> all(Class<T> kind) {
		return moments.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	List<Moment.Shown> shown() {
		return all(Moment.Shown.class);
	}

	List<Moment.Marked> marks() {
		return all(Moment.Marked.class);
	}

	List<State> states() {
		return all(Moment.Turned.class).stream().map(Moment.Turned::state).toList();
	}

	List<String> told() {
		return all(Moment.Told.class).stream().map(Moment.Told::sentence).toList();
	}

	String toldWords() {
		return told().toString();
	}
}
