// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import gleaner.language.metre.LivePoem;
import gleaner.language.metre.Metre;
import gleaner.language.metre.Prosody;
import gleaner.language.metre.Reading;
import gleaner.language.metre.Reason;
import gleaner.language.metre.ScannedLine;
import gleaner.language.metre.ScannedPoem;
import gleaner.language.metre.ScannedSyllable;
import gleaner.language.metre.ScannedWord;
import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Syllable;
import gleaner.language.text.Word;
import gleaner.language.tongue.Tongue;

/** Turns the cheapest readings of a poem's lines into what a poet sees. Keeps nothing between poems. */
public final class Scanner implements Prosody {
	private static final double SHARPNESS = 1.2;
	private static final double CLOSE = 0.15;

	private final Pronouncer pronouncer;
	private final Tongue tongue;
	private final Costs costs;
	private final Form[] forms;
	private final Sayings sayings;

	public Scanner(Pronouncer pronouncer, Tongue tongue) {
		this(pronouncer, tongue, new Costs(), Form.all());
	}

	Scanner(Pronouncer pronouncer, Tongue tongue, Costs costs, Form[] forms) {
		this.pronouncer = pronouncer;
		this.tongue = tongue;
		this.costs = costs;
		this.forms = forms;
		this.sayings = new Sayings(pronouncer, costs);
	}

	@Override
	public ScannedPoem scan(String poem) {
		return scan(poem.lines().toList());
	}

	@Override
	public LivePoem follow() {
		return new LineMemory(this);
	}

	@Override
	public ScannedLine scanLine(String line) {
		return scan(List.of(line)).lines().getFirst();
	}

	private ScannedPoem scan(List<String> lines) {
		return scan(lines, lines.stream().map(this::read).toList());
	}

	ReadLine read(String line) {
		return new ReadLine(new LineLattice(line, sayings, costs), forms, costs);
	}

	/**
	 * Scans lines; those that are not English count as empty ones.
	 *
	 * @param read each line, as {@link #read} has it
	 */
	ScannedPoem scan(List<String> lines, List<ReadLine> read) {
		List<Boolean> foreign = tongue.foreign(lines);
		if (!foreign.contains(true)) return scanEnglish(lines, read);
		ReadLine silent = read("");
		List<String> heard = new ArrayList<>(lines);
		List<ReadLine> heardRead = new ArrayList<>(read);
		for (int l = 0; l < heard.size(); l++) {
			if (!foreign.get(l)) continue;
			heard.set(l, "");
			heardRead.set(l, silent);
		}
		ScannedPoem scanned = scanEnglish(heard, heardRead);
		List<ScannedLine> all = new ArrayList<>(scanned.lines());
		for (int l = 0; l < all.size(); l++) if (foreign.get(l)) all.set(l, ScannedLine.foreign(lines.get(l)));
		boolean isForeign = heard.stream().allMatch(String::isBlank);
		return isForeign ? new ScannedPoem(all, Metre.FOREIGN, 1) : new ScannedPoem(all, scanned.metre(), scanned.confidence());
	}

	private ScannedPoem scanEnglish(List<String> lines, List<ReadLine> read) {
		PoemFit fit = new PoemFit(read, places(lines), forms, costs);
		double freedom = fit.freedom();
		boolean free = freedom > costs.free;
		List<ScannedLine> scanned = new ArrayList<>(lines.size());
		for (int l = 0; l < lines.size(); l++) {
			ScannedLine known = read.get(l).scanned(fit.choice(l), free);
			scanned.add(known != null ? known : read.get(l).keep(fit.choice(l), free, line(fit, read.get(l).lattice, l, free)));
		}
		Metre metre = free ? Metre.FREE : fit.metre();
		double distance = Math.abs(freedom - costs.free) / costs.free;
		return new ScannedPoem(scanned, metre, Math.min(1, 0.5 + distance / 2));
	}

	private static int[] places(List<String> lines) {
		int[] places = new int[lines.size()];
		int place = 0;
		for (int l = 0; l < places.length; l++) {
			place = lines.get(l).isBlank() ? 0 : place + 1;
			places[l] = place;
		}
		return places;
	}

	private ScannedLine line(PoemFit fit, LineLattice lattice, int l, boolean free) {
		PoemFit.Choice choice = fit.choice(l);
		List<LineFit.Step> steps = choice.form() < 0 ? plain(lattice) : fit.reading(l, choice.form(), choice.beats());
		long syllables = steps.stream().filter(s -> s.edge().syllable() >= 0).count();
		boolean rough = syllables == 0 || choice.form() < 0 || free && choice.cost() / syllables > costs.freeLine;
		if (rough && choice.form() >= 0) steps = plain(lattice);
		Metre metre = rough ? Metre.FREE : new Metre(forms[choice.form()].kind(), choice.beats());
		double[] chances = chances(fit, l, choice);
		double confidence = rough ? syllables == 0 ? 0 : 0.5
				: chances[choice.form()] * Math.max(0.1, 1 - choice.cost() / syllables / (2 * costs.free));
		return new ScannedLine(lattice.line, words(lattice, steps), metre, confidence, caesura(lattice),
				rough ? List.of() : alternatives(fit, l, choice, chances));
	}

