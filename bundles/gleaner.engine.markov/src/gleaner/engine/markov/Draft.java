// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.PoemLength;
import gleaner.language.text.FoldedWords;

/**
 * Poems in the making, one after the other. The newest units are held back a little, so that a walk that ends in too long a quotation,
 * in a line that has come before, or where no poem ends, can go back some steps; the rest has gone to the sink and cannot be taken back.
 * For one stream.
 */
final class Draft {
	/** After so many dead ends without a unit that could be kept, the corpora hold nothing else. */
	private static final int PATIENCE = 2000;
	/** How often a poem whose length is given looks for an end that is one. */
	private static final int END_TRIES = 5;
	/** How far it goes back for that at first, in units. */
	private static final int END_WORDS = 3;
	private static final int END_CHARACTERS = 18;
	/** Longer lines are let go before they end. */
	private static final int MOST_HELD = 1 << 12;
	/** Longer pieces go to the sink in parts of this length. */
	private static final int PART = 8192;

	private final Vocabulary vocabulary;
	private final boolean areWords;
	private final Walk walk;
	private final QuotationGuard guard;
	private final LineRule lines;
	private final int quotation;
	private final PoemLength length;
	private final boolean mayCutWords;
	private DebrisSink sink;
	private final int heldBack;
	private final HeldBack held;
	private long sentCharacters;
	private int deadEnds;
	private int endTries;
	/** How many units have been made since the last line end, see {@link #lineUnits(int)}. */
	private int lineUnits;

	/** @param lines which lines may come; {@code null} if any may */
	Draft(Writing writing, MarkovTable table, Walk walk, QuotationGuard guard, LineRule lines, PoemLength length) {
		this.vocabulary = table.tokens().vocabulary();
		this.areWords = table.units().areWords();
		this.walk = walk;
		this.guard = guard;
		this.lines = lines;
		this.quotation = table.quotation();
		this.length = length;
		this.held = new HeldBack(writing, length);
		this.mayCutWords = table.mayCutWords();
		this.heldBack = guard.isOn() ? Math.max(walk.mostWithoutWord() + 1, guard.shortPoem() * (areWords ? 2 : 16)) : 0;
	}

	/** Makes the poem that begins with this prompt. */
	void make(Prompt prompt, DebrisSink out) throws EngineException, InterruptedException {
		sink = out;
		begin(prompt);
		boolean ended = false;
		for (int steps = 1; !ended; steps++) {
			if ((steps & 63) == 0 && Thread.interrupted()) throw new InterruptedException();
			if (held.isFull()) {
				ended = finishes();
			} else if (!walk.advance()) {
				deadEnd(walk.retreat(held.size()));
			} else {
				held.add(walk);
				int unit = walk.unit(0);
				lineUnits = endsLine(unit) ? 0 : lineUnits + 1;
				if (lines != null && lineUnits == 0 && (unit == Vocabulary.END ? repeatsAtEnd() : repeats(1))) continue;
				ended = length.isNatural() && unit == Vocabulary.END && walk.made() > 1;
				if (!ended && !held.isFull()) release();
			}
		}
		end();
	}

	private void begin(Prompt prompt) {
		held.begin(prompt.text());
		sentCharacters = prompt.text().length();
		deadEnds = 0;
		endTries = 0;
		lineUnits = 0;
		guard.beginPoem(length.unit() == PoemLength.Unit.WORDS ? length.count() : Integer.MAX_VALUE);
		walk.begin(prompt);
		if (lines != null) lines.beginPoem(prompt.text());
	}

	/** Hands over what was held back, and closes what is open. */
	private void end() throws InterruptedException {
		boolean isLearntEnd = length.isNatural();
		long open = held.size() > 0 || walk.made() > 0 ? walk.open(isLearntEnd ? 1 : 0) : 0;
		while (held.size() > (isLearntEnd ? 1 : 0)) send();
		String closing = Marks.closing(open);
		if (length.unit() != PoemLength.Unit.CHARACTERS || sentCharacters + closing.length() <= length.count() && !mayCutWords) {
			if (!closing.isEmpty()) sink.accept(closing);
		}
		if (lines != null) lines.endPoem();
		sink.poemEnd();
	}

	/** The poem has its length: takes away what is beyond it. False if it has to go another way. */
	private boolean finishes() throws EngineException, InterruptedException {
		if (held.size() == 0) return true;
		boolean endsByItself = walk.unit(0) == Vocabulary.END && length.unit() != PoemLength.Unit.CHARACTERS;
		if (endsByItself) {
			walk.takeBackEnd();
			held.takeBack(1);
		} else {
			held.takeBack(walk.takeBack(unitsBeyond(), held.size()));
		}
		if (lines != null) lines.backTo(walk.made());
		if (!walk.mayBeWhole()) {
			deadEnd(walk.restart(held.size()));
			return false;
		}
		if (lines != null && repeats(0)) return false;
		if (endsByItself || isAnEnd() || endTries++ >= END_TRIES || held.size() == 0) return true;
		int back = endTries / 2 + (areWords ? END_WORDS : END_CHARACTERS);
		// What is before the line may not be held back any more; then the line could not be made anew if it came twice.
		follow(walk.takeBack(lines == null ? back : Math.min(back, Math.max(1, lineUnits(0))), held.size()));
		return false;
	}

