
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import gleaner.language.Language;
import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.Inflection;

/** Inflection both ways on the list of hard forms beside this program. */
final class FormEvaluation {
	static void run(Report report, Path list) throws IOException {
		Inflection inflection = Language.english().inflection();
		List<String> questions = new ArrayList<>();
		List<String> expected = new ArrayList<>();
		int forms = 0;
		int made = 0;
		int found = 0;
		for (String line : Files.readAllLines(list)) {
			if (line.isBlank() || line.startsWith("#")) continue;
			String[] f = line.split(" ");
			List<Form> asked = switch (f[0]) {
			case "v" -> List.of(Form.THIRD_PERSON, Form.PAST, Form.PAST_PARTICIPLE, Form.PRESENT_PARTICIPLE);
			case "n" -> List.of(Form.PLURAL);
			case "a" -> List.of(Form.COMPARATIVE, Form.SUPERLATIVE);
			default -> List.of(Form.ADVERB);
			};
			for (int i = 0; i < asked.size(); i++) {
				String right = f[2 + i].replace('_', ' ');
				forms++;
				if (asked.get(i) != Form.ADVERB) {
					questions.add("inflect " + f[0] + " " + f[1] + " " + asked.get(i));
					expected.add(right);
				}
				String form = inflection.inflect(f[1], asked.get(i));
				if (form.equals(right)) made++;
				else if (report.verbose()) System.out.println("  made " + form + " for " + right);
				Analysis back = new Analysis(f[1], asked.get(i));
				if (asked.get(i) == Form.ADVERB || right.indexOf(' ') > 0 || inflection.analyse(right).contains(back)) found++;
				else if (report.verbose()) System.out.println("  " + right + " not found as " + back + " but " + inflection.analyse(right));
			}
		}
		String peer = Peers.python(questions).map(answers -> {
			int right = 0;
			for (int i = 0; i < answers.size(); i++) if (answers.get(i).equals(expected.get(i))) right++;
			return Report.format("pattern.en %.1f %% (of %d: it makes no adverbs)", 100.0 * right / answers.size(), answers.size());
		}).orElse("");
		report.row("inflection, %d hard forms, made".formatted(forms), "97 % / 99 %", Report.format("%.1f %%", 100.0 * made / forms), peer);
		report.row("inflection, the same forms, base found again", "97 % / 99 %", "%.1f %%", 100.0 * found / forms);
	}
}
