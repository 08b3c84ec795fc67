// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.language.Language;
import gleaner.language.text.Replacement;
import gleaner.language.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What a poet has decided about a word that came for another. Debris stays as it came: what stands instead of it is shown in the pane and
 * goes into the poem with the harvest.
 *
 * @param from the offset of the word's first character in the debris
 * @param to the offset behind its last
 * @param edits what stands instead, of a word and of the article before it; none of a word that is kept
 */
public record Verdict(long from, long to, Kind kind, List<Edit> edits) {
	/** What was decided. */
	public enum Kind {
		/** It stays, whatever is made anew. */
		KEPT,
		/** What stood in the template stands here again. */
		BACK,
		/** The poet has chosen another word. */
		CHOSEN
	}

	/**
	 * Words that stand instead of others.
	 *
	 * @param from the offset of the first character in the debris that is not shown
	 * @param to the offset behind the last
	 * @param text on one line, not empty
	 */
	public record Edit(long from, long to, String text) {
		public Edit {
			if (from < 0 || to <= from) throw new IllegalArgumentException("no such stretch of debris: " + from + " to " + to);
			if (text.isEmpty() || text.indexOf('\n') >= 0) throw new IllegalArgumentException("must be words on one line: " + text);
		}
	}

	public Verdict {
		if (from < 0 || to <= from) throw new IllegalArgumentException("no such word of debris: " + from + " to " + to);
		edits = List.copyOf(edits);
	}

	/** That a word stays. */
	public static Verdict kept(Change change) {
		return new Verdict(change.from(), change.to(), Kind.KEPT, List.of());
	}

	/** That what stood in the template stands there again, as it was written there; the article before it is seen to. */
	public static Verdict back(Language language, Line line, Change change) {
		return instead(language, line, change, Kind.BACK, oneLine(change.reason().from()));
	}

	/** That another word stands there; capitals and the article before it are seen to. */
	public static Verdict chosen(Language language, Line line, Change change, String by) {
		Replacement replaced = language.replacer().replace(line.text(), line.word(change), oneLine(by));
		return instead(language, line, change, Kind.CHOSEN, replaced.word().text());
	}

	private static Verdict instead(Language language, Line line, Change change, Kind kind, String by) {
		Word word = line.word(change);
		Replacement replaced = language.replacer().replace(line.text(), word, by);
		List<Edit> edits = new ArrayList<>();
		article(line.text().substring(0, word.start()), replaced.text().substring(0, replaced.word().start()), line.offset(), edits);
		edits.add(new Edit(change.from(), change.to(), by));
		return new Verdict(change.from(), change.to(), kind, edits);
	}

	/** The one word before it that is another now. */
	private static void article(String before, String now, long offset, List<Edit> edits) {
		if (before.equals(now)) return;
		int most = Math.min(before.length(), now.length());
		int head = 0;
		while (head < most && before.charAt(head) == now.charAt(head)) head++;
		while (head > 0 && !Character.isWhitespace(before.charAt(head - 1))) head--;
		int tail = 0;
		while (tail < most - head && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) tail++;
		while (tail > 0 && !Character.isWhitespace(before.charAt(before.length() - tail))) tail--;
		String instead = now.substring(head, now.length() - tail);
		if (head < before.length() - tail && !instead.isEmpty())
			edits.add(new Edit(offset + head, offset + before.length() - tail, instead));
	}

	private static String oneLine(String words) {
		return words.strip().replaceAll("\\s+", " ");
	}

	/**
	 * A line of debris as it came.
	 *
	 * @param offset where it begins
	 */
	public record Line(long offset, String text) {
		/** A change that stands in it. */
		public Word word(Change change) {
			int start = (int) (change.from() - offset);
			int end = (int) (change.to() - offset);
			if (start < 0 || end > text.length()) throw new IllegalArgumentException(change + " is not in this line");
			return new Word(text.substring(start, end), start, end);
		}
	}
}
