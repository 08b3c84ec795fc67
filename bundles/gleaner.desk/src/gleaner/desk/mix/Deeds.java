// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a poet has done in a view that is no text, to be undone and done again. For one thread. */
public final class Deeds {
	/** So many are remembered. */
	static final int MOST = 200;

	private final Deque<Deed> done = new ArrayDeque<>();
	private final Deque<Deed> undone = new ArrayDeque<>();

	/**
	 * Something that was done.
	 *
	 * @param name as the poet calls it: "Never Again"
	 * @param undo does the contrary
	 * @param redo does it once more
	 */
	public record Deed(String name, Runnable undo, Runnable redo) {
	}

	/** Does something that can be undone. */
	public void act(Deed deed) {
		deed.redo().run();
		did(deed);
	}

	/** Remembers something that was done. */
	public void did(Deed deed) {
		undone.clear();
		done.push(deed);
		if (done.size() > MOST) done.removeLast();
	}

	/** Undoes what was done last; its name, or nothing if there is nothing. */
	public Optional<String> undo() {
		if (done.isEmpty()) return Optional.empty();
		Deed deed = done.pop();
		undone.push(deed);
		deed.undo().run();
		return Optional.of(deed.name());
	}

	/** Does again what was undone last; its name, or nothing if there is nothing. */
	public Optional<String> redo() {
		if (undone.isEmpty()) return Optional.empty();
		Deed deed = undone.pop();
		done.push(deed);
		deed.redo().run();
		return Optional.of(deed.name());
	}

	/** Undoes this one, whatever was done since; false if it was undone already, or is forgotten. */
	public boolean undo(Deed deed) {
		if (!done.remove(deed)) return false;
		undone.push(deed);
		deed.undo().run();
		return true;
	}

	/** Does this one again; false if it was not undone, or is forgotten. */
	public boolean redo(Deed deed) {
		if (!undone.remove(deed)) return false;
		done.push(deed);
		deed.redo().run();
		return true;
	}

	/** Forgets everything. */
	public void clear() {
		done.clear();
		undone.clear();
	}
}
