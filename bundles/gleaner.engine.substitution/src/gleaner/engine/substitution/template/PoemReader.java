// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.template;

import gleaner.engine.PoemReading;
import gleaner.engine.PoemReading.Entity;
import gleaner.engine.PoemReading.Feeling;
import gleaner.engine.PoemReading.Line;
import gleaner.engine.PoemReading.Token;
import gleaner.language.Language;
import gleaner.language.tag.TaggedWord;
import gleaner.language.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds out of a poem that brings nothing along what substitution needs to know: words, tags, names, foreign lines. */
final class PoemReader {
	private final Language language;

	PoemReader(Language language) {
		this.language = language;
	}

	/** Sounds, rhythm and feeling are left out. */
	PoemReading read(String text) {
		List<Line> lines = new ArrayList<>();
		List<String> texts = List.of(text.split("\n", -1));
		List<Boolean> foreign = language.tongue().foreign(texts);
		List<TaggedWord> words = new ArrayList<>();
		int start = 0;
		int stanza = -1;
		for (int i = 0; i < texts.size(); i++) {
			int end = start + texts.get(i).length();
			boolean isBlank = texts.get(i).isBlank();
			lines.add(new Line(start, end, 0, "", isBlank ? "" : foreign.get(i) ? "not English" : "free", "", 0));
			if (!isBlank && stanza < 0) stanza = start;
			if (isBlank && stanza >= 0) {
				tag(text, stanza, start, words);
				stanza = -1;
			}
			start = end + 1;
		}
		if (stanza >= 0) tag(text, stanza, text.length(), words);
		List<Token> tokens = new ArrayList<>(words.size());
		for (TaggedWord word : words)
			tokens.add(new Token(word.word().start(), word.word().end(), word.universal(), word.base(), "", ""));
		List<Entity> entities = new ArrayList<>();
		language.entities().names(text, words).forEach(name -> {
			if (!isIn(foreign, lines, name.start()))
				entities.add(new Entity(name.start(), name.end(), name.type().name().toLowerCase(Locale.ROOT), name.confidence()));
		});
		return new PoemReading(tokens, entities, Feeling.NONE, lines);
	}

	/** Verse often has no full stops: the end of a stanza ends a sentence too. */
	private void tag(String text, int from, int to, List<TaggedWord> words) {
		String stanza = text.substring(from, to);
		for (Word sentence : language.tagger().sentences(stanza))
			for (TaggedWord tagged : language.tagger().tag(stanza.substring(sentence.start(), sentence.end()))) {
				int shift = from + sentence.start();
				Word word = new Word(tagged.word().text(), shift + tagged.word().start(), shift + tagged.word().end());
				words.add(new TaggedWord(word, tagged.partOfSpeech(), tagged.universal(), tagged.fine(), tagged.base(), tagged.form()));
			}
	}

	private static boolean isIn(List<Boolean> foreign, List<Line> lines, int at) {
		for (int i = 0; i < lines.size(); i++)
			if (at >= lines.get(i).start() && at < lines.get(i).end()) return foreign.get(i);
		return false;
	}
}
