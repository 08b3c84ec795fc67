// SPDX-License-Identifier: EPL-2.0
package gleaner.training.text;

import gleaner.training.net.Batch;
import java.util.SplittableRandom;

/**
 * Which stretch of the text is read at which step: a pure function of step and seed, so that a run that was stopped goes on as if it
 * had not been. Within a stretch a net carries on what it remembers from one step to the next.
 */
public abstract sealed class ReadingOrder {
	private final int[] text;
	private final int lanes;
	private final int length;

	private ReadingOrder(int[] text, int lanes, int length) {
		this.text = text;
		this.lanes = lanes;
		this.length = length;
		if (text.length < length + 1) throw new IllegalArgumentException("a text of " + text.length + " has no stretch of " + length);
	}

	/**
	 * Stretches drawn from all over the text, each once before any comes again; where they begin differs from time to time.
	 *
	 * @param carried how many steps a stretch lasts; less if the text is too short
	 */
	public static ReadingOrder shuffled(int[] text, int lanes, int length, int carried, long seed) {
		return new Shuffled(text, lanes, length, Math.min(carried, (text.length - 1) / length), seed);
	}

	/** The text from its beginning to its end, again and again; with several lanes each reads a part of its own. */
	public static ReadingOrder inOrder(int[] text, int lanes, int length) {
		return new InOrder(text, lanes, length);
	}

	/** What is read at a step. */
	public final Batch batch(long step) {
		int[] input = new int[lanes * length];
		int[] target = new int[lanes * length];
		for (int lane = 0; lane < lanes; lane++) {
			int start = start(step, lane);
			for (int t = 0; t < length; t++) {
				input[t * lanes + lane] = text[start + t];
				target[t * lanes + lane] = text[start + t + 1];
			}
		}
		return new Batch(lanes, length, input, target);
	}

	/** Whether something new begins at this step, so that what was read before must be forgotten. */
	public abstract boolean begins(long step);

	/** Where a lane reads at a step. */
	abstract int start(long step, int lane);

	private static final class Shuffled extends ReadingOrder {
		private final int lanes;
		private final int length;
		private final int carried;
		private final long seed;
		private final int stretch;
		private final int phases;
		private final int count;
		private long shuffledRound = -1;
		private int[] order;
		private int phase;

		Shuffled(int[] text, int lanes, int length, int carried, long seed) {
			super(text, lanes, length);
			this.lanes = lanes;
			this.length = length;
			this.carried = carried;
			this.seed = seed;
			stretch = carried * length;
			phases = Math.min(stretch, text.length - stretch);
			count = (text.length - phases) / stretch;
		}

		@Override
		public boolean begins(long step) {
			return step % carried == 0;
		}

		@Override
		int start(long step, int lane) {
			long drawn = step / carried * lanes + lane;
			shuffle(drawn / count);
			return phase + order[(int) (drawn % count)] * stretch + (int) (step % carried) * length;
		}

		private void shuffle(long round) {
			if (round == shuffledRound) return;
			shuffledRound = round;
			SplittableRandom random = new SplittableRandom(seed ^ round * 0x9E3779B97F4A7C15L);
			phase = random.nextInt(phases);
			order = new int[count];
			for (int i = 0; i < count; i++) {
				int j = random.nextInt(i + 1);
				order[i] = order[j];
				order[j] = i;
			}
		}
	}

	private static final class InOrder extends ReadingOrder {
		private final int length;
		private final int part;
		private final int steps;

		InOrder(int[] text, int lanes, int length) {
			super(text, lanes, length);
			this.length = length;
			part = (text.length - 1) / lanes;
			if (part < length) throw new IllegalArgumentException("a text of " + text.length + " has no " + lanes + " parts of " + length);
			steps = part / length;
		}

		@Override
		public boolean begins(long step) {
			return step % steps == 0;
		}

		@Override
		int start(long step, int lane) {
			return lane * part + (int) (step % steps) * length;
		}
	}
}
