// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import gleaner.language.form.Form;

/** The irregular forms of English, out of the table beside this class. Immutable. */
final class Irregulars {
	private static final Map<String, List<Form>> FORMS = Map.of("v", List.of(Form.PAST, Form.PAST_PARTICIPLE), "t",
			List.of(Form.THIRD_PERSON), "g", List.of(Form.PRESENT_PARTICIPLE), "n", List.of(Form.PLURAL), "a",
			List.of(Form.COMPARATIVE, Form.SUPERLATIVE), "r", List.of(Form.ADVERB));

	/** Told of each form that is no rule's. */
	interface Visitor {
		/** @param first whether it is the form that is made; others are only found */
		void form(String base, Form form, String word, boolean first);
	}

	private final Map<Form, Map<String, List<String>>> table = new EnumMap<>(Form.class);

	Irregulars() {
		try (InputStream in = Irregulars.class.getResourceAsStream("irregulars.txt")) {
			if (in == null) throw new IOException("the file is missing");
			new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(l -> !l.startsWith("#"))
					.forEach(this::add);
		} catch (IOException e) {
			throw new UncheckedIOException("The irregular forms cannot be read: install Gleaner again.", e);
		}
	}

	private void add(String line) {
		String[] fields = line.split(" ");
		List<Form> forms = FORMS.get(fields[0]);
		for (int i = 0; i < forms.size(); i++)
			table.computeIfAbsent(forms.get(i), f -> new HashMap<>()).put(plain(fields[1]), List.of(plain(fields[2 + i]).split("\\|")));
	}

	private static String plain(String field) {
		return field.replace('_', ' ');
	}

	/** The forms of a base, the one to make first; empty if it follows the rules or is not known. */
	List<String> of(String base, Form form) {
		return table.getOrDefault(form, Map.of()).getOrDefault(base, List.of());
	}

	void visit(Visitor visitor) {
		table.forEach((form, bases) -> bases.forEach((base, words) -> {
			for (int i = 0; i < words.size(); i++) visitor.form(base, form, words.get(i), i == 0);
		}));
	}
}
