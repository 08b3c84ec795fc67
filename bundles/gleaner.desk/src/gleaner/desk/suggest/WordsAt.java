// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.List;
import java.util.Optional;

/** Which words a caret or a selection is about. */
public final class WordsAt {
	private WordsAt() {
	}

	/** The word that an offset is in, or that ends or begins there; in offsets of the text. */
	public static Optional<Word> caret(String text, int offset) {
		int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
		return Words.of(Place.lineAt(text, offset)).stream()
				.map(word -> new Word(word.text(), lineStart + word.start(), lineStart + word.end()))
				.filter(word -> word.start() <= offset && offset <= word.end()).findFirst();
	}

	/** A selection without the white space around it; a part of a word is the whole word. Empty if it has no words. */
	public static Optional<Word> selection(String text, int from, int to) {
		int start = from;
		int end = to;
		while (start < end && Character.isWhitespace(text.charAt(start))) start++;
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
		if (start == end) return Optional.empty();
		Optional<Word> word = caret(text, start);
		if (word.isPresent() && word.get().start() <= start && end <= word.get().end()) return word;
		return Optional.of(new Word(text.substring(start, end), start, end));
	}

	public static boolean isOneWord(String text) {
		List<Word> words = Words.of(text);
		return words.size() == 1 && words.getFirst().text().equals(text);
	}
}