	/** The usual saying of every word, each syllable as strong as it is by itself. */
	private static List<LineFit.Step> plain(LineLattice lattice) {
		List<LineFit.Step> steps = new ArrayList<>();
		int word = -1;
		Saying saying = null;
		for (LineLattice.Edge edge : lattice.edges) {
			if (edge.word() != word) {
				word = edge.word();
				saying = edge.saying();
			}
			if (edge.saying() == saying)
				steps.add(new LineFit.Step(edge, edge.syllable() >= 0 && edge.saying().beats().get(edge.syllable()).isStrong()));
		}
		return steps;
	}

	private double[] chances(PoemFit fit, int l, PoemFit.Choice choice) {
		double[] chances = new double[forms.length];
		if (choice.form() < 0) return chances;
		double sum = 0;
		for (int f = 0; f < forms.length; f++) {
			double cost = f == choice.form() ? choice.cost() : Math.max(choice.cost(), fit.cost(l, f));
			chances[f] = Math.exp(-SHARPNESS * (cost - choice.cost()));
			sum += chances[f];
		}
		for (int f = 0; f < forms.length; f++) chances[f] /= sum;
		return chances;
	}

	private List<Reading> alternatives(PoemFit fit, int l, PoemFit.Choice choice, double[] chances) {
		List<Reading> readings = new ArrayList<>();
		for (int f = 0; f < forms.length; f++) {
			if (f == choice.form() || chances[f] < CLOSE) continue;
			int beats = fit.beats(l, f);
			StringBuilder stress = new StringBuilder();
			for (LineFit.Step s : fit.reading(l, f, beats)) if (s.edge().syllable() >= 0) stress.append(s.strong() ? '1' : '0');
			readings.add(new Reading(new Metre(forms[f].kind(), beats), stress.toString(), chances[f]));
		}
		readings.sort(Comparator.comparingDouble(Reading::confidence).reversed());
		return readings;
	}

	private List<ScannedWord> words(LineLattice lattice, List<LineFit.Step> steps) {
		List<ScannedWord> words = new ArrayList<>();
		for (int i = 0; i < steps.size();) {
			int word = steps.get(i).edge().word();
			int end = i;
			while (end < steps.size() && steps.get(end).edge().word() == word) end++;
			words.add(word(lattice.words.get(word), lattice.said.get(word), steps.subList(i, end)));
			i = end;
		}
		return words;
	}

	private ScannedWord word(Word word, String said, List<LineFit.Step> steps) {
		Saying saying = steps.getFirst().edge().saying();
		Evidence evidence = pronouncer.pronounce(said).evidence();
		List<Syllable> spelled = pronouncer.syllables(word.text(), saying.sound());
		List<ScannedSyllable> syllables = new ArrayList<>();
		for (int i = 0; i < saying.beats().size(); i++) {
			boolean strong = steps.get(i).strong();
			Syllable letters = spelled.get(i);
			syllables.add(new ScannedSyllable(word.start() + letters.start(), word.start() + letters.end(), strong,
					reason(saying.beats().get(i), strong, evidence)));
		}
		return new ScannedWord(word, saying.sound(), evidence, saying.licences(), syllables);
	}

	private static Reason reason(Beat beat, boolean strong, Evidence evidence) {
		Reason known = switch (evidence) {
		case LETTERS -> Reason.LETTERS;
		case DERIVED -> Reason.PARTS;
		case POETIC -> Reason.CONTRACTION;
		case SPELLED_OUT -> Reason.SPELLED_OUT;
		case DICTIONARY, SILENT -> Reason.DICTIONARY;
		};
		return switch (beat) {
		case ARTICLE, CLITIC, PRONOUN -> strong ? Reason.PROMOTED : Reason.FUNCTION_WORD;
		case CONTENT -> strong ? Reason.CONTENT_WORD : Reason.DEMOTED;
		case PRIMARY, PRIMARY_OF_FUNCTION -> strong ? known : Reason.DEMOTED;
		case SECONDARY, UNSTRESSED_BESIDE, UNSTRESSED_AWAY -> strong ? Reason.PROMOTED : known;
		};
	}

	/** The pause nearest to the middle of the line. */
	private static OptionalInt caesura(LineLattice lattice) {
		int middle = lattice.line.length() / 2;
		int best = -1;
		for (int w = 0; w + 1 < lattice.words.size(); w++) {
			int end = lattice.words.get(w).end();
			if (lattice.pauses(w) && (best < 0 || Math.abs(end - middle) < Math.abs(best - middle))) best = end;
		}
		return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
	}
}
