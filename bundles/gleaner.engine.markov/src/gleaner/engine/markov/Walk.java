// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * One walk through the corpora: the text so far, the place it has come to, and the steps from there. What follows is drawn from
 * the longest context that the corpora have; where everything that follows it is forbidden, by the quotation guard or because quotation
 * marks would not fit, from a shorter one, down to a single unit. For one stream.
 */
final class Walk {
	/** How many places are remembered where the guard turned the walk away. */
	private static final int MOST_TURNED = 64;

	/** Text that is so many times as long as the longest poem of the corpora, or its longest word, goes in circles. */
	private static final long CIRCLING = 4;

	/** And so does a word of so many units, even if the corpora have longer ones. */
	private static final long LONGEST_RING = 1 << 9;

	private final ContextIndex index;
	private final Tokens tokens;
	private final Vocabulary vocabulary;
	private final boolean wordUnits;
	private final Sampler sampler;
	private final QuotationGuard guard;
	private final WordTrail trail;
	/** So many units without a word that is complete with them go in circles. */
	private final int mostWithoutWord;
	private final History text = new History();
	private final IntSet forbidden = new IntSet();
	private final IntSet turned = new IntSet();
	private Place place;
	private Place next;
	private final Place drawing;
	private long made;
	private long stanza;
	private long troubleAt;
	private int stuck;
	/** How many words the trail had when the stanza began. */
	private int stanzaWords;
	/** What these were before the last end. */
	private long endedStanza;
	private int endedStanzaWords;
	private int endedWords;
	/** Whether the place has still to be found that the text ends at: after going back it may not be asked for. */
	private boolean isAstray;
	private boolean endRefused;
	private boolean isMisfit;
	private boolean takesMisfits;
	private boolean turnedAway;

	/** @param trail counts the words of the text; {@code null} if nobody wants to know */
	Walk(ContextIndex index, Units units, Sampler sampler, QuotationGuard guard, WordTrail trail) {
		this.index = index;
		this.tokens = index.tokens();
		this.vocabulary = tokens.vocabulary();
		this.wordUnits = units.areWords();
		this.sampler = sampler;
		this.guard = guard;
		this.trail = trail;
		this.mostWithoutWord = (int) Math.min(LONGEST_RING, CIRCLING * guard.longestWord());
		place = new Place(index);
		next = new Place(index);
		drawing = new Place(index);
	}

	/** A poem begins. */
	void begin(Prompt prompt) {
		text.clear();
		turned.clear();
		made = 0;
		stanza = 0;
		troubleAt = 0;
		stuck = 0;
		stanzaWords = 0;
		if (trail != null) trail.begin(prompt.text());
		for (int unit : prompt.units()) {
			text.push(unit, prompt.open(), false);
			if (trail != null) text.setWords(trail.size());
		}
		isAstray = true;
	}

	/** The unit written {@code back} units ago; 0 is the newest. */
	int unit(int back) {
		return text.unit(back);
	}

	/** How many units have been made since the poem began. */
	long made() {
		return made;
	}

	/** How many units have been made since the poem or the last end began. */
	long stanza() {
		return stanza;
	}

	/** What is open behind the unit written {@code back} units ago, see {@link Marks}. */
	long open(int back) {
		return text.open(back);
	}

	/** The text of the unit written {@code back} units ago, as it is to be written. */
	String said(int back) {
		int unit = text.unit(back);
		return text.isBare(back) ? Marks.without(vocabulary.text(unit), vocabulary.marks(unit)) : vocabulary.text(unit);
	}

	/** Whether the unit written {@code back} units ago is written without its marks. */
	boolean isBare(int back) {
		return text.isBare(back);
	}

	/** How many units it may make without a word that is complete with them, before it goes back. */
	int mostWithoutWord() {
		return mostWithoutWord;
	}

	/** How many words had been counted up to the unit written {@code back} units ago. */
	int words(int back) {
		return text.words(back);
	}

	/** Whether the prompt stands in the same stanza as the newest unit. */
	boolean isPromptsStanza() {
		return made == stanza;
	}

	/** A number for the words from this one on, see {@link WordTrail#hash}. */
	long hash(int from) {
		int words = trail.size();
		trail.end();
		long hash = trail.hash(from);
		goBackTo(words);
		return hash;
	}

