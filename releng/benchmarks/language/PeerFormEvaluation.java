
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

import gleaner.language.Language;
import gleaner.language.form.Analysis;
import gleaner.language.form.Inflection;
import gleaner.language.internal.lexicon.RankedWords;

/** Inflection held against what the tests of other libraries ask for, and against two large lists of forms. */
final class PeerFormEvaluation {
	/** The level of SCOWL up to which words of the large lists are asked for. */
	private static final int RAREST = 70;

	private final Inflection inflection = Language.english().inflection();
	private final Report report;
	private final Set<String> disputed = new HashSet<>();

	private PeerFormEvaluation(Report report, Path disputed) throws IOException {
		this.report = report;
		for (String line : Files.readAllLines(disputed))
			if (!line.isBlank() && !line.startsWith("#")) this.disputed.add(line.split("\\s+#")[0].strip());
	}

	static void run(Report report, Path folder, Path disputed, boolean dev) throws IOException {
		PeerFormEvaluation all = new PeerFormEvaluation(report, disputed);
		if (Files.exists(folder.resolve("pluralize.js"))) all.row("pluralize", FormFacts.pluralize(folder.resolve("pluralize.js")));
		if (Files.exists(folder.resolve("inflect.txt"))) all.row("inflect", FormFacts.inflect(folder.resolve("inflect.txt")));
		if (Files.exists(folder.resolve("compromise"))) all.row("compromise", FormFacts.compromise(folder.resolve("compromise")));
		if (Files.exists(folder.resolve("rita-analyzer.js")))
			all.row("RiTa", FormFacts.rita(folder.resolve("rita-analyzer.js"), folder.resolve("rita-conjugator.js")));
		Set<String> known = new HashSet<>();
		RankedWords words = RankedWords.load("words.gz");
		for (int i = 0; i < words.size(); i++) if (words.value(i) <= RAREST) known.add(words.word(i));
		if (Files.exists(folder.resolve("agid.txt"))) all.halves("AGID", FormFacts.agid(folder.resolve("agid.txt"), known), dev);
		if (Files.exists(folder.resolve("unimorph.txt")))
			all.halves("UniMorph", FormFacts.unimorph(folder.resolve("unimorph.txt"), known), dev);
	}

	/** Figures without what is disputed, and with it. */
	private void row(String name, Collection<FormFacts.Fact> facts) {
		int met = 0;
		int left = 0;
		int leftMet = 0;
		for (FormFacts.Fact fact : facts) {
			boolean isMet = isMet(fact);
			if (disputed.contains(fact.key())) {
				left++;
				if (isMet) leftMet++;
			} else if (isMet) met++;
			else tell(name, fact);
		}
		int asked = facts.size() - left;
		report.row("forms, the tests of " + name, "98 %", "%.1f %% of %d; with %d that are disputed %.1f %%", 100.0 * met / asked, asked,
				left,
				100.0 * (met + leftMet) / facts.size());
	}

	/** @param dev whether to measure the half that was tuned on: the words whose CRC-32 is even */
	private void halves(String name, List<FormFacts.Fact> facts, boolean dev) {
		int[] asked = new int[2];
		int[] met = new int[2];
		int regular = 0;
		int irregular = 0;
		int irregularMet = 0;
		List<FormFacts.Fact> missed = new ArrayList<>();
		for (FormFacts.Fact fact : facts) {
			CRC32 crc = new CRC32();
			crc.update(fact.base().getBytes());
			if (crc.getValue() % 2 == 0 != dev) continue;
			int make = fact.make() ? 1 : 0;
			asked[make]++;
			boolean right = isMet(fact);
			if (right) met[make]++;
			else missed.add(fact);
			if (fact.make()) continue;
			if (isPlain(fact)) regular++;
			else {
				irregular++;
				if (right) irregularMet++;
			}
		}
		for (FormFacts.Fact fact : missed) tell(name, fact);
		if (asked[1] > 0)
			report.row("forms, " + name + ", made", "98 %", "%.2f %% of %d", 100.0 * met[1] / asked[1], asked[1]);
		report.row("forms, " + name + ", base found again", "97 %", "%.2f %% of %d; of the %d that no plain ending makes %.1f %%",
				100.0 * met[0] / asked[0], asked[0], irregular, 100.0 * irregularMet / irregular);
	}

	/** Whether a form is the base and an ending, perhaps without a final e or with i for y. */
	private static boolean isPlain(FormFacts.Fact fact) {
		String stem = fact.base().replaceFirst("(e|y)$", "");
		return fact.forms().getFirst().matches(java.util.regex.Pattern.quote(stem) + "(y|i|e)?(s|es|d|ed|ing|r|er|st|est)");
	}

	private boolean isMet(FormFacts.Fact fact) {
		if (fact.make()) return fact.forms().contains(inflection.inflect(fact.base(), fact.form()));
		return inflection.analyse(fact.forms().getFirst()).contains(new Analysis(fact.base(), fact.form()));
	}

	private void tell(String name, FormFacts.Fact fact) {
		if (!report.verbose()) return;
		System.out.println("  " + name + ": " + fact.key() + " | " + (fact.make() ? inflection.inflect(fact.base(), fact.form())
				: inflection.analyse(fact.forms().getFirst()).stream().map(a -> a.base() + " " + a.form()).toList()));
	}
}
