// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * What all the panes of a window are told, which of them is the one being edited, and how far they go together. Knows no widgets.
 * Used by the UI thread only.
 */
public final class MixModel {
	/** The most panes side by side. */
	public static final int MOST_PANES = 4;
	/** What a calm reader takes in, in characters a second. */
	public static final int USUAL_SPEED = 60;
	/** The slowest and the fastest reading speed, in characters a second. */
	public static final int SLOWEST = 5;
	public static final int FASTEST = 1_000;

	private final List<Mix> mixes = new ArrayList<>();
	private final List<Runnable> listeners = new ArrayList<>();
	private int panes;
	private int active;
	private boolean linked;
	private boolean together;
	private boolean full;
	private int readingSpeed;
	private DaySeeds seeds;

	/**
	 * All that is kept from one day to the next.
	 *
	 * @param panes how many panes there are, from 1 to {@link #MOST_PANES}
	 * @param active the pane being edited, counted from 0
	 * @param linked whether all panes have the same prompt and seed
	 * @param together whether Start, Step, Re-roll and Stop are for all panes
	 * @param full whether text comes as fast as it can
	 * @param readingSpeed how fast it comes otherwise, in characters a second
	 * @param mixes one for each of {@link #MOST_PANES} panes, shown or not
	 * @param seeds what the day began with
	 */
	public record State(int panes, int active, boolean linked, boolean together, boolean full, int readingSpeed, List<Mix> mixes,
			DaySeeds seeds) {
		/** As it is on the first day: two panes, so that comparing is the first thing seen. */
		public static final State FIRST = new State(2, 0, true, true, false, USUAL_SPEED, List.of(), DaySeeds.NONE);

		public State {
			panes = Math.clamp(panes, 1, MOST_PANES);
			active = Math.clamp(active, 0, panes - 1);
			readingSpeed = Math.clamp(readingSpeed, SLOWEST, FASTEST);
			mixes = mixes == null ? List.of() : List.copyOf(mixes);
			seeds = seeds == null ? DaySeeds.NONE : seeds;
		}
	}

	public MixModel(State state) {
		panes = state.panes();
		active = state.active();
		linked = state.linked();
		together = state.together();
		full = state.full();
		readingSpeed = state.readingSpeed();
		seeds = state.seeds();
		for (int i = 0; i < MOST_PANES; i++) mixes.add(i < state.mixes().size() ? state.mixes().get(i) : Mix.first());
	}

	/** All that is worth keeping. */
	public State state() {
		return new State(panes, active, linked, together, full, readingSpeed, mixes, seeds);
	}

	/** Calls the listener after each change, until the returned action is run. */
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/** How many panes there are. */
	public int panes() {
		return panes;
	}

	/** Shows so many panes, from 1 to {@link #MOST_PANES}; those that are not shown keep what they were told. */
	public void setPanes(int count) {
		int newCount = Math.clamp(count, 1, MOST_PANES);
		if (newCount == panes) return;
		panes = newCount;
		active = Math.min(active, panes - 1);
		changed();
	}

	/** The pane being edited, counted from 0. */
	public int active() {
		return active;
	}

	public void setActive(int pane) {
		int newActive = Math.clamp(pane, 0, panes - 1);
		if (newActive == active) return;
		active = newActive;
		changed();
	}

	/** What a pane is told. */
	public Mix mix(int pane) {
		return mixes.get(pane);
	}

	/** What the active pane is told. */
	public Mix mix() {
		return mixes.get(active);
	}

	/** Changes what the active pane is told; prompt and seed go to all panes while they are linked. */
	public void change(UnaryOperator<Mix> how) {
		change(active, how);
	}

	/** Changes what one pane is told; prompt and seed go to all panes while they are linked. */
	public void change(int pane, UnaryOperator<Mix> how) {
		Mix changed = how.apply(mixes.get(pane));
		if (changed.equals(mixes.get(pane))) return;
		mixes.set(pane, changed);
		if (linked) share(changed);
		changed();
	}

