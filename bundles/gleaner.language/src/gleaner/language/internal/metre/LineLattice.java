// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import gleaner.language.metre.Licence;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import gleaner.language.internal.sound.SpokenLine;
import gleaner.language.internal.sound.SpokenWord;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/**
 * All the ways of saying a line: a graph whose edges are syllables, or silent ways of passing over a word. Nodes are numbered
 * so that every edge leads to a higher one; node 0 is the start of the line and the last node its end.
 */
final class LineLattice {
	/**
	 * @param word the index of the word
	 * @param saying the way of saying it
	 * @param syllable the index of the syllable in it, or -1 for a word without a syllable of its own
	 * @param afterPause whether the word follows a mark of punctuation
	 */
	record Edge(int from, int to, int word, Saying saying, int syllable, boolean afterPause) {
		double cost() {
			return syllable <= 0 ? saying.cost() : 0;
		}
	}

	final String line;
	final List<Word> words;
	/** What is said for each word, mostly the word itself. */
	final List<String> said;
	final List<Edge> edges = new ArrayList<>();
	final int nodes;

	LineLattice(String line, Sayings sayings, Costs costs) {
		this.line = line;
		List<SpokenWord> spoken = SpokenLine.of(line);
		this.words = spoken.stream().map(SpokenWord::word).toList();
		this.said = spoken.stream().map(SpokenWord::said).toList();
		List<List<Saying>> all = said.stream().map(sayings::of).toList();
		int node = 0;
		for (int w = 0; w < words.size(); w++) {
			List<Saying> of = new ArrayList<>(all.get(w));
			boolean pauseAfter = w + 1 < words.size() && pauses(w);
			if (w + 1 < words.size() && !pauseAfter) runInto(of, words.get(w), all.get(w + 1), costs);
			int inner = 0;
			for (Saying s : of) inner += Math.max(0, s.beats().size() - 1);
			int end = node + inner + 1;
			int next = node + 1;
			boolean afterPause = w > 0 && pauses(w - 1);
			for (Saying s : of) {
				int from = node;
				int n = s.beats().size();
				if (n == 0) edges.add(new Edge(node, end, w, s, -1, afterPause));
				for (int i = 0; i < n; i++) {
					int to = i == n - 1 ? end : next++;
					edges.add(new Edge(from, to, w, s, i, afterPause && i == 0));
					from = to;
				}
			}
			node = end;
		}
		this.nodes = node + 1;
		edges.sort((a, b) -> Integer.compare(a.from(), b.from()));
	}

	/** Whether punctuation follows a word. */
	boolean pauses(int word) {
		int end = words.get(word).end();
		int start = word + 1 < words.size() ? words.get(word + 1).start() : line.length();
		for (int i = end; i < start; i++) if (",;:.!?\u2014\u2013()\u2026-".indexOf(line.charAt(i)) >= 0) return true;
		return false;
	}

	/** "The" and "to" lose their vowel before another vowel, and a final y or o glides into it. */
	private static void runInto(List<Saying> of, Word word, List<Saying> next, Costs costs) {
		if (next.getFirst().sound().isSilent() || !startsWithVowel(next.getFirst().sound())) return;
		String plain = word.text().toLowerCase(Locale.ROOT);
		Saying usual = of.getFirst();
		Pronunciation p = usual.sound();
		int n = p.length();
		if (n == 0 || !p.isVowel(n - 1) || usual.beats().getLast().isStrong() || Words.isApostrophe(plain.charAt(plain.length() - 1)))
			return;
		boolean clitic = plain.equals("the") || plain.equals("to");
		boolean gliding = usual.beats().size() > 1 && (p.phone(n - 1) == Phone.IY || p.phone(n - 1) == Phone.OW);
		if (!clitic && !gliding) return;
		Pronunciation shorter = p.part(0, n - 1).then(Pronunciation.parse(clitic ? "" : p.phone(n - 1) == Phone.IY ? "Y" : "W"));
		of.add(new Saying(shorter, usual.beats().subList(0, usual.beats().size() - 1), costs.synaloepha, List.of(Licence.SYNALOEPHA)));
	}

	private static boolean startsWithVowel(Pronunciation p) {
		return p.isVowel(0) || p.phone(0) == Phone.HH && p.length() > 1 && p.isVowel(1) && p.syllableCount() == 1;
	}
}
