// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.SourceFiles.SourceFile;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One import: finds the files, takes the poems out of them, puts them on a shelf. */
final class Importer {
	static final String ONE_POEM_A_FILE = "one poem per file";

	private final ImportOrder order;
	private final Shelf shelf;
	private final Progress progress;
	private final Tally tally;
	private final SourceFiles found;
	private final List<FileReport> reports = new ArrayList<>();
	private final Set<String> encodings = new LinkedHashSet<>();
	private final Set<String> splittings = new LinkedHashSet<>();
	private final Set<String> licences = new LinkedHashSet<>();
	private List<String> fields = List.of();
	private Optional<OtherCut> otherCut = Optional.empty();

	/** @param place where archives are unpacked; need not be there yet, and is the caller's to delete */
	Importer(ImportOrder order, Shelf shelf, Path place, Unpacking.Limits limits, Progress progress) {
		this.order = order;
		this.shelf = shelf;
		this.progress = progress;
		tally = new Tally(order.options());
		found = new SourceFiles(new Unpacking(place, limits), Importers.ofThisProgram(), progress);
	}

	ImportReport run() throws StudioException, InterruptedException {
		progress.report("looking for texts", Double.NaN);
		found.add(order.sources());
		reports.addAll(found.skipped());
		List<SourceFile> files = found.files();
		boolean onePoemAFile = !isCut(order.options().splitting())
				&& files.stream().filter(f -> f.kind() == Importable.TEXT || f.kind() == Importable.OFFICE).count() > 1;
		boolean judged = onePoemAFile && order.options().firstLines() == FirstLines.AUTOMATIC && Opening.areTitleAndAuthor(files);
		FirstLines firstLines = judged ? FirstLines.TITLE_AND_AUTHOR : order.options().firstLines();
		FileIntake intake = new FileIntake(order.options(), firstLines, onePoemAFile, tally, shelf);
		int done = 0;
		for (SourceFile file : files) {
			if (Thread.interrupted()) throw new InterruptedException();
			progress.report("reading " + file.stem(), done++ / (double) files.size());
			FileIntake.Outcome outcome = intake.take(file);
			reports.add(outcome.report());
			splittings.addAll(outcome.splittings());
			if (!outcome.rights().isEmpty()) licences.add(outcome.rights());
			if (!outcome.report().encoding().isEmpty()) encodings.add(outcome.report().encoding());
			if (fields.isEmpty()) fields = outcome.fields();
			if (otherCut.isEmpty()) otherCut = outcome.otherCut();
		}
		List<String> changes = new ArrayList<>();
		if (intake.openings() > 0) changes.add(said(firstLines, judged, intake.openings()));
		changes.addAll(tally.changes());
		return tally.report(order.name(), reports, changes);
	}

	private static String said(FirstLines lines, boolean judged, int files) {
		String what = lines == FirstLines.TITLE ? "Gleaner took the first line as the title"
				: "Gleaner took the first two lines as title and author";
		return what + " in " + files + (files == 1 ? " text" : " texts") + (judged ? ", judging by all the texts." : ".");
	}

	private static boolean isCut(Splitting splitting) {
		return switch (splitting) {
		case Splitting.Automatic _, Splitting.WholeFile _ -> false;
		case Splitting.Headings _, Splitting.BlankLines _, Splitting.SeparatorLine _, Splitting.Expression _ -> true;
		};
	}

	/** What is noted with the corpus. */
	CorpusNote note(ImportReport report) {
		Attribution said = order.options().attribution();
		Optional<String> licence = said.licence()
				.or(() -> licences.isEmpty() ? Optional.empty() : Optional.of("as the files say: " + String.join("; ", licences)));
		List<String> origin = order.sources().stream().map(ImportSource::toString).toList();
		return new CorpusNote(origin, said.source(), said.author(), licence, List.copyOf(encodings), String.join("; ", splittings),
				report.changes(), Instant.now());
	}

	/** What has been found so far, with the first poems. */
	ImportPreview preview(ImportReport report) {
		return new ImportPreview(report, tally.first(), fields, otherCut);
	}

	/** The sentence for an import that found no poem. */
	StudioException nothing() {
		String start = "no corpus \"" + order.name() + "\" was made, because the named files have no poem";
		if (reports.isEmpty()) return new StudioException(start + ": it has no files of type " + Importable.IN_WORDS);
		boolean asked = reports.stream().anyMatch(r -> r.state() == FileReport.State.IN_QUESTION);
		String asText = asked ? " To import it as plain text anyway, give --as-text." : "";
		String more = reports.size() == 1 ? "" : " The same is true of " + (reports.size() - 1) + " more.";
		return new StudioException(
				start + ": " + reports.getFirst().path() + " gave none. " + reports.getFirst().skipped().orElse("") + more + asText);
	}
}
