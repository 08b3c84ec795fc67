// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.training.net.Batch;
import gleaner.training.net.Net;

/** The loss on what was held out. */
final class Validation {
	private final int[] text;
	private final int lanes;
	private final int length;
	private final int context;
	private final Net net;

	/** Makes the net that is measured. */
	@FunctionalInterface
	interface NetMaker {
		Net make(int lanes, int length);
	}

	private Validation(int[] text, int lanes, int length, int context, Net net) {
		this.text = text;
		this.lanes = lanes;
		this.length = length;
		this.context = context;
		this.net = net;
	}

	/**
	 * @param text what was held out
	 * @param mostLanes how many lanes are read side by side, if the text is long enough
	 * @param length how many characters are foretold at once
	 * @param context how many characters are read again before those; 0 for a net that remembers
	 */
	static Validation of(int[] text, int mostLanes, int length, int context, NetMaker maker) {
		int lanes = Math.max(1, Math.min(mostLanes, text.length / Math.max(1, 4 * (context + length))));
		int part = (text.length - 1) / lanes;
		int heard = Math.min(context, part / 2);
		int told = Math.min(length, part - heard);
		if (told < 1) return new Validation(text, 0, 0, 0, null);
		return new Validation(text, lanes, told, heard, maker.make(lanes, heard + told));
	}

	/** In nats a character; NaN if nothing was held out. */
	double measure() {
		if (net == null) return Double.NaN;
		net.forget();
		int part = (text.length - 1) / lanes;
		int steps = (part - context) / length;
		double sum = 0;
		for (int i = 0; i < steps; i++) sum += net.loss(batch(part, i * length), context);
		return sum / ((double) steps * lanes * length);
	}

	/** How many characters are foretold. */
	int characters() {
		return net == null ? 0 : ((text.length - 1) / lanes - context) / length * lanes * length;
	}

	private Batch batch(int part, int offset) {
		int span = context + length;
		int[] input = new int[lanes * span];
		int[] target = new int[lanes * span];
		for (int lane = 0; lane < lanes; lane++) {
			int start = lane * part + offset;
			for (int t = 0; t < span; t++) {
				input[t * lanes + lane] = text[start + t];
				target[t * lanes + lane] = text[start + t + 1];
			}
		}
		return new Batch(lanes, span, input, target);
	}
}
