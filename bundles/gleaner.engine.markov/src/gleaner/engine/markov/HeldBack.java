// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.LengthMeter;
import gleaner.engine.PoemLength;

/**
 * The newest units of a poem, which may still be taken back: for each what is written for it, and how long the poem is with it, so that
 * going back counts nothing anew. For one stream.
 */
final class HeldBack {
	private final Writing writing;
	private final PoemLength length;
	/** A ring, with what is before the oldest unit in front of it. */
	private Piece[] pieces = new Piece[64];
	private int front;
	private int size;

	/** What is written for a unit. */
	private static final class Piece {
		private LengthMeter meter;
		private String text;
		private CharSequence fitting;
		private Writing.Ending ending;
		/** How long the poem would be with it if all fitted. */
		private long characters;
	}

	HeldBack(Writing writing, PoemLength length) {
		this.writing = writing;
		this.length = length;
		for (int i = 0; i < pieces.length; i++) pieces[i] = new Piece();
	}

	/** A poem begins with this prompt. */
	void begin(String prompt) {
		size = 0;
		Piece before = pieces[front];
		before.meter = new LengthMeter(length);
		before.meter.begin(prompt);
		before.text = prompt;
		before.fitting = prompt;
		before.ending = Writing.ending(prompt);
		before.characters = prompt.length();
	}

	/** The piece of the unit made so many units ago; that before the oldest comes behind it. */
	private Piece piece(int back) {
		return pieces[front + size - back & pieces.length - 1];
	}

	/** Adds the unit that the walk has made. Where no length is given, nothing is written for it as long as it may be taken back. */
	void add(Walk walk) {
		if (size + 1 == pieces.length) makeRoom();
		size++;
		if (!length.isNatural()) write(walk, 0);
	}

	private void write(Walk walk, int back) {
		Piece before = piece(back + 1);
		Piece piece = piece(back);
		piece.text = writing.piece(walk, back, before.ending);
		piece.ending = writing.after(walk, back, before.ending);
		piece.characters = before.characters + piece.text.length();
		piece.meter = before.meter.copy();
		piece.fitting = piece.meter.take(piece.text);
	}

	private void makeRoom() {
		Piece[] more = new Piece[2 * pieces.length];
		for (int i = 0; i < more.length; i++) more[i] = i <= size ? piece(size - i) : new Piece();
		pieces = more;
		front = 0;
	}

	/** How many units there are. */
	int size() {
		return size;
	}

	/** Takes back the newest units. */
	void takeBack(int count) {
		size -= count;
	}

	/** Lets the oldest unit go: what is written for it, as much as fits. */
	CharSequence letGo(Walk walk) {
		if (length.isNatural()) write(walk, size - 1);
		front = front + 1 & pieces.length - 1;
		size--;
		return piece(size).fitting;
	}

	/** Whether the poem has its length. */
	boolean isFull() {
		return !length.isNatural() && piece(0).meter.isFull();
	}

	/** Whether all of the newest unit is within the length. */
	boolean fits() {
		return piece(0).fitting.length() == piece(0).text.length();
	}

	/** How many characters the poem has without its newest units. */
	long characters(int without) {
		return piece(without).characters;
	}
}
