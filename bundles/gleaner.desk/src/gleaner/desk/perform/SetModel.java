// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.performance.programme.Look;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The set that is being put together: its rounds, which of them is chosen, and what can be taken back. Knows no widgets and no files; what
 * is on stage has a set of its own, which no change here reaches. UI thread only.
 */
public final class SetModel {
	private static final int LONGEST_MEMORY = 100;

	private record State(Programme programme, int chosen) {
	}

	private final List<Runnable> listeners = new ArrayList<>();
	private final Deque<State> before = new ArrayDeque<>();
	private State now;
	/** What was changed last: while the same goes on, as in typing, it is one step. */
	private String last = "";

	public SetModel(Programme programme) {
		now = new State(programme, programme.rounds().isEmpty() ? -1 : 0);
	}

	/** Calls the listener after each change, until the returned action is run. */
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	public Programme programme() {
		return now.programme;
	}

	/** The number of the chosen round, from 0; -1 if there is none. */
	public int chosen() {
		return now.chosen;
	}

	/** The chosen round. */
	public Optional<Round> round() {
		return now.chosen < 0 ? Optional.empty() : Optional.of(now.programme.rounds().get(now.chosen));
	}

	/** Puts another set in the place of this one; what was changed in this one can not be taken back any more. */
	public void open(Programme other) {
		before.clear();
		last = "";
		boolean isSame = other.name().equals(now.programme.name());
		now = new State(other, other.rounds().isEmpty() ? -1 : isSame ? Math.clamp(now.chosen, 0, other.rounds().size() - 1) : 0);
		tell();
	}

	/** The set is called otherwise. */
	public void rename(String name) {
		now = new State(now.programme.withName(name), now.chosen);
		tell();
	}

	public void choose(int index) {
		int inside = Math.clamp(index, -1, now.programme.rounds().size() - 1);
		if (inside == now.chosen) return;
		last = "";
		now = new State(now.programme, inside);
		tell();
	}

	/** Puts a round behind the chosen one, and chooses it. */
	public void add(Round round) {
		List<Round> rounds = new ArrayList<>(now.programme.rounds());
		rounds.add(now.chosen + 1, round);
		step("", new State(now.programme.withRounds(rounds), now.chosen + 1));
	}

	/** Takes the chosen round out. */
	public void remove() {
		if (now.chosen < 0) return;
		List<Round> rounds = new ArrayList<>(now.programme.rounds());
		rounds.remove(now.chosen);
		step("", new State(now.programme.withRounds(rounds), Math.min(now.chosen, rounds.size() - 1)));
	}

	/** Moves a round to another place, and chooses it. */
	public void move(int from, int to) {
		int size = now.programme.rounds().size();
		if (from < 0 || from >= size || to < 0 || to >= size || from == to) return;
		List<Round> rounds = new ArrayList<>(now.programme.rounds());
		rounds.add(to, rounds.remove(from));
		step("", new State(now.programme.withRounds(rounds), to));
	}

	/** Changes the chosen round; what is not a change is none. */
	public void change(String what, UnaryOperator<Round> how) {
		if (now.chosen < 0) return;
		Round changed = how.apply(now.programme.rounds().get(now.chosen));
		if (changed.equals(now.programme.rounds().get(now.chosen))) return;
		step(what + " " + now.chosen, new State(now.programme.withRound(now.chosen, changed), now.chosen));
	}

	/** Changes how the stage looks. */
	public void changeLook(String what, UnaryOperator<Look> how) {
		Look changed = how.apply(now.programme.look());
		if (changed.equals(now.programme.look())) return;
		step("look " + what, new State(now.programme.withLook(changed), now.chosen));
	}

	/** Changes all of it as one step; its name stays. */
	public void changeAll(UnaryOperator<Programme> how) {
		Programme changed = how.apply(now.programme).withName(now.programme.name());
		if (!changed.equals(now.programme)) step("", new State(changed, Math.min(now.chosen, changed.rounds().size() - 1)));
	}

	public boolean canUndo() {
		return !before.isEmpty();
	}

	/** Takes the last change back. */
	public void undo() {
		if (before.isEmpty()) return;
		State back = before.pop();
		now = new State(back.programme.withName(now.programme.name()), back.chosen);
		last = "";
		tell();
	}

	/** @param what names changes that are one step if they follow each other; empty for one that stands alone */
	private void step(String what, State next) {
		if (what.isEmpty() || !what.equals(last)) {
			before.push(now);
			if (before.size() > LONGEST_MEMORY) before.removeLast();
		}
		last = what;
		now = next;
		tell();
	}

	private void tell() {
		for (Runnable listener : List.copyOf(listeners)) listener.run();
	}
}