	/** Whether a poem could end here had nobody said how long it is to be. */
	private boolean isAnEnd() {
		if (walk.made() == 0) return true;
		if (walk.open(0) != 0) return false;
		return endsSentence() || walk.endsAsPoemsDo();
	}

	private boolean endsSentence() {
		if (walk.unit(0) < 0) return false;
		String said = walk.said(0);
		int last = said.length() - 1;
		while (last >= 0 && !Character.isLetterOrDigit(said.charAt(last)) && ".!?\u2026\u3002\uFF01\uFF1F".indexOf(said.charAt(last)) < 0)
			last--;
		return last >= 0 && !Character.isLetterOrDigit(said.charAt(last));
	}

	/** How many of the newest units do not belong to the poem any more. */
	private int unitsBeyond() {
		if (length.unit() != PoemLength.Unit.CHARACTERS) return 1;
		if (mayCutWords) return 0;
		int most = held.size();
		int beyond = held.fits() ? 0 : 1;
		while (beyond < most && (isWithinWord(beyond) || isTooLong(beyond))) beyond++;
		while (beyond < most && isBlank(walk.unit(beyond))) beyond++;
		boolean nothingIsLeft = beyond == most && sentCharacters == 0;
		return nothingIsLeft ? 0 : beyond;
	}

	/** Whether the word that the text ends with, but for its last few units, may not be whole. */
	private boolean isWithinWord(int without) {
		if (areWords || isBlank(walk.unit(without))) return false;
		String said = walk.said(without);
		return !said.isEmpty() && FoldedWords.isPartOfWord(said.codePointAt(0));
	}

	/** Whether there is no room for the marks that close what is open. */
	private boolean isTooLong(int without) {
		String closing = Marks.closing(walk.open(without));
		return !closing.isEmpty() && held.characters(without) + closing.length() > length.count();
	}

	/**
	 * Whether the line that is complete has come before, and another one is tried.
	 *
	 * @param behind how many units stand behind it: its line end
	 */
	private boolean repeats(int behind) throws InterruptedException {
		int units = lineUnits(behind);
		int line = units < walk.stanza() - behind || !walk.isPromptsStanza() ? walk.words(behind + units) : lines.promptLine();
		if (lines.isNew(walk.hash(line), walk.made())) return false;
		if (held.size() <= behind || !lines.triesAgain()) {
			lines.giveUp(sink);
			return false;
		}
		follow(walk.takeBack(units + behind, held.size()));
		return true;
	}

	/** The same where the newest unit is the end of the poem. */
	private boolean repeatsAtEnd() throws InterruptedException {
		walk.takeBackEnd();
		held.takeBack(1);
		if (repeats(0)) return true;
		walk.endAgain();
		held.add(walk);
		return false;
	}

	/**
	 * How many units the last line has that was made, but for the newest {@code behind}; those before the last end or of the prompt are
	 * none.
	 */
	private int lineUnits(int behind) {
		int units = 0;
		while (units + behind < walk.stanza() && units < MOST_HELD && !endsLine(walk.unit(units + behind))) units++;
		return units;
	}

	private boolean endsLine(int unit) {
		return unit >= Vocabulary.END && vocabulary.endsLine(unit);
	}

	private boolean isBlank(int unit) {
		return unit > Vocabulary.END && vocabulary.isBlank(unit);
	}

	/** Follows the walk out of a dead end. */
	private void deadEnd(int count) throws EngineException {
		if (++deadEnds > PATIENCE || held.size() == 0) throw tooMuchQuotation();
		follow(count);
	}

	/** Follows the walk after it has taken back so many units. */
	private void follow(int count) {
		held.takeBack(count);
		lineUnits = lineUnits(0);
		if (lines != null) lines.backTo(walk.made());
	}

	private void release() throws InterruptedException {
		if (held.size() <= heldBack) return;
		int hold = heldBack;
		if (lines != null) hold = Math.max(hold, Math.min(MOST_HELD, lineUnits + 1));
		if (!length.isNatural()) hold = Math.max(hold, END_TRIES + (areWords ? END_WORDS : END_CHARACTERS));
		while (held.size() > hold) {
			send();
			deadEnds = 0;
		}
	}

	/** Hands the oldest unit that was held back to the sink. */
	private void send() throws InterruptedException {
		CharSequence part = held.letGo(walk);
		sentCharacters += part.length();
		for (int from = 0; from < part.length();) {
			int to = Math.min(part.length(), from + PART);
			if (to < part.length() && Character.isHighSurrogate(part.charAt(to - 1))) to--;
			sink.accept(from == 0 && to == part.length() ? part : part.subSequence(from, to));
			from = to;
		}
	}

	private EngineException tooMuchQuotation() {
		return new EngineException("the quotation guard stopped the poem: every word after \"" + walk.tail() + "\" quotes more than "
				+ quotation
				+ " words in a row, or most of a short poem; set quotation higher, or to 0 for no limit, or "
				+ "choose a lower order or more corpora");
	}
}
