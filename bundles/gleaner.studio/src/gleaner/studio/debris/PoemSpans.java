// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The places of many poems, in twelve bytes each: a long stream has a million. */
final class PoemSpans extends AbstractList<PoemSpan> implements RandomAccess {
	/** How many numbers a poem has, as they stand in the side-car: offset, length, length of the prompt. */
	static final int COLUMNS = 3;

	private final long first;
	private int[] numbers = new int[COLUMNS * 16];
	private int size;

	/** @param first the number of the first poem; the others follow it */
	PoemSpans(long first) {
		this.first = first;
	}

	@Override
	public boolean add(PoemSpan span) {
		if (span.number() != first + size)
			throw new IllegalArgumentException("poem " + span.number() + " follows poem " + (first + size - 1));
		if ((size + 1) * COLUMNS > numbers.length) numbers = Arrays.copyOf(numbers, numbers.length * 2);
		int i = size++ * COLUMNS;
		numbers[i] = Math.toIntExact(span.offset());
		numbers[i + 1] = span.length();
		numbers[i + 2] = span.promptLength();
		return true;
	}

	@Override
	public PoemSpan get(int index) {
		if (index < 0 || index >= size) throw new IndexOutOfBoundsException(index);
		int i = index * COLUMNS;
		return new PoemSpan(first + index, numbers[i], numbers[i + 1], numbers[i + 2]);
	}

	@Override
	public int size() {
		return size;
	}
}
