// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The characters (code points) that a model knows, each a class. Class {@link #UNKNOWN} stands for all others. Immutable. */
public final class Alphabet {
	/** The class of whatever is not in the alphabet. */
	public static final int UNKNOWN = 0;

	/** In the place of a code point: the unknown class has none. */
	public static final int NO_CHARACTER = -1;

	/**
	 * The code point that stands between two poems (END OF TEXT). A model that has learnt it knows where poems end: drawing it ends a poem,
	 * and a poem without a prompt begins behind it.
	 */
	public static final int POEM_END = 0x3;

	private final int[] codePoints;
	private final Map<Integer, Integer> classes = new HashMap<>();

	private Alphabet(int[] codePoints) {
		this.codePoints = codePoints;
		for (int i = 1; i < codePoints.length; i++)
			if (!Character.isValidCodePoint(codePoints[i]) || classes.put(codePoints[i], i) != null)
				throw new IllegalArgumentException(
						"class " + i + " of the alphabet is the code point " + codePoints[i] + ", must differ from all other classes");
	}

	/**
	 * @param codePoints by class; the first is {@link #NO_CHARACTER}, the others are all different
	 * @throws IllegalArgumentException if they are not, or there are fewer than 2 or more than {@link NetShape#MOST_CLASSES}
	 */
	public static Alphabet of(int... codePoints) {
		if (codePoints.length < 2 || codePoints.length > NetShape.MOST_CLASSES)
			throw new IllegalArgumentException(
					"the alphabet has " + codePoints.length + " classes, must have from 2 to " + NetShape.MOST_CLASSES);
		if (codePoints[UNKNOWN] != NO_CHARACTER) throw new IllegalArgumentException(
				"class 0 of the alphabet is the code point " + codePoints[UNKNOWN] + ", must be -1, the unknown");
		return new Alphabet(codePoints.clone());
	}

	/** How many classes there are, the unknown one included. */
	public int size() {
		return codePoints.length;
	}

	/** The class of a character; {@link #UNKNOWN} if it has none of its own. */
	public int classOf(int codePoint) {
		return classes.getOrDefault(codePoint, UNKNOWN);
	}

	/** Whether the character has a class of its own. */
	public boolean has(int codePoint) {
		return classes.containsKey(codePoint);
	}

	/** The character of a class; {@link #NO_CHARACTER} for the unknown one. */
	public int codePoint(int classIndex) {
		return codePoints[classIndex];
	}

	/** The classes of a text's characters. */
	public int[] encode(CharSequence text) {
		return text.codePoints().map(this::classOf).toArray();
	}

	/** The code points by class, as JSON. */
	String json() {
		return Json.numbers(codePoints);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Alphabet a && Arrays.equals(a.codePoints, codePoints);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(codePoints);
	}

	@Override
	public String toString() {
		return json();
	}
}
