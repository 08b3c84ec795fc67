package gleaner.engine.markov;

/**
 * One walk through the corpora: the text so far, the place it has come to, and the steps from there. What follows is drawn from
 * the longest context that the corpora have; where the quotation guard forbids everything that follows it, from a shorter one, down
 * to a single unit. For one stream.
 */
final class Walk {
	/** How many places are remembered where the guard turned the walk away. */
	private static final int MOST_TURNED = 64;

	/** Text that is so many times as long as the longest poem of the corpora goes in circles. */
	private static final long CIRCLING = 4;

	private final ContextIndex index;
	private final Tokens tokens;
	private final boolean wordUnits;
	private final Sampler sampler;
	private final QuotationGuard guard;
	private final History text = new History();
	private final IntSet forbidden = new IntSet();
	private final IntSet turned = new IntSet();
	private Place place;
	private Place next;
	private final Place drawing;
	private long made;
	private long stanza;
	/** How many units there are since the last one that completed a word. */
	private long sinceWord;
	private long troubleAt;
	private int stuck;
	private int words;
	private int poemWords;
	private int promptWords;
	private boolean endRefused;

	Walk(ContextIndex index, Units units, Sampler sampler, QuotationGuard guard) {
		this.index = index;
		this.tokens = index.tokens();
		this.wordUnits = units.areWords();
		this.sampler = sampler;
		this.guard = guard;
		place = new Place(index);
		next = new Place(index);
		drawing = new Place(index);
	}

	/** A poem begins. */
	void begin(int[] prompt) {
		text.clear();
		turned.clear();
		made = 0;
		stanza = 0;
		sinceWord = 0;
		troubleAt = 0;
		stuck = 0;
		words = 0;
		for (int unit : prompt) {
			text.push(unit, 0);
			if (completesWord()) words++;
		}
		poemWords = words;
		promptWords = words;
		place.find(text, index.order());
	}

	/** The unit written {@code back} units ago; 0 is the newest. */
	int unit(int back) {
		return text.unit(back);
	}

	/** How many units have been made since the poem began. */
	long made() {
		return made;
	}

	/** How many whole words there are since the poem began. */
	int poemWords() {
		return poemWords;
	}

	/** The longest quoted run of words since the poem began or the last one ended; known exactly while they are few. */
	int longestRun() {
		return Math.max(text.longestRun(), wordUnits || text.length() == 0 ? 0 : guard.run(text, place));
	}

