// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the listeners of a show what happens, and keeps the scene. For one thread. */
final class Chronicle {
	private static final double NANOS = 1e9;

	private final long began;
	private final List<ShowListener> listeners;
	private final Scene scene;
	private Optional<Piece> piece = Optional.empty();
	private boolean isTelling;

	/** @param began when the show began, as {@link System#nanoTime} has it */
	Chronicle(long began, List<ShowListener> listeners) {
		this.began = began;
		this.listeners = listeners;
		scene = new Scene(number -> piece.filter(each -> each.number() == number));
	}

	/** A time in seconds since the beginning. */
	double seconds(long nanos) {
		return (nanos - began) / NANOS;
	}

	void add(Piece next) {
		piece = Optional.of(next);
		each(listener -> listener.piece(next));
	}

	void add(Moment moment) {
		scene.hear(moment);
		each(listener -> listener.moment(moment));
		show(moment.t());
	}

	/** Shows the stage as it is, though nothing has happened. */
	void show(double t) {
		Frame frame = scene.frame(t);
		each(listener -> listener.shown(frame));
	}

	Frame frame(double t) {
		return scene.frame(t);
	}

	void end() {
		each(ShowListener::ended);
	}

	/** A listener that fails harms neither the show nor the others. */
	private void each(Consumer<ShowListener> news) {
		for (ShowListener listener : listeners) {
			try {
				news.accept(listener);
			} catch (RuntimeException e) {
				if (isTelling) continue;
				isTelling = true;
				add(new Moment.Told(scene.frame(0).t(), "something that follows the show failed: " + e));
				isTelling = false;
			}
		}
	}
}
