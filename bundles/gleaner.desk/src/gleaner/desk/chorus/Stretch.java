// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.chorus;

import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;
import gleaner.voice.chorus.GapWish;
import gleaner.voice.chorus.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whole lines of a poem in which some words are to be made anew.
 *
 * @param poem the whole text, with origins
 * @param start where the lines begin
 * @param end where they end, the last line break not included
 * @param changing the words that make way, in offsets of the poem
 */
public record Stretch(Harvest poem, int start, int end, List<Word> changing) {
	/** What the poet calls it. */
	static final String NAME = "Regenerate";

	public Stretch {
		changing = List.copyOf(changing);
	}

	/**
	 * The words that a selection is about, those that are locked left out. Without a selection it is the word at the caret, or, if its
	 * line has locks, all that are not locked. Empty if there are none.
	 */
	public static Optional<Stretch> of(Harvest poem, int from, int to, Predicate<Word> isLocked) {
		String text = poem.text();
		int start = text.lastIndexOf('\n', from - 1) + 1;
		int newline = text.indexOf('\n', to);
		int end = newline < 0 ? text.length() : newline;
		List<Word> words = new ArrayList<>();
		for (Word word : Words.of(text.substring(start, end))) words.add(new Word(word.text(), start + word.start(), start + word.end()));
		boolean lineHasLocks = words.stream().anyMatch(isLocked);
		List<Word> changing = words.stream().filter(word -> !isLocked.test(word)).filter(
				word -> from == to ? lineHasLocks || word.start() <= from && from <= word.end() : word.start() < to && word.end() > from)
				.toList();
		return changing.isEmpty() ? Optional.empty() : Optional.of(new Stretch(poem, start, end, changing));
	}

	/** The lines with gaps; words side by side make one gap. */
	public Template template() {
		String text = poem.text();
		List<Template.Part> parts = new ArrayList<>();
		int at = start;
		for (int i = 0; i < changing.size();) {
			int last = i;
			while (last + 1 < changing.size() && isSpace(text.substring(changing.get(last).end(), changing.get(last + 1).start()))) last++;
			int gapStart = changing.get(i).start();
			int gapEnd = changing.get(last).end();
			if (gapStart > at) parts.add(new Template.Kept(text.substring(at, gapStart)));
			parts.add(new Template.Gap(text.substring(gapStart, gapEnd), GapWish.ANY));
			at = gapEnd;
			i = last + 1;
		}
		if (at < end) parts.add(new Template.Kept(text.substring(at, end)));
		return new Template(parts);
	}

	private static boolean isSpace(String between) {
		return between.isBlank() && between.indexOf('\n') < 0;
	}

	/** All that stands before the lines. */
	public String before() {
		return poem.text().substring(0, start);
	}

	/**
	 * The edit that puts new words into the gaps and leaves all else with its origins; the new words are selected from the first to the
	 * last.
	 */
	public PoemEdit fill(List<Harvest> fillings) {
		Harvest lines = Harvest.EMPTY;
		int at = start;
		int gap = 0;
		int first = -1;
		int last = -1;
		for (Template.Part part : template().parts()) {
			switch (part) {
			case Template.Kept kept -> {
				lines = lines.plus(poem.slice(at, at + kept.text().length()));
				at += kept.text().length();
			}
			case Template.Gap replaced -> {
				if (first < 0) first = start + lines.length();
				lines = lines.plus(fillings.get(gap++));
				last = start + lines.length();
				at += replaced.replaced().length();
			}
			}
		}
		return new PoemEdit(NAME, start, end - start, lines, first, last);
	}
}
