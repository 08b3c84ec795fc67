// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.desk.rhythm.Notation;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.sense.Sense;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Respelling;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.search.Hit;
import gleaner.search.Place;
import gleaner.search.QueryException;
import gleaner.search.Results;
import gleaner.search.SearchIndex;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.PoemWhy;
import gleaner.studio.debris.ReasonWords;
import gleaner.studio.lexicon.OwnWords;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.FragmentWhy;
import gleaner.studio.poem.Telling;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What there is to know of a word beside where it is from: what it is, how it is said, its kin, who said it first. Asks dictionaries, the
 * index and files: not for the thread of the screen.
 *
 * @param summary in a few words: "an invention · said VOY-vat · 2 syllables / x"
 * @param details more, each with a name
 */
public record WordLore(String summary, List<Telling.Detail> details) {
	private static final int MOST_KIN = 40;
	private static final int MOST_SHOWN = 5;
	private static final int MOST_SYNONYMS = 6;
	/** A word that was said more often is nobody's invention any more, and its first time nothing to tell. */
	private static final int MOST_TIMES = 200;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	public WordLore {
		details = List.copyOf(details);
	}

	/** Asks for words. */
	public static final class Asker {
		private final Language language;
		private final Optional<Studio> studio;
		private final Optional<SearchIndex> index;

		/** @param index of the studio's texts, if it is there already */
		public Asker(Language language, Optional<Studio> studio, Optional<SearchIndex> index) {
			this.language = language;
			this.studio = studio;
			this.index = index;
		}

		/**
		 * What is known of a word; empty if the place is not just a word.
		 *
		 * @param poem the text that it stands in
		 * @param start where it begins
		 * @param end where it ends
		 * @param fragment where in the debris it is from, if it is
		 */
		public Optional<WordLore> ask(String poem, int start, int end, Optional<Fragment> fragment)
				throws StudioException, InterruptedException {
			int lineStart = poem.lastIndexOf('\n', start - 1) + 1;
			int lineEnd = poem.indexOf('\n', start) < 0 ? poem.length() : poem.indexOf('\n', start);
			String line = poem.substring(lineStart, lineEnd);
			Optional<Word> asked = Words.of(line).stream()
					.filter(word -> lineStart + word.start() <= start && end <= lineStart + word.end()).findFirst();
			if (asked.isEmpty() || start == end) return Optional.empty();
			Word word = asked.get();
			WordStatus status = language.lexicon().judge(word.text()).status();
			boolean isOwn = status == WordStatus.INVENTION && ownWords().contains(OwnWords.key(word.text()));
			List<Telling.Detail> details = new ArrayList<>();
			if (status == WordStatus.INVENTION) {
				List<Kin> kin = language.lexicon().kin(word.text(), MOST_KIN);
				add(details, "kin by sound", kin(kin, Kin::sound));
				add(details, "kin by shape", kin(kin, Kin::letters));
			} else sense(line, word, details);
			if (status == WordStatus.INVENTION || status == WordStatus.RARE) add(details, "spewed", spewed(word.text()));
			if (fragment.isPresent()) why(fragment.get(), details);
			add(details, "phones", phones(word.text()));
			return Optional.of(new WordLore(what(status, isOwn) + said(word.text()), details));
		}

		private static void add(List<Telling.Detail> details, String name, String value) {
			if (!value.isEmpty()) details.add(new Telling.Detail(name, value));
		}

		private Set<String> ownWords() throws StudioException {
			return studio.isPresent() ? studio.get().ownWords().all() : Set.of();
		}

		private static String what(WordStatus status, boolean isOwn) {
			if (isOwn) return "a word of this studio";
			return switch (status) {
			case WORD -> "a word";
			case RARE -> "a rare word";
			case NAME -> "a name";
			case INVENTION -> "an invention";
			};
		}

		private String said(String word) {
			Pronunciation usual = language.pronouncer().pronounce(word).usual();
			if (usual.isSilent()) return "";
			String respelled = Respelling.of(language.pronouncer().syllables(word, usual));
			int syllables = usual.syllableCount();
			return (respelled.isEmpty() ? "" : " · said " + respelled) + " · " + syllables + (syllables == 1 ? " syllable " : " syllables ")
					+ Notation.marks(usual.stressPattern());
		}

		private String phones(String word) {
			return language.pronouncer().pronounce(word).usual().phones();
		}

		private static String kin(List<Kin> kin, ToDoubleFunction<Kin> closeness) {
			return kin.stream().sorted(Comparator.comparingDouble(closeness).reversed()).limit(MOST_SHOWN).map(Kin::word)
					.collect(Collectors.joining(", "));
		}

		private void sense(String line, Word word, List<Telling.Detail> details) {
			List<Sense> senses = language.thesaurus().senses(line, word);
			if (senses.isEmpty()) return;
			add(details, "means", senses.getFirst().gloss());
			add(details, "kin", senses.getFirst().synonyms().stream().limit(MOST_SYNONYMS).collect(Collectors.joining(", ")));
		}

		/** "first by wavenet 13483 on 14 October 2016, seed 88; since then in 3 poems more". */
		private String spewed(String word) throws StudioException, InterruptedException {
			if (index.isEmpty()) return "";
			try {
				Results results = index.get().search("\"" + word.replace("\"", "") + "\" kind:debris", MOST_TIMES);
				Optional<Hit> first = results.hits().stream().min(Comparator.comparing(Asker::when));
				if (first.isEmpty() || results.total() > MOST_TIMES) return "";
				String seed = entry(first.get()).map(entry -> " on " + DAY.format(entry.started()) + ", seed " + entry.seed()).orElse("");
				long more = results.total() - 1;
				return "first by " + first.get().from() + seed
						+ (more == 0 ? "" : "; since then in " + more + (more == 1 ? " poem more" : " poems more"));
			} catch (QueryException e) {
				return ""; // a word without letters that the index knows
			}
		}

		/** Names of debris begin with day and time; within one the offset tells. */
		private static String when(Hit hit) {
			return hit.place() instanceof Place.InDebris(String debris, long offset) ? debris + String.format(Locale.ROOT, " %019d", offset)
					: hit.date();
		}

		private static Optional<DebrisEntry> entry(Hit hit) {
			return hit.place() instanceof Place.InDebris(String debris, long offset) ? DebrisEntry.of(debris) : Optional.empty();
		}

		/** What the engine said of the pieces that the word is made of, and which poem it had before it. */
		private void why(Fragment fragment, List<Telling.Detail> details) throws StudioException {
			if (studio.isEmpty()) return;
			PoemWhy why = FragmentWhy.of(fragment, studio.get().debris());
			add(details, "why", why.reasons().stream().map(piece -> ReasonWords.of(piece.reason())).filter(reason -> !reason.isEmpty())
					.distinct().limit(MOST_SHOWN).collect(Collectors.joining("\n")));
			add(details, "template", why.templates().stream().map(ReasonWords::of).distinct().limit(MOST_SHOWN)
					.collect(Collectors.joining("\n")));
		}
	}
}