	/** Whether the poem may be what it is now, as far as quotations go. */
	boolean mayBeWhole() {
		if (!guard.isOn()) return true;
		int words = trail.size();
		trail.end();
		boolean may = !guard.forbids(trail, words, Integer.MAX_VALUE) && guard.mayEnd(trail, 0);
		goBackTo(words);
		return may;
	}

	/** Whether a poem of the corpora ends with the same word, or the same few characters, as the text does now. */
	boolean endsAsPoemsDo() {
		if (wordUnits) return text.unit(0) >= 0 && tokens.endsPoem(text.unit(0));
		drawing.find(text, index.order());
		return drawing.isWhole() && drawing.canEnd();
	}

	/**
	 * Goes a step.
	 *
	 * @return false at a dead end: whatever follows here would quote too much
	 */
	boolean advance() {
		endRefused = false;
		isMisfit = false;
		takesMisfits = false;
		forbidden.clear();
		if (isAstray) find();
		drawing.set(place);
		while (true) {
			int rank = sampler.draw(drawing, forbidden);
			if (rank >= 0) {
				turnedAway = false;
				if (takes(rank)) return true;
				if (turnedAway && cameBack()) drawing.find(text, 1);
			} else if (drawing.length() > 1 || made == 0 && drawing.length() == 1) {
				drawing.find(text, drawing.length() - 1);
			} else if (isMisfit && !takesMisfits) {
				takesMisfits = true;
				forbidden.clear();
				drawing.set(place);
			} else {
				return false;
			}
		}
	}

	private void find() {
		if (!text.bringTo(place)) {
			place.find(text, index.order());
			text.setPlace(place);
		}
		isAstray = false;
	}

	/**
	 * Whether the guard turns the walk away from here for the second time. A refrain may be a ring with a single way out, and that
	 * way a quotation; then a shorter context has to help.
	 */
	private boolean cameBack() {
		if (forbidden.size() > 1 || drawing.length() < 2) return false;
		if (turned.has(place.low())) return true;
		if (turned.size() == MOST_TURNED) turned.clear();
		turned.add(place.low());
		return false;
	}

	private boolean takes(int rank) {
		int unit = index.unit(rank);
		boolean circles = unit != Vocabulary.END && circles(unit);
		if (unit == Vocabulary.END || circles) return ends(circles);
		long marks = vocabulary.marks(unit);
		long open = marks == 0 ? text.open() : Marks.after(text.open(), marks);
		boolean isBare = open == Marks.MISFIT;
		if (isBare && !takesMisfits) {
			isMisfit = true;
			forbidden.add(unit);
			return false;
		}
		if (quotes(unit, isBare ? text.open() : open, isBare)) {
			turnedAway = true;
			forbidden.add(unit);
			return false;
		}
		next.set(drawing);
		next.follow(rank, text);
		Place old = place;
		place = next;
		next = old;
		text.setPlace(place);
		if (!forbidden.isEmpty()) guard.relax();
		stanza++;
		if (++made > troubleAt) stuck = 0;
		return true;
	}

	/**
	 * Adds the unit to the text, unless a word that is complete with it would be one quoted word too many, or none has been complete for
	 * so long that the walk goes round in a ring.
	 */
	private boolean quotes(int unit, long open, boolean isBare) {
		text.push(unit, open, isBare);
		if (trail == null) return false;
		int before = trail.size();
		if (isBare) trail.takeBare(unit, said(0));
		else trail.take(unit);
		text.setWords(trail.size());
		if (!neverEndsTheWord() && !guard.forbids(trail, before, trail.size() - stanzaWords)) return false;
		text.pop();
		goBackTo(before);
		return true;
	}

	private void goBackTo(int words) {
		trail.backTo(words, text, (int) Math.min(stanza, text.length()), made == stanza, vocabulary);
	}

	/**
	 * Whether it is time for an end although none is learnt here: at low temperatures, and where the guard bars the way out, a walk may
	 * go round for ever. It ends with a line then, or, where lines never end, when it has gone as far again.
	 */
	private boolean circles(int unit) {
		if (stanza < CIRCLING * tokens.longestPoem()) return false;
		boolean lineEnds = vocabulary.endsLine(unit);
		return (lineEnds || stanza > 2 * CIRCLING * tokens.longestPoem()) && mayEnd();
	}

