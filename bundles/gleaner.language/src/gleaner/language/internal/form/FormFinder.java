package gleaner.language.internal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import gleaner.language.form.Analysis;
import gleaner.language.form.Form;

/**
 * Finds the base of a form by going the other way and checking: every possible base is bent again, and only those that give the
 * word back are kept, known words first. Immutable.
 */
public final class FormFinder {
	private static final int UNKNOWN = 99;

	private final FormMaker maker;
	private final ToIntFunction<String> level;
	private final Map<String, List<Analysis>> irregular = new HashMap<>();

	/** @param level how common a word is, from 10 to 95, or -1 if it is unknown */
	public FormFinder(FormMaker maker, ToIntFunction<String> level) {
		this.maker = maker;
		this.level = level;
		Irregulars table = maker.irregulars;
		table.verbs.forEach((base, forms) -> {
			add(forms[1], base, Form.PAST);
			add(forms[2], base, Form.PAST_PARTICIPLE);
		});
		table.thirds.forEach((base, form) -> add(form, base, Form.THIRD_PERSON));
		for (String form : List.of("am", "are", "art")) add(form, "be", Form.INFINITIVE);
		add("were", "be", Form.PAST);
		table.plurals.forEach((base, form) -> add(form, base, Form.PLURAL));
		table.degrees.forEach((base, forms) -> {
			add(forms[1], base, Form.COMPARATIVE);
			add(forms[2], base, Form.SUPERLATIVE);
		});
	}

	private void add(String form, String base, Form as) {
		if (!form.equals(base) || as == Form.PLURAL || as == Form.PAST || as == Form.PAST_PARTICIPLE)
			irregular.computeIfAbsent(form, f -> new ArrayList<>()).add(new Analysis(base, as));
	}

	public List<Analysis> analyse(String word) {
		Set<Analysis> found = new LinkedHashSet<>(irregular.getOrDefault(word, List.of()));
		List<Analysis> regular = new ArrayList<>();
		if (word.endsWith("s") && !word.endsWith("ss")) {
			for (String base : bases(word, "s", "es", "ies")) {
				check(word, base, Form.PLURAL, regular);
				check(word, base, Form.THIRD_PERSON, regular);
			}
		}
		if (word.endsWith("ves")) for (String base : List.of(FormMaker.cut(word, 3) + "f", FormMaker.cut(word, 3) + "fe"))
			check(word, base, Form.PLURAL, regular);
		if (word.endsWith("men")) check(word, FormMaker.cut(word, 3) + "man", Form.PLURAL, regular);
		if (word.endsWith("ed")) {
			for (String base : stems(word, "ed")) {
				check(word, base, Form.PAST, regular);
				check(word, base, Form.PAST_PARTICIPLE, regular);
			}
		}
		if (word.endsWith("ing")) for (String base : stems(word, "ing")) check(word, base, Form.PRESENT_PARTICIPLE, regular);
		if (word.endsWith("er")) for (String base : stems(word, "er")) check(word, base, Form.COMPARATIVE, regular);
		if (word.endsWith("est")) for (String base : stems(word, "est")) check(word, base, Form.SUPERLATIVE, regular);
		regular.sort(Comparator.comparingInt(a -> rank(a.base())));
		boolean known = level.applyAsInt(word) >= 0;
		for (Analysis a : regular) {
			boolean degree = a.form() == Form.COMPARATIVE || a.form() == Form.SUPERLATIVE;
			if (rank(a.base()) < UNKNOWN || !known && !degree) found.add(a);
		}
		if (word.endsWith("ly")) found.add(new Analysis(word, Form.ADVERB));
		if (found.isEmpty() || known)
			for (Form base : List.of(Form.SINGULAR, Form.INFINITIVE, Form.POSITIVE, Form.ADVERB)) found.add(new Analysis(word, base));
		return List.copyOf(found);
	}

	private int rank(String base) {
		int known = level.applyAsInt(base);
		return known < 0 ? UNKNOWN : known;
	}

	private void check(String word, String base, Form form, List<Analysis> found) {
		if (base.length() > 1 && maker.inflect(base, form).equals(word)) found.add(new Analysis(base, form));
	}

	private static List<String> bases(String w, String s, String es, String ies) {
		List<String> bases = new ArrayList<>(List.of(FormMaker.cut(w, s.length())));
		if (w.endsWith(es)) bases.add(FormMaker.cut(w, es.length()));
		if (w.endsWith(ies)) bases.add(FormMaker.cut(w, ies.length()) + "y");
		if (w.endsWith("zzes")) bases.add(FormMaker.cut(w, 3));
		return bases;
	}

	private static List<String> stems(String w, String ending) {
		String bare = FormMaker.cut(w, ending.length());
		List<String> stems = new ArrayList<>(List.of(bare, bare + "e"));
		int n = bare.length();
		if (n > 1 && bare.charAt(n - 1) == bare.charAt(n - 2)) stems.add(FormMaker.cut(bare, 1));
		if (bare.endsWith("i")) stems.add(FormMaker.cut(bare, 1) + "y");
		if (bare.endsWith("ck")) stems.add(FormMaker.cut(bare, 1));
		if (ending.equals("ing") && bare.endsWith("y")) stems.add(FormMaker.cut(bare, 1) + "ie");
		return stems;
	}
}
