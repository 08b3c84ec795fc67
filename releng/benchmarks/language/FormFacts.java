
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;

/**
 * Reads facts about forms out of the tests of other libraries. They are no part of Gleaner: whoever measures fetches them, as
 * {@code docs/benchmarks.md} says.
 */
final class FormFacts {
	/**
	 * One thing that a test asks for.
	 *
	 * @param base  the word that is bent, or is to be found
	 * @param forms the forms that are right; the first is what the test asks for
	 * @param make  whether the form is to be made of the base; else the base is to be found of the form
	 */
	record Fact(String base, Form form, List<String> forms, boolean make) {
		String key() {
			return (make ? base + " > " + forms.getFirst() : forms.getFirst() + " < " + base) + " " + form;
		}
	}

	private static final Pattern PAIR = Pattern.compile("\\[\\s*(['\"`])(.*?)\\1,\\s*(['\"`])(.*?)\\3\\s*\\]");
	private static final Pattern STRING = Pattern.compile("(['\"`])(.*?)\\1");
	private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}' -]*");

	private final Set<Fact> facts = new LinkedHashSet<>();

	/** Of pluralize's tests the basic ones both ways, the others one way. */
	static Set<Fact> pluralize(Path file) throws IOException {
		FormFacts all = new FormFacts();
		boolean make = true;
		boolean find = true;
		for (String line : Files.readAllLines(file)) {
			if (line.startsWith("var BASIC_TESTS")) make = find = true;
			if (line.startsWith("var SINGULAR_TESTS")) make = false;
			if (line.startsWith("var PLURAL_TESTS")) {
				make = true;
				find = false;
			}
			if (line.startsWith("describe(")) break;
			Matcher pair = PAIR.matcher(line.strip());
			if (line.strip().startsWith("//") || !pair.find()) continue;
			if (make) all.add(pair.group(2), Form.PLURAL, true, pair.group(4));
			if (find) all.add(pair.group(2), Form.PLURAL, false, pair.group(4));
		}
		return all.facts;
	}

	/** Of inflect's list all but what is marked as not done there, or as another form than that of a noun. */
	static Set<Fact> inflect(Path file) throws IOException {
		FormFacts all = new FormFacts();
		for (String line : Files.readAllLines(file)) {
			String[] sides = line.split("#")[0].split("->");
			if (line.contains("TODO") || sides.length < 2 || line.matches(".*#.*(VERB|ADJ|ACCUSATIVE|POSSESSIVE|PRON).*")) continue;
			String[] forms = sides[1].strip().split("\\|");
			for (int i = 0; i < forms.length; i++) forms[i] = forms[i].strip();
			all.add(sides[0].strip(), Form.PLURAL, true, forms);
			for (String form : forms) all.add(sides[0].strip(), Form.PLURAL, false, form);
		}
		return all.facts;
	}

	static Set<Fact> rita(Path analyzer, Path conjugator) throws IOException {
		FormFacts all = new FormFacts();
		String text = Files.readString(analyzer).replaceAll("(?m)^\\s*//.*$", "");
		for (String part : text.split("it\\('")) {
			boolean both = part.startsWith("Should handle number");
			boolean make = both || part.startsWith("Should correctly call pluralize");
			boolean find = both || part.startsWith("Should correctly call singularize");
			if (!make && !find) continue;
			List<String> words = STRING.matcher(part.substring(part.indexOf("= [") + 3, part.indexOf("];"))).results()
					.map(r -> r.group(2)).toList();
			for (int i = 0; i + 1 < words.size(); i += 2) {
				if (make) all.add(words.get(i + 1), Form.PLURAL, true, words.get(i));
				if (find) all.add(words.get(i + 1), Form.PLURAL, false, words.get(i));
			}
		}
		Matcher call = Pattern.compile("RiTa\\.(pastPart|presentPart)\\(\"(\\w+)\"\\), \"(\\w+)\"").matcher(Files.readString(conjugator));
		while (call.find()) all.add(call.group(2), call.group(1).equals("pastPart") ? Form.PAST_PARTICIPLE : Form.PRESENT_PARTICIPLE, true,
				call.group(3));
		return all.facts;
	}

	static Set<Fact> compromise(Path folder) throws IOException {
		FormFacts all = new FormFacts();
		for (MatchResult p : all.pairs(folder.resolve("toPlural.js"))) all.both(p.group(2), Form.PLURAL, p.group(4));
		for (MatchResult p : all.pairs(folder.resolve("toSingular.js"))) all.both(p.group(4), Form.PLURAL, p.group(2));
		for (MatchResult p : all.pairs(folder.resolve("toGerund.js"))) {
			if (!p.group(2).contains(" ")) all.both(p.group(2), Form.PRESENT_PARTICIPLE, p.group(4));
		}
		for (MatchResult p : all.pairs(folder.resolve("comparative.js"))) all.both(p.group(2), Form.COMPARATIVE, p.group(4));
		for (MatchResult p : all.pairs(folder.resolve("superlative.js"))) all.both(p.group(2), Form.SUPERLATIVE, p.group(4));
		for (MatchResult p : all.pairs(folder.resolve("adj-adv.js"))) all.add(p.group(4), Form.ADVERB, true, p.group(2));
		for (MatchResult p : all.pairs(folder.resolve("toPastParticiple.js"))) all.participle(p.group(2), p.group(4));
		for (String file : List.of("conjugate.js", "toPresent.js")) {
			for (String object : uncommented(folder.resolve(file)).split("\\},")) {
				String infinitive = field(object, "Infinitive");
				if (infinitive == null) continue;
				all.optional(infinitive, Form.THIRD_PERSON, field(object, "PresentTense"));
				all.optional(infinitive, Form.PRESENT_PARTICIPLE, field(object, "Gerund"));
				all.optional(infinitive, Form.PAST, field(object, "PastTense"));
				all.optional(infinitive, Form.PAST_PARTICIPLE, field(object, "Participle"));
			}
		}
		return all.facts;
	}

	/** "You speak Spanish." and "You have spoken Spanish.": the words that stand in the same place. */
	private void participle(String present, String perfect) {
		String[] before = present.split(" ");
		String[] after = perfect.split(" ");
		if (before.length + 1 != after.length || before.length < 2 || !after[1].matches("have|has")) return;
		String verb = before[1];
		String base = verb;
		if (after[1].equals("has")) {
			if (verb.equals("has")) base = "have";
			else if (verb.matches(".*(ss|sh|ch|x|zz|[^h]o)es")) base = verb.substring(0, verb.length() - 2);
			else if (verb.endsWith("ies")) base = verb.substring(0, verb.length() - 3) + "y";
			else if (verb.endsWith("s")) base = verb.substring(0, verb.length() - 1);
		}
		both(base, Form.PAST_PARTICIPLE, after[2].replaceAll("\\W+$", ""));
	}

	private List<MatchResult> pairs(Path file) throws IOException {
		return PAIR.matcher(uncommented(file)).results().filter(r -> r.group().indexOf('\n') < 0).toList();
	}

	private static String uncommented(Path file) throws IOException {
		return Files.readString(file).replaceAll("(?m)//.*$", "");
	}

	private static String field(String object, String name) {
		Matcher m = Pattern.compile("\\b" + name + ": ['\"](.+?)['\"]").matcher(object);
		return m.find() ? m.group(1) : null;
	}

	private void optional(String base, Form form, String made) {
		if (made != null) both(base, form, made);
	}

	private void both(String base, Form form, String made) {
		add(base, form, true, made);
		add(base, form, false, made);
	}

	private void add(String base, Form form, boolean make, String... forms) {
		if (!WORD.matcher(base).matches() || !WORD.matcher(forms[0]).matches()) return;
		if (!make && forms[0].contains(" ") && form.partOfSpeech() == PartOfSpeech.ADJECTIVE) return;
		facts.add(new Fact(base, form, List.of(forms), make));
	}

	/**
	 * AGID's lines for plain words that a list of common ones has: each form that it is sure of, with the others of the same place. Forms
	 * that it doubts are as right when forms are made; so is "more" where it gives an adjective an ending.
	 */
	static List<Fact> agid(Path file, Set<String> known) throws IOException {
		List<Fact> facts = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			Matcher m = Pattern.compile("([a-z]+) ([VNA]): (.+)").matcher(line);
			if (!m.matches() || !known.contains(m.group(1)) || m.group(1).matches("be|wit|[a-z]")) continue;
			String[] slots = m.group(3).split(" \\| ");
			List<Form> forms = switch (m.group(2)) {
			case "N" -> List.of(Form.PLURAL);
			case "A" -> List.of(Form.COMPARATIVE, Form.SUPERLATIVE);
			default -> slots.length == 4 ? List.of(Form.PAST, Form.PAST_PARTICIPLE, Form.PRESENT_PARTICIPLE, Form.THIRD_PERSON)
					: List.of(Form.PAST, Form.PRESENT_PARTICIPLE, Form.THIRD_PERSON);
			};
			for (int i = 0; i < Math.min(forms.size(), slots.length); i++) {
				List<String> right = new ArrayList<>();
				List<String> made = new ArrayList<>();
				for (String entry : slots[i].split(", ")) {
					String[] parts = entry.split(" ");
					boolean sure = parts[0].matches("[a-z]+") && known.contains(parts[0]);
					if (sure && (parts.length < 2 || !parts[1].startsWith("2"))) right.add(parts[0]);
					String likely = parts[0].replaceAll("[~<]", "");
					if (known.contains(likely)) made.add(likely);
				}
				if (right.isEmpty()) continue;
				if (m.group(2).equals("A")) made.add((i == 0 ? "more " : "most ") + m.group(1));
				facts.add(new Fact(m.group(1), forms.get(i), made, true));
				for (String form : right) facts.add(new Fact(m.group(1), forms.get(i), List.of(form), false));
			}
		}
		return facts;
	}

	/** UniMorph's lines for English verbs, of those that a list of common words has. */
	static List<Fact> unimorph(Path file, Set<String> known) throws IOException {
		List<Fact> facts = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			String[] f = line.split("\t");
			if (f.length < 3 || !known.contains(f[0]) || !known.contains(f[1]) || f[2].equals("V;NFIN") || f[0].length() < 2) continue;
			Form form = switch (f[2]) {
			case "V;PST" -> Form.PAST;
			case "V;V.PTCP;PST" -> Form.PAST_PARTICIPLE;
			case "V;V.PTCP;PRS" -> Form.PRESENT_PARTICIPLE;
			default -> Form.THIRD_PERSON;
			};
			facts.add(new Fact(f[0], form, List.of(f[1]), false));
		}
		return facts;
	}
}