	/**
	 * Goes a step.
	 *
	 * @return false at a dead end: whatever follows here would quote too much
	 */
	boolean advance() {
		endRefused = false;
		forbidden.clear();
		drawing.set(place);
		while (true) {
			int position = sampler.draw(drawing, forbidden);
			if (position >= 0) {
				if (takes(position)) return true;
				if (cameBack()) drawing.find(text, 1);
			} else if (drawing.length() > 1 || made == 0 && drawing.length() == 1) {
				drawing.find(text, drawing.length() - 1);
			} else {
				return false;
			}
		}
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

	private boolean takes(int position) {
		int unit = tokens.unit(position);
		if (unit == Vocabulary.END || circles(unit)) return ends();
		boolean completes = wordUnits ? !isBlank(unit) : isBlank(unit) && text.length() > 0 && !isBlank(text.unit(0));
		if (completes ? !wordUnits && quotes(place) : neverEndsTheWord()) {
			forbidden.add(unit);
			return false;
		}
		// As long as no word is complete, the run is that of the prompt, which does not count against the poem.
		text.push(unit, completes || !isBehindPrompt() ? text.run() : 0);
		next.set(drawing);
		next.follow(position, text);
		if (completes && wordUnits && quotes(next)) {
			text.pop();
			forbidden.add(unit);
			return false;
		}
		sinceWord = completes ? 0 : sinceWord + 1;
		if (completes) {
			words++;
			poemWords++;
		}
		Place old = place;
		place = next;
		next = old;
		if (!forbidden.isEmpty()) guard.relax();
		stanza++;
		if (++made > troubleAt) stuck = 0;
		return true;
	}

	/** Whether the word that the text ends with, at this place, is one quoted word too many; if not, its run is noted. */
	private boolean quotes(Place at) {
		if (!guard.isOn()) return false;
		int before = text.run();
		text.setRun(run() + 1);
		boolean quotes = guard.forbids(text, at, words + 1);
		if (quotes) text.setRun(before);
		return quotes;
	}

	/** How long the run of quoted words is at most. Behind a prompt all of it might be quoted. */
	private int run() {
		return isBehindPrompt() ? words : text.run();
	}

	/** Whether no word has been completed since the prompt. */
	private boolean isBehindPrompt() {
		return made == stanza && words == promptWords;
	}

	/**
	 * Whether it is time for an end although none is learnt here: at low temperatures, and where the guard bars the way out, a walk may
	 * go round for ever. It ends with a line then, or, where lines never end, when it has gone as far again.
	 */
	private boolean circles(int unit) {
		if (stanza < CIRCLING * tokens.longestPoem()) return false;
		boolean lineEnds = tokens.vocabulary().text(unit).startsWith("\n");
		return (lineEnds || stanza > 2 * CIRCLING * tokens.longestPoem()) && mayEnd();
	}

	/**
	 * Whether a word, or white space, has become so long that it goes round in a ring of characters, as in "gullllll". Where the guard
	 * bars the end, the walk would stay in the ring for ever: without a word more there can be no end.
	 */
	private boolean neverEndsTheWord() {
		return guard.isOn() && sinceWord >= CIRCLING * tokens.longestWord();
	}

	/** The prompt is the poet's, and no run in it keeps the poem from ending. */
	private boolean mayEnd() {
		int complete = wordUnits || text.length() == 0 || isBlank(text.unit(0)) ? words : words + 1;
		return made == 0 || !guard.isOn() || guard.mayEnd(complete, longestRun());
	}

	private boolean ends() {
		if (!mayEnd()) {
			forbidden.add(Vocabulary.END);
			endRefused = true;
			return false;
		}
		text.push(Vocabulary.END, 0);
		place.find(text, index.order());
		guard.beginStanza();
		words = 0;
		stanza = 0;
		sinceWord = 0;
		made++;
		return true;
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
		else guard.turnAway(text.run());
		return count;
	}

	/** Takes back everything since the last end, and quotes less on the next way there. */
	int restart(int most) {
		guard.relax();
		guard.beCautious(words);
		return takeBack(text.length(), most);
	}

	private int takeBack(int wished, int most) {
		int count = Math.min(Math.min(wished, text.length()), most);
		for (int i = 0; i < count; i++) {
			if (completesWord()) {
				words--;
				poemWords--;
			}
			text.pop();
			made--;
			stanza--;
			sinceWord--;
		}
		if (sinceWord < 0) sinceWord = unitsSinceWord();
		place.find(text, index.order());
		return count;
	}

	/** Whether a word is complete with the newest unit. */
	private boolean completesWord() {
		return completesWord(0);
	}

	/** Whether a word is complete with the unit written {@code back} units ago. */
	private boolean completesWord(int back) {
		if (wordUnits) return !isBlank(text.unit(back));
		return isBlank(text.unit(back)) && text.length() > back + 1 && !isBlank(text.unit(back + 1));
	}

	private int unitsSinceWord() {
		int units = 0;
		while (units < text.length() && !completesWord(units)) units++;
		return units;
	}

	/** The last few units, as the poet reads them. */
	String tail() {
		StringBuilder tail = new StringBuilder();
		for (int back = Math.min(text.length(), wordUnits ? 4 : 24) - 1; back >= 0; back--) {
			int unit = text.unit(back);
			if (unit == Vocabulary.UNKNOWN) continue;
			if (wordUnits && !tail.isEmpty()) tail.append(' ');
			tail.append(isBlank(unit) ? " " : tokens.vocabulary().text(unit));
		}
		return tail.toString().strip().replaceAll("\\s+", " ");
	}

	private boolean isBlank(int unit) {
		return unit != Vocabulary.UNKNOWN && tokens.vocabulary().isBlank(unit);
	}
}
