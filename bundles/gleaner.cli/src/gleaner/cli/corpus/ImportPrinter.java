// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.Alphabet;
import gleaner.corpus.Duplicate;
import gleaner.corpus.FileReport;
import gleaner.corpus.ImportPreview;
import gleaner.corpus.ImportReport;
import gleaner.cli.kit.Json;
import gleaner.engine.SourcePoem;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what an import came to, or would come to. */
final class ImportPrinter {
	private static final int MOST_REMARKS = 20;
	private static final int MOST_DUPLICATES = 5;
	private static final int MOST_CHARACTERS = 100;
	private static final int POEMS_SHOWN = 3;

	private final PrintStream out;

	ImportPrinter(PrintStream out) {
		this.out = out;
	}

	void report(ImportReport report) {
		files(report);
		out.println("Imported " + poems(report.poems()) + " as " + report.corpus());
	}

	void preview(ImportPreview preview) {
		ImportReport report = preview.report();
		for (SourcePoem poem : preview.first().subList(0, Math.min(POEMS_SHOWN, preview.first().size()))) {
			out.println(
					"--- " + (poem.title().isEmpty() ? poem.id() : poem.title()) + (poem.author().isEmpty() ? "" : ", " + poem.author()));
			out.println(poem.text());
			out.println();
		}
		files(report);
		if (!preview.fields().isEmpty()) out.println("Fields: " + String.join(", ", preview.fields()));
		out.println(report.alphabet().size() + " different characters: " + characters(report.alphabet()));
		preview.otherCut()
				.ifPresent(other -> out.println("Or, with " + SplittingOptions.inWords(other.splitting()) + ": " + poems(other.poems())));
		out.println("Would import " + poems(report.poems()) + " as " + report.corpus() + "; nothing was written");
	}

	private static String characters(Alphabet alphabet) {
		String shown = alphabet.byFrequency().stream().limit(MOST_CHARACTERS).map(e -> Alphabet.show(e.getKey()) + "\u00A0" + e.getValue())
				.collect(Collectors.joining(", "));
		return alphabet.size() > MOST_CHARACTERS ? shown + ", …" : shown;
	}

	private static String poems(int count) {
		return count + (count == 1 ? " poem" : " poems");
	}

	private void files(ImportReport report) {
		Map<String, Integer> encodings = new TreeMap<>();
		int remarks = 0;
		for (FileReport file : report.files()) {
			if (file.skipped().isEmpty() && !file.encoding().isEmpty())
				encodings.merge(file.encoding() + (file.detected() ? " (detected)" : " (named)"), 1, Integer::sum);
			List<String> said = file.skipped().map(why -> List.of("skipped: " + why)).orElse(file.remarks());
			for (String remark : said) if (remarks++ < MOST_REMARKS) out.println(file.path() + ": " + remark);
		}
		if (remarks > MOST_REMARKS) out.println("… and " + (remarks - MOST_REMARKS) + " more remarks; --json lists them all");
		encodings.forEach((encoding, files) -> out.println(files + (files == 1 ? " file in " : " files in ") + encoding));
		report.duplicates().stream().limit(MOST_DUPLICATES).forEach(d -> out.println(d.poem() + " has the same text as " + d.first()));
		int more = report.duplicateCount() - Math.min(MOST_DUPLICATES, report.duplicates().size());
		if (more > 0) out.println("… and " + more + " more duplicates");
		if (report.duplicateCount() > 0 && !report.duplicatesDropped())
			out.println("Gleaner kept the duplicates; --drop-duplicates leaves them out");
		List<Integer> odd = report.alphabet().odd();
		if (!odd.isEmpty()) out.println("Odd characters: "
				+ odd.stream().map(c -> Alphabet.show(c) + " (" + report.alphabet().stray().get(c) + ")").collect(Collectors.joining(", "))
				+ "; --clean stray takes them out");
		report.changes().forEach(out::println);
		if (!report.inQuestion().isEmpty())
			out.println("Gleaner left out what looks like code; --as-text reads it as plain text");
	}

	static ObjectNode describe(ImportReport report) {
		ObjectNode node = Json.object().put("corpus", report.corpus()).put("poems", report.poems());
		node.put("duplicates", report.duplicateCount()).put("duplicatesDropped", report.duplicatesDropped());
		ArrayNode same = node.putArray("firstDuplicates");
		for (Duplicate duplicate : report.duplicates()) same.addObject().put("poem", duplicate.poem()).put("first", duplicate.first());
		report.changes().forEach(node.putArray("changes")::add);
		ObjectNode alphabet = node.putObject("alphabet");
		report.alphabet().byFrequency().forEach(e -> alphabet.put(Character.toString(e.getKey()), e.getValue()));
		ArrayNode odd = node.putArray("oddCharacters");
		report.alphabet().odd().forEach(c -> odd.add(Alphabet.show(c)));
		ArrayNode files = node.putArray("files");
		for (FileReport file : report.files()) {
			ObjectNode entry = files.addObject().put("path", file.path()).put("encoding", file.encoding()).put("detected", file.detected())
					.put("sure", file.sure()).put("poems", file.poems())
					.put("state", file.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
			entry.put("skipped", file.skipped().orElse(null));
			file.remarks().forEach(entry.putArray("remarks")::add);
		}
		return node;
	}

	static ObjectNode describe(ImportPreview preview) {
		ObjectNode node = describe(preview.report());
		preview.fields().forEach(node.putArray("fields")::add);
		preview.otherCut().ifPresent(other -> node.putObject("otherCut").put("option", SplittingOptions.inWords(other.splitting()))
				.put("poems", other.poems()));
		ArrayNode first = node.putArray("first");
		for (SourcePoem poem : preview.first())
			first.addObject().put("id", poem.id()).put("title", poem.title()).put("author", poem.author()).put("text", poem.text());
		return node;
	}
}
