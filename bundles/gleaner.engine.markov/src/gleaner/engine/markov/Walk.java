package gleaner.engine.markov;

/**
 * One walk through the corpora: the text so far, the place it has come to, and the steps from there. What follows is drawn from
 * the longest context that the corpora have; where the quotation guard forbids everything that follows it, from a shorter one, down
 * to a single unit. For one stream.
 */
final class Walk {
	private final ContextIndex index;
	private final Tokens tokens;
	private final boolean wordUnits;
	private final Sampler sampler;
	private final QuotationGuard guard;
	private final History text = new History();
	private final IntSet forbidden = new IntSet();
	private Place place;
	private Place next;
	private final Place drawing;
	private long made;
	private long troubleAt;
	private int words;
	private int poemWords;
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
		made = 0;
		troubleAt = 0;
		words = 0;
		for (int unit : prompt) {
			text.push(unit, 0);
			if (completesWord()) {
				text.setRun(text.run() + 1);
				words++;
			}
		}
		poemWords = words;
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
		return Math.max(text.longestRun(), wordUnits || text.length() == 0 ? 0 : guard.openRun(text, place));
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
			} else if (drawing.length() > 1 || made == 0 && drawing.length() == 1) {
				drawing.find(text, drawing.length() - 1);
			} else {
				return false;
			}
		}
	}

	private boolean takes(int position) {
		int unit = tokens.unit(position);
		if (unit == Vocabulary.END) return ends();
		text.push(unit, text.run());
		next.set(drawing);
		next.follow(position, text);
		if (completesWord()) {
			if (guard.isOn()) text.setRun(text.run() + 1);
			if (guard.isOn() && guard.forbids(text, next, words < guard.shortPoem())) {
				text.pop();
				forbidden.add(unit);
				return false;
			}
			words++;
			poemWords++;
		}
		Place old = place;
		place = next;
		next = old;
		if (++made > troubleAt) guard.relax();
		return true;
	}

	private boolean ends() {
		int complete = wordUnits || text.length() == 0 || isBlank(text.unit(0)) ? words : words + 1;
		if (guard.isOn() && !guard.mayEnd(complete, longestRun())) {
			forbidden.add(Vocabulary.END);
			endRefused = true;
			return false;
		}
		text.push(Vocabulary.END, 0);
		place.find(text, index.order());
		guard.beginStanza();
		words = 0;
		made++;
		return true;
	}

	/**
	 * Goes back from a dead end so that the next steps lead elsewhere.
	 *
	 * @param most how many units may be taken back
	 * @return how many were
	 */
	int retreat(int most) {
		troubleAt = Math.max(troubleAt, made);
		if (endRefused) return restart(most);
		guard.tighten();
		return takeBack(1, most);
	}

	/** Takes back everything since the last end, and quotes less from now on, as befits a poem of that length. */
	int restart(int most) {
		guard.tightenTo(words);
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
		}
		if (count == most || text.length() == 0) guard.relax();
		place.find(text, index.order());
		return count;
	}

	/** Whether a word is complete with the newest unit. */
	private boolean completesWord() {
		if (wordUnits) return !isBlank(text.unit(0));
		return isBlank(text.unit(0)) && text.length() > 1 && !isBlank(text.unit(1));
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
