
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures what Gleaner knows about words against annotated data that is not part of Gleaner.
 *
 * <p>{@code releng/benchmarks/language.sh DATA [part …] [--dev] [--verbose]} builds Gleaner and runs it; DATA is a
 * folder with {@code scansion}, {@code rhyme}, {@code ner_litbank} and {@code poem_sentiment}. {@code --dev} measures the half on which
 * the rules were tuned, without it the other half.
 */
final class LanguageBenchmark {
	public static void main(String[] args) throws IOException, InterruptedException {
		List<String> all = Arrays.asList(args);
		List<String> parts = all.stream().skip(1).filter(a -> !a.startsWith("--")).toList();
		boolean dev = all.contains("--dev");
		Path data = Path.of(args[0]);
		Report report = new Report(all.contains("--verbose"));
		if (wanted(parts, "sound")) {
			report.head("Sound");
			SoundEvaluation.run(report, dev);
			NameEvaluation.run(report, Path.of("releng/benchmarks/language/names-of-myth.txt"));
		}
		if (wanted(parts, "scansion")) {
			report.head("Scansion");
			ScansionEvaluation.run(report, data, dev);
			if (Files.exists(data.resolve("poems.jsonl"))) FreedomEvaluation.run(report, data.resolve("poems.jsonl"), dev);
		}
		if (wanted(parts, "rhyme")) {
			report.head("Rhyme");
			RhymeEvaluation.run(report, data, dev);
		}
		if (wanted(parts, "lexicon")) {
			report.head("Lexicon");
			LexiconEvaluation.run(report, data, dev);
			RealWordsEvaluation.run(report, poems(data), dev);
		}
		if (wanted(parts, "form")) {
			report.head("Form");
			FormEvaluation.run(report, Path.of("releng/benchmarks/language/inflections.txt"));
			PeerFormEvaluation.run(report, data.resolve("forms"), Path.of("releng/benchmarks/language/disputed-forms.txt"), dev);
		}
		if (wanted(parts, "entities")) {
			report.head("Entities");
			EntityEvaluation.run(report, data, dev);
			VerseNamesEvaluation.run(report, Path.of("releng/benchmarks/language/verse-names.tsv"), poems(data), dev);
		}
		if (wanted(parts, "tongue")) {
			report.head("English or not");
			TongueEvaluation.run(report, Path.of("releng/benchmarks/language/foreign-lines.txt"), poems(data), dev);
		}
		if (wanted(parts, "feeling")) {
			report.head("Feeling");
			FeelingEvaluation.run(report, data, dev);
		}
		if (wanted(parts, "speed")) {
			report.head("Speed");
			SpeedEvaluation.run(report);
		}
	}

	/** The poems for trials lie beside the annotated sets. */
	private static Path poems(Path data) {
		return data.resolveSibling("poems").resolve("poems.jsonl");
	}

	private static boolean wanted(List<String> parts, String part) {
		return parts.isEmpty() || parts.contains(part);
	}
}