	/** Changes what every pane is told, shown or not: for what comes and goes with the studio. */
	public void changeAll(UnaryOperator<Mix> how) {
		List<Mix> before = List.copyOf(mixes);
		mixes.replaceAll(how);
		if (!mixes.equals(before)) changed();
	}

	/** Whether all panes have the same prompt and seed. */
	public boolean isLinked() {
		return linked;
	}

	/** Links the panes (they take over prompt and seed of the active one) or lets each have its own. */
	public void setLinked(boolean newLinked) {
		if (linked == newLinked) return;
		linked = newLinked;
		if (linked) share(mix());
		changed();
	}

	/** Whether Start, Step, Re-roll and Stop are for all panes. */
	public boolean isTogether() {
		return together;
	}

	public void setTogether(boolean newTogether) {
		if (together == newTogether) return;
		together = newTogether;
		changed();
	}

	/** Whether text comes as fast as it can. */
	public boolean isFull() {
		return full;
	}

	/** How fast text comes otherwise, in characters a second. */
	public int readingSpeed() {
		return readingSpeed;
	}

	/** Sets how fast text comes; the reading speed is held from {@link #SLOWEST} to {@link #FASTEST}. */
	public void setSpeed(boolean newFull, int charactersPerSecond) {
		int held = Math.clamp(charactersPerSecond, SLOWEST, FASTEST);
		if (full == newFull && readingSpeed == held) return;
		full = newFull;
		readingSpeed = held;
		changed();
	}

	/** Closes a pane, unless it is the last: those behind it move up, what it was told is kept for the next pane that is opened. */
	public void close(int pane) {
		if (panes == 1) return;
		mixes.add(panes - 1, mixes.remove(pane));
		seeds = seeds.moved(pane, panes - 1);
		panes--;
		if (active > pane || active == panes) active--;
		changed();
	}

	/** The panes that Start, Step, Re-roll and Stop are for, counted from 0. */
	public List<Integer> addressed() {
		List<Integer> all = new ArrayList<>();
		for (int i = 0; i < panes; i++) if (together || i == active) all.add(i);
		return all;
	}

	/** Gives new seeds to the panes that are addressed: one for all where they are linked, else one each. */
	public void reroll(LongSupplier dice) {
		if (linked) {
			String seed = Long.toString(dice.getAsLong());
			mixes.replaceAll(m -> m.withSeed(seed));
		} else for (int pane : addressed()) mixes.set(pane, mixes.get(pane).withSeed(Long.toString(dice.getAsLong())));
		changed();
	}

	/**
	 * Gives every pane a fresh seed if this is another day than the last: one for all where they are linked, else one each. The one it had
	 * is kept, see {@link #seedBefore}.
	 *
	 * @param today as in {@code 2016-12-09}
	 */
	public void begin(String today, LongSupplier dice) {
		if (seeds.day().equals(today)) return;
		List<DaySeeds.Given> given = new ArrayList<>();
		String shared = Long.toString(dice.getAsLong());
		for (int pane = 0; pane < MOST_PANES; pane++) {
			String before = mixes.get(pane).seed();
			String seed = linked || pane == 0 ? shared : Long.toString(dice.getAsLong());
			mixes.set(pane, mixes.get(pane).withSeed(seed));
			given.add(new DaySeeds.Given(seed, seeds.day().isEmpty() ? seed : before));
		}
		seeds = new DaySeeds(today, given);
		changed();
	}

	/** The seed that a pane had when the last day ended, as long as it still has the one that this day gave it. */
	public Optional<String> seedBefore(int pane) {
		return seeds.before(pane, mixes.get(pane).seed());
	}

	private void share(Mix from) {
		mixes.replaceAll(m -> m.withPrompt(from.prompt()).withSeed(from.seed()));
	}

	private void changed() {
		for (Runnable listener : List.copyOf(listeners)) listener.run();
	}
}
