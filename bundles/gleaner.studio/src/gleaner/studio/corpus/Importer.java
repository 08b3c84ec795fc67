package gleaner.studio.corpus;

import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.studio.StudioException;
import gleaner.studio.corpus.SourceFiles.SourceFile;
import gleaner.studio.files.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One import: reads the sources and makes a corpus of what is text in them. */
final class Importer {
	static final String ONE_POEM_A_FILE = "one poem a file";
	private static final String ONE_POEM_A_LINE = "one poem a line of .jsonl";
	/** Larger files do not fit into a Java array, and few machines hold several of them. */
	private static final long LARGEST = 1L << 30;
	private static final int MOST_REMARKS = 10;

	private final String name;
	private final ImportOptions options;
	private final CorpusBuilder corpus;
	private final List<FileReport> reports = new ArrayList<>();
	private final Set<String> encodings = new LinkedHashSet<>();
	private final Set<String> splittings = new LinkedHashSet<>();

	/** @param folder an empty folder, which is filled */
	Importer(String name, Path folder, ImportOptions options) {
		this.name = name;
		this.options = options;
		this.corpus = new CorpusBuilder(folder);
	}

	ImportReport run(List<Path> sources, Progress progress) throws StudioException, InterruptedException {
		progress.report("looking for texts", Double.NaN);
		SourceFiles found = SourceFiles.of(sources);
		reports.addAll(found.skipped());
		boolean onePoemAFile = !isCut(options.splitting()) && found.files().stream().filter(f -> !f.isJsonLines()).count() > 1;
		int poems = 0;
		int done = 0;
		for (SourceFile file : found.files()) {
			if (Thread.interrupted()) throw new InterruptedException();
			progress.report("reading " + file.path().getFileName(), done++ / (double) found.files().size());
			FileReport report = take(file, onePoemAFile);
			reports.add(report);
			poems += report.poems();
		}
		if (poems == 0) throw nothing();
		progress.report("counting " + name, Double.NaN);
		List<String> origin = sources.stream().map(s -> s.toAbsolutePath().normalize().toString()).toList();
		corpus.finish(name, new CorpusNote(origin, Optional.empty(), Optional.empty(), Optional.empty(), List.copyOf(encodings), String.join("; ", splittings), List.of(), Instant.now()));
		return new ImportReport(name, poems, reports);
	}

	private static boolean isCut(Splitting splitting) {
		return switch (splitting) {
		case Splitting.Automatic _, Splitting.WholeFile _ -> false;
		case Splitting.BlankLines _, Splitting.SeparatorLine _, Splitting.Expression _ -> true;
		};
	}

	private FileReport take(SourceFile file, boolean onePoemAFile) throws StudioException, InterruptedException {
		byte[] bytes;
		try {
			if (Files.size(file.path()) > LARGEST) return FileReport.skipped(file.path(), "It is larger than 1 GB; cut it into smaller files.");
			bytes = Files.readAllBytes(file.path());
		} catch (IOException e) {
			return FileReport.skipped(file.path(), "It cannot be read: " + Faults.whyNotRead(e) + ".");
		}
		if (bytes.length == 0) return FileReport.skipped(file.path(), "It is empty.");
		try {
			Encodings.Finding finding = options.encoding().isPresent() ? Encodings.named(options.encoding().get(), bytes) : Encodings.detect(bytes);
			return new Taking(file, bytes, finding, onePoemAFile).report();
		} catch (Encodings.NotText e) {
			return FileReport.skipped(file.path(), "It was left out: " + e.getMessage() + ".");
		}
	}

	/** One file, its encoding known, being taken into the corpus. */
	private final class Taking {
		private final SourceFile file;
		private final String fileName;
		private final byte[] bytes;
		private final Encodings.Finding encoding;
		private final boolean onePoemAFile;
		private final PlainText plain;
		private final List<String> remarks = new ArrayList<>();
		private int poems;

		Taking(SourceFile file, byte[] bytes, Encodings.Finding encoding, boolean onePoemAFile) {
			this.file = file;
			this.fileName = file.path().getFileName().toString();
			this.bytes = bytes;
			this.encoding = encoding;
			this.onePoemAFile = onePoemAFile;
			this.plain = PlainText.of(encoding.read(bytes));
		}

		FileReport report() throws StudioException, InterruptedException {
			if (encoding.guessed()) remarks.add("Its encoding was guessed; if letters look wrong, import it again and name the encoding.");
			remarks.addAll(plain.remarks());
			if (file.isJsonLines()) jsonLines();
			else if (onePoemAFile) wholePoem();
			else text();
			if (poems == 0) return FileReport.skipped(file.path(), plain.text().isBlank() ? "There is nothing but white space in it." : "There is no poem in it. " + String.join(" ", remarks));
			encodings.add(encoding.charset().name());
			return new FileReport(file.path(), encoding.charset().name(), options.encoding().isEmpty(), poems, Optional.empty(), remarks);
		}

		private void wholePoem() throws StudioException {
			String poem = PlainText.poem(plain.text());
			if (poem.isEmpty()) return;
			corpus.addPoem(file.id(), file.id().substring(file.id().lastIndexOf('/') + 1), "", poem);
			splittings.add(ONE_POEM_A_FILE);
			poems = 1;
		}

		private void text() throws StudioException, InterruptedException {
			boolean automatic = options.splitting() instanceof Splitting.Automatic;
			Splitting splitting = automatic ? SplittingGuess.of(plain.text()) : options.splitting();
			Splitter.<RuntimeException>split(plain.text(), splitting, _ -> poems++);
			if (poems == 0) return;
			if (automatic) remarks.add("It was " + Splitter.describe(splitting) + ", judging by its look.");
			corpus.addText(fileName, bytes, encoding.charset(), splitting);
			splittings.add(Splitter.describe(splitting));
		}

		private void jsonLines() throws StudioException {
			Summaries broken = new Summaries();
			Summaries changed = new Summaries();
			JsonLines.<RuntimeException>read(plain.text(), new JsonLines.Lines<>() {
				@Override
				public void poem(int line, SourcePoem poem, PlainText text) {
					poems++;
					for (String remark : text.remarks()) changed.add("Line " + line + ": " + remark);
				}

				@Override
				public void broken(int line, String why) {
					broken.add("Line " + line + " was left out: it " + why + ".");
				}
			});
			broken.addTo(remarks, "lines were left out");
			changed.addTo(remarks, "such lines");
			if (poems == 0) return;
			corpus.addJsonLines(fileName, bytes, encoding.charset());
			splittings.add(ONE_POEM_A_LINE);
		}
	}

	/** The first few of many sentences of a kind, and how many more there are. */
	private static final class Summaries {
		private final List<String> first = new ArrayList<>();
		private int more;

		void add(String sentence) {
			if (first.size() < MOST_REMARKS) first.add(sentence);
			else more++;
		}

		void addTo(List<String> remarks, String kind) {
			remarks.addAll(first);
			if (more > 0) remarks.add("And " + more + " more " + kind + ".");
		}
	}

	private StudioException nothing() {
		String start = "no corpus \"" + name + "\" was made, since there is no poem in what was named";
		if (reports.isEmpty()) return new StudioException(start + ": there are no .txt or .jsonl files");
		String more = reports.size() == 1 ? "" : " So it is with " + (reports.size() - 1) + " more.";
		return new StudioException(start + ": " + reports.getFirst().path() + " gave none. " + reports.getFirst().skipped().orElseThrow() + more);
	}
}