	/**
	 * Whether no word has been complete for so long that the walk goes round in a ring, as in "gullllll", in "* * *", or in a script
	 * without spaces, where words are known only behind all that follow one another. Where the guard bars the end, the walk would stay in
	 * the ring for ever: without a word more there can be no end. A stanza without any word may always end.
	 */
	private boolean neverEndsTheWord() {
		return guard.isOn() && text.length() > mostWithoutWord && text.words(mostWithoutWord) == trail.size()
				&& (trail.size() > stanzaWords || trail.hasBegun());
	}

	/** The prompt is the poet's, and no run in it keeps the poem from ending. */
	private boolean mayEnd() {
		if (made == 0 || !guard.isOn()) return true;
		int words = trail.size();
		trail.end();
		boolean may = !guard.forbids(trail, words, trail.size() - stanzaWords) && guard.mayEnd(trail, stanzaWords);
		goBackTo(words);
		return may;
	}

	/** @param isForced whether it does not matter that quotation marks are open: then they are closed */
	private boolean ends(boolean isForced) {
		if (text.open() != 0 && !isForced && !takesMisfits) {
			isMisfit = true;
			forbidden.add(Vocabulary.END);
			return false;
		}
		if (!mayEnd()) {
			turnedAway = true;
			forbidden.add(Vocabulary.END);
			endRefused = true;
			return false;
		}
		endAgain();
		guard.beginStanza();
		return true;
	}

	/** Ends, without asking whether that may be. */
	void endAgain() {
		endedStanza = stanza;
		endedStanzaWords = stanzaWords;
		endedWords = text.words(0);
		text.push(Vocabulary.END, 0, false);
		if (trail != null) {
			trail.end();
			text.setWords(trail.size());
			stanzaWords = trail.size();
		}
		isAstray = true;
		stanza = 0;
		made++;
	}

	/** Takes back the end that is the newest unit. */
	void takeBackEnd() {
		text.popEnd();
		made--;
		stanza = endedStanza;
		stanzaWords = endedStanzaWords;
		if (trail != null) goBackTo(endedWords);
		isAstray = true;
	}

	/**
	 * Goes back from a dead end, each time a little further, and turns away there from what would be quoted.
	 *
	 * @param most how many units may be taken back
	 * @return how many were
	 */
	int retreat(int most) {
		if (endRefused) return restart(most);
		troubleAt = Math.max(troubleAt, made);
		int count = takeBack(1 + stuck++ / 3, most);
		if (count == most || text.length() == 0) guard.relax();
		else if (trail != null) guard.turnAway(trail.run());
		return count;
	}

	/** Takes back everything since the last end, and quotes less on the next way there. */
	int restart(int most) {
		guard.relax();
		if (trail != null) guard.beCautious(trail.size() - stanzaWords);
		return takeBack(text.length(), most);
	}

	/**
	 * Takes back so many units, but none before the last end.
	 *
	 * @param most how many at most
	 * @return how many it were
	 */
	int takeBack(int wished, int most) {
		int count = Math.min(Math.min(wished, text.length()), most);
		for (int i = 0; i < count; i++) {
			if (trail != null && text.words(1) < trail.oldest()) {
				count = i; // what was counted before is not known any more
				break;
			}
			text.pop();
			made--;
			stanza--;
		}
		if (trail != null && count > 0) goBackTo(text.words(0));
		isAstray = true;
		return count;
	}

	/** The last few units, as the poet reads them. */
	String tail() {
		StringBuilder tail = new StringBuilder();
		for (int back = Math.min(text.length(), wordUnits ? 4 : 24) - 1; back >= 0; back--) {
			int unit = text.unit(back);
			if (unit == Vocabulary.UNKNOWN) continue;
			if (wordUnits && !tail.isEmpty() && !vocabulary.isUnspaced(unit)) tail.append(' ');
			tail.append(isBlank(unit) ? " " : vocabulary.text(unit));
		}
		return tail.toString().strip().replaceAll("\\s+", " ");
	}

	private boolean isBlank(int unit) {
		return unit != Vocabulary.UNKNOWN && vocabulary.isBlank(unit);
	}
}
