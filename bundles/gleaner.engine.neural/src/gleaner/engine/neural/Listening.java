// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a net remembers after texts it was asked about, so that the next question, which is mostly the same text and a little more, need
 * not begin anew. Safe for use by several threads.
 */
final class Listening {
	private static final int KEPT = 8;
	/** A net without a bound to its memory hears at least so much of the end of a text. */
	private static final int LONG_ENOUGH = 1000;
	/** Texts begin to be heard at a multiple of this, so that a text that grows is mostly heard from the same place. */
	private static final int STRIDE = 1000;

	private final Net net;
	private final Characters characters;
	private final Map<String, Net.State> kept = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Net.State> eldest) {
			return size() > KEPT;
		}
	};

	Listening(Net net, Characters characters) {
		this.net = net;
		this.characters = characters;
	}

	/**
	 * What the net would say after a text.
	 *
	 * @return the logits by class
	 */
	float[] after(String text) throws InterruptedException {
		int needed = net.memory() == Net.UNBOUNDED ? LONG_ENOUGH : net.memory();
		int start = Math.max(0, (text.length() - needed) / STRIDE * STRIDE);
		String key = start + ":" + text.substring(start);
		Optional<Map.Entry<String, Net.State>> known = known(key);
		Net.State state = net.begin(1);
		int[] heard;
		if (known.isPresent()) {
			state.copy(known.get().getValue(), 0, 0);
			heard = characters.heard(key.substring(known.get().getKey().length()));
		} else {
			heard = start == 0 ? characters.opening(text) : characters.heard(text.substring(start));
		}
		hear(state, heard);
		float[] said = state.say(1)[0].clone();
		keep(key, state);
		return said;
	}

	private synchronized Optional<Map.Entry<String, Net.State>> known(String key) {
		Map.Entry<String, Net.State> longest = null;
		for (Map.Entry<String, Net.State> entry : kept.entrySet())
			if (goesOn(entry.getKey(), key) && (longest == null || entry.getKey().length() > longest.getKey().length()))
				longest = Map.entry(entry.getKey(), entry.getValue());
		return Optional.ofNullable(longest);
	}

	/** Whether a text is another and more, not parted in the middle of a surrogate pair. */
	private static boolean goesOn(String text, String longer) {
		if (!longer.startsWith(text)) return false;
		return text.length() == longer.length() || !Character.isSurrogatePair(text.charAt(text.length() - 1), longer.charAt(text.length()));
	}

	private synchronized void keep(String key, Net.State state) {
		kept.put(key, state);
	}

	/** @throws InterruptedException if the thread was interrupted */
	static void hear(Net.State state, int[] classes) throws InterruptedException {
		int[] one = new int[1];
		for (int heard : classes) {
			if (Thread.interrupted()) throw new InterruptedException();
			one[0] = heard;
			state.hear(one, 1);
		}
	}
}
