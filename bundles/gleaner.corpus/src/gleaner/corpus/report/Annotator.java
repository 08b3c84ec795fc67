// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.engine.SourcePoem;
import gleaner.language.Language;
import gleaner.language.feeling.Feeling;
import gleaner.language.tag.TaggedWord;
import gleaner.language.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads a poem with all that Gleaner knows of English, and reports. Thread-safe. */
public final class Annotator {
	/** Goes up whenever a report of the same text would be another one: older reports are made again then. */
	static final int EDITION = 2;

	private final Language language;
	private final Verse verse;

	/** @param language shared with the rest of the program */
	public Annotator(Language language) {
		this.language = language;
		this.verse = new Verse(language);
	}

	/** Reads a poem. */
	public PoemReport annotate(SourcePoem poem) {
		String text = poem.text();
		List<Stretch> sentences = sentences(text);
		List<TaggedWord> words = new ArrayList<>();
		for (Stretch sentence : sentences) tag(text, sentence, words);
		Verse.Heard heard = verse.hear(text);
		List<Stretch> foreign = foreign(text, heard.lines());
		List<Name> names = language.entities().names(text, words).stream().filter(e -> !isIn(foreign, e.start()))
				.map(e -> new Name(e.text(), e.start(), e.end(), e.type(), e.confidence())).toList();
		List<LineReport> lines = withTags(text, heard.lines(), words);
		Feeling feeling = language.sentiment().poem(text);
		int syllables = lines.stream().mapToInt(LineReport::syllables).sum();
		return new PoemReport(TextHash.of(text), poem.id(), words.size(), heard.metre().name(), rounded(heard.confidence()), scheme(lines),
				rounded(feeling.valence()), rounded(feeling.strength()),
				Readability.of(sentences.stream().filter(s -> !isIn(foreign, s.start())).count(),
						words.stream().filter(w -> !isIn(foreign, w.word().start())).count(), syllables),
				sentences, names, lines);
	}

	/** Where the lines are that are not English, in order. */
	private static List<Stretch> foreign(String text, List<LineReport> lines) {
		List<Stretch> foreign = new ArrayList<>();
		int start = 0;
		for (LineReport line : lines) {
			int end = text.indexOf('\n', start);
			if (end < 0) end = text.length();
			if (line.isForeign()) foreign.add(new Stretch(start, end));
			start = end + 1;
		}
		return foreign;
	}

	private static boolean isIn(List<Stretch> stretches, int at) {
		int low = 0;
		int high = stretches.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			Stretch stretch = stretches.get(middle);
			if (at < stretch.start()) high = middle - 1;
			else if (at >= stretch.end()) low = middle + 1;
			else return true;
		}
		return false;
	}

	/** Verse often has no full stops: the end of a stanza ends a sentence too. */
	private List<Stretch> sentences(String text) {
		List<Stretch> sentences = new ArrayList<>();
		for (Stretch stanza : stanzas(text))
			for (Word sentence : language.tagger().sentences(text.substring(stanza.start(), stanza.end())))
				sentences.add(new Stretch(stanza.start() + sentence.start(), stanza.start() + sentence.end()));
		return sentences;
	}

	private static List<Stretch> stanzas(String text) {
		List<Stretch> stanzas = new ArrayList<>();
		int from = -1;
		for (int start = 0; start < text.length();) {
			int end = text.indexOf('\n', start);
			if (end < 0) end = text.length();
			boolean blank = text.substring(start, end).isBlank();
			if (!blank && from < 0) from = start;
			if (blank && from >= 0) {
				stanzas.add(new Stretch(from, start));
				from = -1;
			}
			start = end + 1;
		}
		if (from >= 0) stanzas.add(new Stretch(from, text.length()));
		return stanzas;
	}

	private void tag(String text, Stretch sentence, List<TaggedWord> words) {
		for (TaggedWord t : language.tagger().tag(text.substring(sentence.start(), sentence.end()))) {
			Word word = new Word(t.word().text(), sentence.start() + t.word().start(), sentence.start() + t.word().end());
			words.add(new TaggedWord(word, t.partOfSpeech(), t.universal(), t.fine(), t.base(), t.form()));
		}
	}

	private static List<LineReport> withTags(String text, List<LineReport> lines, List<TaggedWord> words) {
		List<LineReport> tagged = new ArrayList<>(lines.size());
		int w = 0;
		int start = 0;
		for (LineReport line : lines) {
			int end = text.indexOf('\n', start);
			if (end < 0) end = text.length();
			StringBuilder tags = new StringBuilder();
			for (; w < words.size() && words.get(w).word().start() < end; w++)
				tags.append(tags.isEmpty() ? "" : " ").append(words.get(w).word().text()).append('/').append(words.get(w).universal());
			if (line.isForeign()) tags.setLength(0);
			tagged.add(new LineReport(tags.toString(), line.syllables(), line.stress(), line.metre(), line.rhyme(), line.sentiment(),
					line.inventions()));
			start = end + 1;
		}
		return tagged;
	}

	private static String scheme(List<LineReport> lines) {
		StringBuilder scheme = new StringBuilder();
		boolean gap = false;
		for (LineReport line : lines) {
			if (line.rhyme().isEmpty()) {
				gap = !scheme.isEmpty();
				continue;
			}
			scheme.append(gap ? " " : "").append(line.rhyme());
			gap = false;
		}
		return scheme.toString();
	}

	private static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}
}
