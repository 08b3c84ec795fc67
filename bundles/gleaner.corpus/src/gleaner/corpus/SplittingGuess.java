// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.HeadingLines;
import gleaner.corpus.document.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at a text and says how it is most likely meant to be cut into poems. Every rule is weighed by how much of the text it explains:
 * by its share of all gaps that are wider than those between stanzas. So a row of dots in three poems does not part thirty-seven.
 *
 * @param ranked the rules that have anything to say for themselves, the most likely first; never empty
 */
record SplittingGuess(List<Rule> ranked) {
	/**
	 * A way to cut.
	 *
	 * @param score from 0 to 1
	 */
	record Rule(Splitting splitting, double score) {
	}

	/** Cuts where a page ends. */
	static final Splitting AT_PAGE_ENDS = new Splitting.Expression(Pattern.compile("\\f"));

	SplittingGuess {
		ranked = List.copyOf(ranked);
	}

	/** The most likely way. */
	static Splitting of(String text) {
		return look(text).best();
	}

	/** Whether a text that its format does not cut holds several poems: there are wider gaps in it than between stanzas. */
	static boolean isOfSeveral(String text) {
		Splitting best = of(text);
		return !(best instanceof Splitting.WholeFile) && !best.equals(new Splitting.BlankLines(1));
	}

	Splitting best() {
		return ranked.getFirst().splitting();
	}

	/** The next likely way. */
	Optional<Splitting> runnerUp() {
		return ranked.size() < 2 ? Optional.empty() : Optional.of(ranked.get(1).splitting());
	}

	/** Weighs all rules. */
	static SplittingGuess look(String text) {
		Gaps gaps = new Gaps(text);
		List<Rule> rules = new ArrayList<>();
		int stanzaGap = stanzaGap(gaps);
		int wide = gaps.pages();
		for (Gaps.Ornament ornament : gaps.ornaments()) wide += ornament.count();
		for (int count : gaps.blanks().tailMap(stanzaGap, false).values()) wide += count;
		if (wide == 0) return plain(text, gaps);
		if (gaps.pages() > 0) rules.add(new Rule(AT_PAGE_ENDS, (double) gaps.pages() / wide));
		for (Gaps.Ornament ornament : gaps.ornaments()) rules.add(new Rule(ornament.splitting(), score(ornament, gaps, wide)));
		for (int blanks : gaps.blanks().tailMap(stanzaGap, false).keySet())
			rules.add(new Rule(new Splitting.BlankLines(stanzaGap == 0 && blanks == gaps.blanks().firstKey() ? 1 : blanks),
					score(blanks, gaps, wide)));
		rules.add(new Rule(new Splitting.WholeFile(), gaps.lines() <= 40 ? 0.5 : gaps.lines() <= 120 ? 0.35 : 0.1));
		headings(text, gaps, wide + 1).ifPresent(rules::add);
		return ranked(rules);
	}

	/** The number of blank lines that parts stanzas: one, if there are wider gaps too; else there are none, and every gap is wide. */
	private static int stanzaGap(Gaps gaps) {
		boolean others = gaps.pages() > 0 || !gaps.ornaments().isEmpty() || gaps.blanks().size() > 1;
		return gaps.blanks().isEmpty() || gaps.blanks().firstKey() == 1
				|| others && gaps.blanks().firstKey() == 2 && gaps.blanks().size() > 1
						? gaps.blanks().isEmpty() ? 1 : gaps.blanks().firstKey()
						: 0;
	}

	private static double score(Gaps.Ornament ornament, Gaps gaps, int wide) {
		double score = (double) ornament.count() / wide;
		if (ornament.isSpeech()) score *= 0.35;
		// One ornament alone, or some below a single title, are inside a poem rather than between poems.
		if (ornament.count() == 1) score *= gaps.hasTitlesOnBothSides() ? 1 : 0.45;
		else if (gaps.hasOneTitle() && gaps.lines() <= 120) score *= 0.4;
		return score;
	}

	private static double score(int blanks, Gaps gaps, int wide) {
		double wider = 0;
		for (int count : gaps.blanks().tailMap(blanks, false).values()) wider += count;
		double alone = 0;
		for (Gaps.Ornament ornament : gaps.ornaments()) alone += ornament.besideBlanks();
		double cut = gaps.blanks().get(blanks) + wider;
		return (gaps.blanks().get(blanks) + wider / 2) / wide * (cut / (cut + alone));
	}

	/** Headings, if nearly every poem has one. */
	private static Optional<Rule> headings(String text, Gaps gaps, int poems) {
		if (gaps.titles() < 2 || gaps.titles() * 10 < poems * 6) return Optional.empty();
		int pieces = Sections.of(new Document("", "", "", HeadingLines.blocks(text), List.of())).pieces().size();
		boolean all = pieces == poems || gaps.titles() * 10 >= poems * 9 && pieces * 20 >= poems * 19 && pieces * 20 <= poems * 21;
		return all ? Optional.of(new Rule(new Splitting.Headings(), 1)) : Optional.empty();
	}

	/** A text with nothing but single blank lines in it, or none at all. */
	private static SplittingGuess plain(String text, Gaps gaps) {
		Rule whole = new Rule(new Splitting.WholeFile(), 0.5);
		if (gaps.blanks().isEmpty()) return new SplittingGuess(List.of(whole));
		Document document = new Document("", "", "", HeadingLines.blocks(text), List.of());
		long headings = document.blocks().stream().filter(b -> b instanceof Document.Block.Heading(int level, String _) && level == 1)
				.count();
		List<Rule> rules = new ArrayList<>();
		// A heading without text below is no poem: where many are, these are lines that shout.
		if (headings > 1 && document.blocks().getFirst() instanceof Document.Block.Heading
				&& Sections.of(document).pieces().size() * 10L >= headings * 9)
			rules.add(new Rule(new Splitting.Headings(), 0.8));
		rules.add(whole);
		rules.add(new Rule(new Splitting.BlankLines(1), gaps.areStanzas() ? 0.3 : 0.7));
		return ranked(rules);
	}

	private static SplittingGuess ranked(List<Rule> rules) {
		List<Rule> ranked = new ArrayList<>(rules);
		ranked.sort(Comparator.comparingDouble(Rule::score).reversed().thenComparing(SplittingGuess::order));
		return new SplittingGuess(ranked);
	}

	/** Where two are as likely, headings come first, since they give titles; then the way that cuts less. */
	private static int order(Rule rule) {
		return switch (rule.splitting()) {
		case Splitting.Headings _ -> 0;
		case Splitting.WholeFile _ -> 1;
		default -> 2;
		};
	}
}
