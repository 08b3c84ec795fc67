// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import gleaner.language.Language;
import gleaner.language.lexicon.Slip;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.metre.LivePoem;
import gleaner.language.metre.ScannedPoem;
import gleaner.language.rhyme.EndRhyme;
import gleaner.language.rhyme.LiveScheme;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.language.verse.Pattern;
import gleaner.studio.lexicon.OwnWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Reads one version of a poem after the other, and only what is new in it. Used by one thread at a time, never by that of the screen. */
public final class RhythmReader {
	private static final int MOST_KNOWN = 20_000;

	private final Language language;
	private final LivePoem live;
	private final LiveScheme scheme;
	private final Map<String, Boolean> inventions = new HashMap<>();
	private final Map<String, Optional<String>> slips = new HashMap<>();

	public RhythmReader(Language language) {
		this.language = language;
		live = language.prosody().follow();
		scheme = language.rhymes().follow();
	}

	/**
	 * Reads the poem, or the lines of it that are heard together, as it is now. Costs time and memory for each line: see
	 * {@link HeardLines}.
	 *
	 * @param lines as they are, empty ones included
	 * @param ownWords of the studio, which are no inventions
	 * @param isWanted asked now and then; once it says no, the reading ends
	 * @return empty if it was not wanted any more
	 */
	public Optional<PoemRhythm> read(List<String> lines, Set<String> ownWords, BooleanSupplier isWanted) {
		Optional<ScannedPoem> scanned = live.scan(lines, isWanted);
		if (scanned.isEmpty() || !isWanted.getAsBoolean()) return Optional.empty();
		List<EndRhyme> rhymes = rhymes(lines);
		if (!isWanted.getAsBoolean()) return Optional.empty();
		Pattern pattern = Pattern.of(scanned.get());
		List<LineRhythm> read = new ArrayList<>(lines.size());
		for (int l = 0; l < lines.size(); l++) {
			List<Word> inventions = scanned.get().lines().get(l).isForeign() ? List.of() : inventions(lines.get(l), ownWords);
			read.add(new LineRhythm(scanned.get().lines().get(l), rhymes.get(l), pattern.breaks().get(l), inventions, slips(inventions)));
		}
		return isWanted.getAsBoolean() ? Optional.of(new PoemRhythm(scanned.get(), read, pattern.isThere(), 0, lines.size()))
				: Optional.empty();
	}

	/** The letters of lines that rhyme, in the order of the alphabet; the others have none. */
	private List<EndRhyme> rhymes(List<String> lines) {
		List<EndRhyme> groups = scheme.ends(lines);
		Map<String, String> letters = new HashMap<>();
		List<EndRhyme> shown = new ArrayList<>(groups.size());
		for (EndRhyme group : groups)
			shown.add(new EndRhyme(group.kind().isEmpty() ? "" : letters.computeIfAbsent(group.letter(), any -> letter(letters.size())),
					group.kind()));
		return shown;
	}

	private static String letter(int group) {
		int letters = 'z' - 'a' + 1;
		return (char) ('a' + group % letters) + (group < letters ? "" : String.valueOf(group / letters + 1));
	}

	private List<Word> inventions(String line, Set<String> ownWords) {
		List<Word> found = new ArrayList<>();
		for (Word word : Words.of(line)) if (isInvention(word.text()) && !ownWords.contains(OwnWords.key(word.text()))) found.add(word);
		return found;
	}

	private List<Slipped> slips(List<Word> inventions) {
		List<Slipped> found = new ArrayList<>();
		for (Word word : inventions) meant(word.text()).ifPresent(meant -> found.add(new Slipped(word, meant)));
		return found;
	}

	private Optional<String> meant(String word) {
		if (slips.size() > MOST_KNOWN) slips.clear();
		return slips.computeIfAbsent(word, any -> language.slips().of(word).map(Slip::meant));
	}

	private boolean isInvention(String word) {
		if (inventions.size() > MOST_KNOWN) inventions.clear();
		return inventions.computeIfAbsent(word, any -> language.lexicon().judge(word).status() == WordStatus.INVENTION);
	}
}
