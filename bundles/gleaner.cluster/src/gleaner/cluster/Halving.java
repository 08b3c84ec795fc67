// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rule by which a sweep stops bad trainings early, successive halving: all train to the first rung; when the last has come there, the
 * better half (of an uneven number the larger half) trains on to the next, and so forth. Better is a lower loss on poems held out; of two
 * alike the one of the lower number; one without a loss is worst; one that has failed takes no part. So who trains faster, and where, makes
 * no difference.
 */
public final class Halving {
	private Halving() {
	}

	/**
	 * Rungs so that the better half goes on after each: of 8 trainings over 20,000 steps these are 2,500, 5,000, 10,000 and 20,000.
	 *
	 * @param trainings how many, 1 or more
	 * @param steps how long the best trains, 1 or more
	 */
	public static List<Long> rungs(int trainings, long steps) {
		List<Long> rungs = new ArrayList<>();
		rungs.add(steps);
		for (int left = trainings; left > 2 && rungs.getFirst() > 1; left = (left + 1) / 2) rungs.addFirst(rungs.getFirst() / 2);
		return rungs;
	}

	/**
	 * How many steps all trainings together go, if none fails.
	 *
	 * @param rungs as {@link #rungs} has them
	 */
	public static long steps(int trainings, List<Long> rungs) {
		long sum = 0;
		long before = 0;
		int left = trainings;
		for (long rung : rungs) {
			sum += left * (rung - before);
			before = rung;
			left = (left + 1) / 2;
		}
		return sum;
	}

	/**
	 * Who of those that came to a rung goes on.
	 *
	 * @param losses at that rung, by the number of the task; NaN where none is known
	 */
	public static Set<Integer> better(Map<Integer, Double> losses) {
		List<Integer> order = new ArrayList<>(new TreeSet<>(losses.keySet()));
		order.sort(Comparator.comparingDouble(task -> Double.isNaN(losses.get(task)) ? Double.POSITIVE_INFINITY : losses.get(task)));
		return new TreeSet<>(order.subList(0, (order.size() + 1) / 2));
	}

	/** What is to become of a task that rests at a rung. */
	enum Verdict {
		/** Others are not there yet. */
		WAIT,
		/** It trains on. */
		GO_ON,
		/** Others were better. */
		HALT
	}

	/**
	 * What is to become of a task.
	 *
	 * @param cards of all tasks, by number
	 */
	static Verdict verdict(int task, Map<Integer, TaskCard> cards) {
		int reached = cards.get(task).rung();
		Set<Integer> contenders = cards.keySet();
		for (int rung = 0; rung < reached; rung++) {
			Map<Integer, Double> losses = new TreeMap<>();
			for (int each : contenders) {
				TaskCard card = cards.get(each);
				if (card.rung() > rung) losses.put(each, card.losses().get(rung));
				else if (card.state() != TaskState.FAILED && card.state() != TaskState.HALTED) return Verdict.WAIT;
			}
			contenders = better(losses);
			if (!contenders.contains(task)) return Verdict.HALT;
		}
		return Verdict.GO_ON;
	}
}
