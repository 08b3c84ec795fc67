// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import gleaner.corpus.Alphabet;
import gleaner.corpus.CorpusNote;
import gleaner.corpus.CorpusStatistics;
import gleaner.corpus.FileReport;
import gleaner.corpus.ImportReport;
import gleaner.corpus.OtherCut;
import gleaner.corpus.Splitting;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.files.Trashed;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.debris.DebrisEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the Studio view says numbers, dates and reports. */
public final class Words {
	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	/** A text widget grows slow with more. */
	private static final int MOST_LINES = 2000;

	private Words() {
	}

	/** 10,119 */
	public static String number(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	/** "1 poem", "61 poems" */
	public static String count(long number, String one) {
		return number(number) + " " + one + (number == 1 ? "" : "s");
	}

	/** "Today", "Yesterday", "Tuesday" within a week, else "9 December 2016". */
	public static String day(LocalDate date, LocalDate today) {
		long ago = ChronoUnit.DAYS.between(date, today);
		if (ago == 0)
			return "Today";
		if (ago == 1)
			return "Yesterday";
		return (ago > 1 && ago < 7 ? WEEKDAY : DATE).format(date);
	}

	/** "18:39 markov" */
	public static String piece(DebrisEntry entry) {
		return TIME.format(entry.started()) + "  " + entry.model().map(model -> entry.engine() + " " + model).orElse(entry.engine());
	}

	/** "lstm · 44,800 steps · learns Harbour notes · 3 models" */
	public static String thread(Run run) {
		List<String> words = new ArrayList<>(List.of(run.engine(), count(run.steps(), "step")));
		if (!run.corpus().isEmpty())
			words.add("learns " + run.corpus());
		words.add(count(run.models().size(), "model"));
		return String.join(" · ", words);
	}

	/** "step 4,800 · loss 2.36 · validation 2.50" */
	public static String model(RunModel model) {
		List<String> words = new ArrayList<>(List.of("step " + number(model.step())));
		if (!Double.isNaN(model.loss()))
			words.add(String.format(Locale.ENGLISH, "loss %.2f", model.loss()));
		if (!Double.isNaN(model.validationLoss()))
			words.add(String.format(Locale.ENGLISH, "validation %.2f", model.validationLoss()));
		if (!model.kept().isEmpty())
			words.add(model.kept());
		return String.join(" · ", words);
	}

	/** "61 poems · 412 lines · 2,310 words · 13,002 characters" */
	public static String size(CorpusStatistics statistics) {
		return String.join(" · ", count(statistics.poems(), "poem"), count(statistics.lines(), "line"), count(statistics.words(), "word"),
				count(statistics.characters(), "character"));
	}

	/** "412 words of Sea letters" */
	public static String reservoir(ReservoirEntry reservoir) {
		return count(reservoir.words(), "word") + (reservoir.corpus().isEmpty() ? "" : " of " + reservoir.corpus());
	}

	/** "a poem, deleted 9 December 2016, 18:39" */
	public static String trashed(Trashed trashed) {
		LocalDateTime at = LocalDateTime.ofInstant(trashed.at(), ZoneId.systemDefault());
		return "a " + trashed.kind() + ", deleted " + DATE.format(at) + ", " + TIME.format(at);
	}

	/** Where a corpus is from, a fact a line. */
	public static String note(CorpusNote note) {
		List<String> lines = new ArrayList<>();
		if (!note.origin().isEmpty())
			lines.add("from " + shortList(note.origin()));
		note.source().ifPresent(lines::add);
		note.author().ifPresent(author -> lines.add("by " + author));
		if (!note.encodings().isEmpty())
			lines.add("read as " + String.join(", ", note.encodings()));
		if (!note.splitting().isBlank())
			lines.add(note.splitting());
		lines.addAll(note.changes());
		lines.add("imported " + DATE.format(note.imported().atZone(ZoneId.systemDefault())));
		note.licence().ifPresent(lines::add);
		return String.join("\n", lines);
	}

	/** One sentence about an import: "Imported Harbour notes: 61 poems from 3 files, read as UTF-8. 1 file was skipped." */
	public static String summary(ImportReport report) {
		List<FileReport> read = report.files().stream().filter(file -> file.skipped().isEmpty()).toList();
		String sentence = "Imported " + report.corpus() + ": " + count(report.poems(), "poem") + " from " + count(read.size(), "file")
				+ encodings(read) + ".";
		int skipped = report.files().size() - read.size();
		return (skipped == 0 ? sentence : sentence + " " + count(skipped, "file") + (skipped == 1 ? " was" : " were") + " skipped.")
				+ missed(report);
	}

	/** What the poet should know of files that did not come in, though they might have. */
	private static String missed(ImportReport report) {
		int asked = report.inQuestion().size();
		int failed = report.missed().size() - asked;
		return (failed == 0 ? "" : " " + count(failed, "file") + " could not be read.")
				+ (asked == 0 ? ""
						: " " + count(asked, "file") + (asked == 1 ? " looks" : " look") + " like code or data, not like poems.");
	}

	/** The same about what would be imported, with what the poet should look at. */
	public static String previewSummary(ImportReport report) {
		if (report.poems() == 0)
			return "It has no poem; Report says why." + missed(report);
		List<String> sentences = new ArrayList<>();
		sentences.add(summary(report).substring(("Imported " + report.corpus() + ": ").length()));
		if (report.duplicateCount() > 0 && !report.duplicatesDropped())
			sentences.add(count(report.duplicateCount(), "duplicate") + ".");
		int odd = report.alphabet().odd().size();
		sentences.add(count(report.alphabet().size(), "different character") + (odd == 0 ? "." : ", " + odd + " of them odd."));
		sentences.addAll(report.changes());
		return String.join(" ", sentences);
	}

	/** What another way to cut would come to: "Or cut at blank lines: 12 poems". */
	public static String offer(OtherCut other) {
		return "Or " + other.way() + (other.splitting() instanceof Splitting.WholeFile ? "" : ": " + count(other.poems(), "poem"));
	}

	/** All characters with their counts, a line each, odd ones first. */
	public static String characters(Alphabet alphabet) {
		List<String> lines = new ArrayList<>();
		alphabet.odd().forEach(c -> lines.add(number(alphabet.stray().get(c)) + "\t" + Alphabet.show(c)));
		if (!lines.isEmpty())
			lines.addFirst("Odd ones");
		lines.addLast(lines.isEmpty() ? "" : "\nAll, the most frequent first");
		alphabet.byFrequency().forEach(entry -> lines.add(number(entry.getValue()) + "\t" + Alphabet.show(entry.getKey())));
		return String.join("\n", lines).stripLeading();
	}

	private static String encodings(List<FileReport> files) {
		Set<String> names = new LinkedHashSet<>();
		files.forEach(file -> names.add(file.encoding()));
		names.remove("");
		return names.isEmpty() ? "" : ", read as " + String.join(", ", names);
	}

	/** What became of each file, a line each; those that need a look first. */
	public static String details(ImportReport report) {
		List<String> lines = new ArrayList<>(report.changes());
		report.duplicates().forEach(same -> lines.add("again  " + same.poem() + "\n    as " + same.first()));
		if (report.duplicateCount() > report.duplicates().size())
			lines.add("again  " + count(report.duplicateCount() - report.duplicates().size(), "more duplicate"));
		for (FileReport file : report.files())
			file.skipped().ifPresent(why -> lines.add("skipped  " + file.path() + "\n    " + why));
		for (FileReport file : report.files()) {
			if (file.skipped().isPresent())
				continue;
			String encoding = file.encoding().isEmpty() ? ""
					: ", " + file.encoding() + (file.sure() < FileReport.CERTAIN ? " (a guess, certain to " + file.sure() + " %)"
							: file.detected() ? " (detected)" : "");
			lines.add("read  " + file.path() + "\n    " + count(file.poems(), "poem") + encoding);
			file.remarks().forEach(remark -> lines.add("    " + remark));
		}
		return String.join("\n", lines.size() <= MOST_LINES ? lines : lines.subList(0, MOST_LINES))
				+ (lines.size() <= MOST_LINES ? "" : "\n…");
	}

	private static String shortList(List<String> names) {
		return names.size() <= 3 ? String.join(", ", names)
				: String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
	}
}
