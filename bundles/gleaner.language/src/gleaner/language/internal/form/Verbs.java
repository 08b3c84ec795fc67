// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;

/** Forms of verbs that are in no table of ours. Immutable. */
final class Verbs {
	private static final Pattern PREFIX = Pattern
			.compile("un|re|over|out|under|fore|mis|with|up|be|inter|in|pre|cross|back|co|counter|off|down|sub|super|type|for");
	private static final int SHORTEST = 3;

	private final Irregulars irregulars;
	private final Vocabulary vocabulary;
	private final Endings endings;

	Verbs(Irregulars irregulars, Vocabulary vocabulary, Endings endings) {
		this.irregulars = irregulars;
		this.vocabulary = vocabulary;
		this.endings = endings;
	}

	/** The spellings of one form of a verb, the one to make first. */
	List<String> forms(String w, Form form) {
		List<String> regular = switch (form) {
		case THIRD_PERSON -> endings.s(w);
		case PRESENT_PARTICIPLE -> endings.vowel(w, "ing");
		default -> endings.vowel(w, "ed");
		};
		List<String> all = new ArrayList<>(compounds(w, form));
		for (String known : vocabulary.exceptions(w, PartOfSpeech.VERB)) if (isLike(known, form)) all.add(known);
		if (all.isEmpty()) return regular;
		all.addAll(regular);
		return vocabulary.commonestFirst(all);
	}

	/** The forms of an irregular verb behind a prefix; behind anything else only if the lists know them. */
	private List<String> compounds(String w, Form form) {
		List<String> forms = new ArrayList<>();
		for (int at = 2; at <= w.length() - SHORTEST; at++) {
			String prefix = w.substring(0, at);
			boolean isPrefix = PREFIX.matcher(prefix).matches();
			if (form != Form.THIRD_PERSON) for (String bent : irregulars.of(w.substring(at), form)) {
				String whole = prefix + bent;
				if (isPrefix || vocabulary.knows(whole) && (!whole.equals(w) || !vocabulary.knows(endings.vowel(w, "ed").getFirst())))
					forms.add(whole);
			}
		}
		return forms;
	}

	/** Which of the forms of a verb an exception may be: WordNet does not say. */
	private static boolean isLike(String exception, Form form) {
		return switch (form) {
		case PRESENT_PARTICIPLE -> exception.endsWith("ing");
		case THIRD_PERSON -> false;
		case PAST -> !exception.matches(".*(ing|[^s]s|en|[aeo]wn|orn)");
		default -> !exception.matches(".*(ing|[^s]s)");
		};
	}
}
