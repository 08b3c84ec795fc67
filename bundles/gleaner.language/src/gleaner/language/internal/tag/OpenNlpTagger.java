// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.tag.TaggedWord;
import gleaner.language.tag.Tagger;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.util.Span;

/** Tags words and finds sentences with Apache OpenNLP. */
public final class OpenNlpTagger implements Tagger {
	private static final Set<String> BEFORE_PARTICIPLE = Set.of("have", "has", "had", "hath", "hast", "having", "be", "is", "was", "were",
			"are", "am", "been", "being", "art", "wert", "get", "got", "i've", "they've", "we've", "you've", "'tis", "'twas", "by");
	/** Longer lines are tagged in pieces. */
	private static final int PIECE = 200;

	private static final int LONGEST_TOKEN = 200;
	/** So many characters at the end of a long token keep their full stops: one of them may end the sentence. */
	private static final int LAST_ENDS = 4;
	private static final String ENDS = ".!?";

	private final POSTagger tagger;
	private final SentenceDetector sentences;
	private final Inflection inflection;

	/** Reads the models, which takes about half a second. */
	public OpenNlpTagger(Inflection inflection) {
		this.inflection = inflection;
		try (InputStream tags = model(POSModel.class, "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");
				InputStream ends = model(SentenceModel.class, "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
			this.tagger = new ThreadSafePOSTaggerME(new POSModel(tags), POSTagFormat.UD);
			this.sentences = new ThreadSafeSentenceDetectorME(new SentenceModel(ends));
		} catch (IOException e) {
			throw new UncheckedIOException("The models of English grammar cannot be read: install Gleaner again.", e);
		}
	}

	private static InputStream model(Class<?> beside, String name) throws IOException {
		InputStream in = beside.getResourceAsStream(name);
		if (in == null) throw new IOException("the model " + name + " is missing");
		return in;
	}

	@Override
	public List<Word> sentences(String text) {
		List<Word> found = new ArrayList<>();
		for (Span span : sentences.sentPosDetect(withoutInnerEnds(text.replaceAll("[\\r\\n]", " "))))
			found.add(new Word(text.substring(span.getStart(), span.getEnd()), span.getStart(), span.getEnd()));
		return found;
	}

	/**
	 * OpenNLP looks at all of a token for every full stop in it, which takes minutes in one that is long and full of them. No sentence ends
	 * inside such a token, so its stops are hidden, but for the last ones.
	 *
	 * @return a text of the same length
	 */
	private static String withoutInnerEnds(String text) {
		StringBuilder plain = null;
		for (int start = 0; start < text.length();) {
			int end = start;
			while (end < text.length() && !isGap(text.charAt(end))) end++;
			if (end - start > LONGEST_TOKEN) {
				if (plain == null) plain = new StringBuilder(text);
				for (int i = start; i < end - LAST_ENDS; i++) if (ENDS.indexOf(text.charAt(i)) >= 0) plain.setCharAt(i, ',');
			}
			start = end + 1;
		}
		return plain == null ? text : plain.toString();
	}

	private static boolean isGap(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	@Override
	public List<TaggedWord> tag(String text) {
		List<Word> words = Words.of(text);
		List<TaggedWord> tagged = new ArrayList<>(words.size());
		for (int from = 0; from < words.size(); from += PIECE)
			piece(text, words.subList(from, Math.min(words.size(), from + PIECE)), tagged);
		return tagged;
	}

	private void piece(String text, List<Word> words, List<TaggedWord> tagged) {
		List<String> tokens = new ArrayList<>();
		int[] tokenOf = new int[words.size()];
		for (int w = 0; w < words.size(); w++) {
			tokenOf[w] = tokens.size();
			tokens.add(words.get(w).text().replace('\u2019', '\''));
			int end = w + 1 < words.size() ? words.get(w + 1).start() : text.length();
			for (int i = words.get(w).end(); i < end; i++) {
				if (",.;:!?".indexOf(text.charAt(i)) >= 0) {
					tokens.add(String.valueOf(text.charAt(i)));
					break;
				}
			}
		}
		String[] tags = tagger.tag(tokens.toArray(String[]::new));
		for (int w = 0; w < words.size(); w++) tagged.add(tagged(words, w, tags[tokenOf[w]]));
	}

	private TaggedWord tagged(List<Word> words, int w, String universal) {
		Word word = words.get(w);
		String plain = word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		String stem = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
		PartOfSpeech part = part(universal);
		Analysis analysis = part == PartOfSpeech.OTHER ? new Analysis(plain, Form.FIXED) : inflection.analyse(stem, part);
		if (analysis.form() == Form.PAST && isParticiple(words, w, analysis.base()))
			analysis = new Analysis(analysis.base(), Form.PAST_PARTICIPLE);
		String fine = universal.equals("PROPN") ? analysis.form() == Form.PLURAL ? "NNPS" : "NNP"
				: part == PartOfSpeech.OTHER ? fine(universal, plain) : analysis.form().tag();
		return new TaggedWord(word, part, universal, fine, analysis.base(), analysis.form());
	}

	private boolean isParticiple(List<Word> words, int w, String base) {
		String word = words.get(w).text().toLowerCase(Locale.ROOT);
		if (!inflection.inflect(base, Form.PAST_PARTICIPLE).equals(word)) return false;
		for (int before = w - 1; before >= Math.max(0, w - 2); before--)
			if (BEFORE_PARTICIPLE.contains(words.get(before).text().toLowerCase(Locale.ROOT))) return true;
		return false;
	}

	private static PartOfSpeech part(String universal) {
		return switch (universal) {
		case "NOUN", "PROPN" -> PartOfSpeech.NOUN;
		case "VERB" -> PartOfSpeech.VERB;
		case "ADJ" -> PartOfSpeech.ADJECTIVE;
		case "ADV" -> PartOfSpeech.ADVERB;
		default -> PartOfSpeech.OTHER;
		};
	}

	private static String fine(String universal, String word) {
		return switch (universal) {
		case "DET" -> "DT";
		case "ADP", "SCONJ" -> "IN";
		case "PRON" -> Set.of("my", "thy", "his", "her", "its", "our", "your", "their").contains(word) ? "PRP$" : "PRP";
		case "CCONJ" -> "CC";
		case "NUM" -> "CD";
		case "INTJ" -> "UH";
		case "PART" -> word.equals("to") ? "TO" : "RB";
		case "AUX" ->
			Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would", "shalt", "wilt", "canst").contains(word)
					? "MD"
					: "VB";
		default -> "SYM";
		};
	}
}
