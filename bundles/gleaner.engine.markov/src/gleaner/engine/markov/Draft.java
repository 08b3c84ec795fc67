package gleaner.engine.markov;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.LengthMeter;
import gleaner.engine.PoemLength;

/**
 * One poem in the making. The newest units are held back a little, so that a walk that ends in too long a quotation can go back
 * some steps; the rest has gone to the sink and cannot be taken back. For one stream.
 */
final class Draft {
	/** After so many dead ends without a unit that could be kept, the corpora hold nothing else. */
	private static final int PATIENCE = 2000;
	/** Longer pieces go to the sink in parts of this length. */
	private static final int PART = 8192;

	private final Tokens tokens;
	private final Units units;
	private final Walk walk;
	private final QuotationGuard guard;
	private final int quotation;
	private final PoemLength length;
	private final DebrisSink sink;
	private final int heldBack;
	private LengthMeter meter;
	private LengthMeter sent;
	private boolean afterWord;
	private boolean sentAfterWord;
	private int pending;
	private int deadEnds;

	Draft(Tokens tokens, Units units, Walk walk, QuotationGuard guard, int quotation, PoemLength length, DebrisSink sink) {
		this.tokens = tokens;
		this.units = units;
		this.walk = walk;
		this.guard = guard;
		this.quotation = quotation;
		this.length = length;
		this.sink = sink;
		this.heldBack = guard.isOn() ? guard.shortPoem() * (units.areWords() ? 2 : 16) : 0;
	}

	/** Makes the poem that begins with this prompt. */
	void make(String prompt, int[] promptUnits) throws EngineException, InterruptedException {
		begin(prompt, promptUnits);
		boolean ended = false;
		for (int steps = 1; !ended; steps++) {
			if ((steps & 63) == 0 && Thread.interrupted()) throw new InterruptedException();
			if (meter.isFull()) {
				ended = mayBeCut();
				if (!ended) takeBack(walk.restart(pending));
			} else if (!walk.advance()) {
				takeBack(walk.retreat(pending));
			} else {
				pending++;
				ended = length.isNatural() && walk.unit(0) == Vocabulary.END && walk.made() > 1;
				afterWord = count(walk.unit(0), afterWord, meter);
				if (pending > heldBack && !ended) {
					send();
					deadEnds = 0;
				}
			}
		}
		int unsaid = length.isNatural() ? 1 : 0;
		while (pending > unsaid) send();
		sink.poemEnd();
	}

	private void begin(String prompt, int[] promptUnits) {
		meter = new LengthMeter(length);
		meter.begin(prompt);
		sent = meter.copy();
		afterWord = !prompt.isEmpty() && !Character.isWhitespace(prompt.charAt(prompt.length() - 1));
		sentAfterWord = afterWord;
		pending = 0;
		deadEnds = 0;
		guard.beginPoem(length.unit() == PoemLength.Unit.WORDS ? length.count() : Integer.MAX_VALUE);
		walk.begin(promptUnits);
	}

	/** A poem that is cut short must not be one quotation either. */
	private boolean mayBeCut() {
		return pending == 0 || !guard.isOn() || guard.mayEnd(walk.poemWords(), walk.longestRun());
	}

	/** Follows the walk after it has taken back so many units. */
	private void takeBack(int count) throws EngineException {
		if (++deadEnds > PATIENCE || pending == 0) throw tooMuchQuotation();
		pending -= count;
		meter = sent.copy();
		afterWord = sentAfterWord;
		for (int back = pending - 1; back >= 0; back--) afterWord = count(walk.unit(back), afterWord, meter);
	}

	private boolean count(int unit, boolean behindWord, LengthMeter lengths) {
		if (!length.isNatural()) lengths.take(piece(unit, behindWord));
		return endsWord(unit);
	}

	/** Hands the oldest unit that was held back to the sink. */
	private void send() throws InterruptedException {
		int unit = walk.unit(--pending);
		CharSequence piece = sent.take(piece(unit, sentAfterWord));
		sentAfterWord = endsWord(unit);
		for (int from = 0; from < piece.length();) {
			int to = Math.min(piece.length(), from + PART);
			if (to < piece.length() && Character.isHighSurrogate(piece.charAt(to - 1))) to--;
			sink.accept(from == 0 && to == piece.length() ? piece : piece.subSequence(from, to));
			from = to;
		}
	}

	/** What is written for a unit; a poem that ends too soon goes on with a new stanza. */
	private String piece(int unit, boolean behindWord) {
		return unit == Vocabulary.END ? "\n\n" : units.piece(unit, behindWord, tokens.vocabulary());
	}

	private boolean endsWord(int unit) {
		return unit != Vocabulary.END && !tokens.vocabulary().isBlank(unit);
	}

	private EngineException tooMuchQuotation() {
		return new EngineException("the quotation guard stopped the poem: whatever can follow \"" + walk.tail() + "\" quotes more than "
				+ quotation
				+ " words in a row, or most of a short poem; set quotation higher, or to 0 for no limit;"
				+ " or take a lower order, or more corpora");
	}
}
