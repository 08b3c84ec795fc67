package gleaner.studio.corpus;

import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.studio.StudioException;
import gleaner.studio.corpus.SourceFiles.SourceFile;
import gleaner.studio.files.Faults;
import gleaner.studio.files.SafeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One import: reads the sources and fills an empty folder with a corpus made of them. */
final class Importer {
	/** Larger files do not fit into a Java array, and no machine of a poet holds several of them. */
	private static final long LARGEST = 1L << 30;
	private static final int MOST_BROKEN_LINES_NAMED = 10;

	private final String name;
	private final Path folder;
	private final ImportOptions options;
	private final List<FileReport> reports = new ArrayList<>();
	private final Set<Part> parts = new LinkedHashSet<>();
	private final Set<String> encodings = new LinkedHashSet<>();
	private final Set<String> splittings = new LinkedHashSet<>();
	private final Map<String, String> titles = new LinkedHashMap<>();
	private final Map<String, String> safeSegments = new HashMap<>();
	private final Set<String> takenPoems = new HashSet<>();
	private final List<String> takenTexts = new ArrayList<>();

	/** @param folder an empty folder */
	Importer(String name, Path folder, ImportOptions options) {
		this.name = name;
		this.folder = folder;
		this.options = options;
	}

	ImportReport run(List<Path> sources, Progress progress) throws StudioException, InterruptedException {
		progress.report("looking for texts", Double.NaN);
		SourceFiles found = SourceFiles.of(sources);
		reports.addAll(found.skipped());
		int poems = 0;
		int done = 0;
		for (SourceFile file : found.files()) {
			if (Thread.interrupted()) throw new InterruptedException();
			progress.report("reading " + file.path().getFileName(), done++ / (double) found.files().size());
			FileReport report = take(file, found.files().size());
			reports.add(report);
			poems += report.poems();
		}
		if (poems == 0) throw nothing(found);
		finish(sources, progress);
		return new ImportReport(name, poems, reports);
	}

	private FileReport take(SourceFile file, int files) throws StudioException, InterruptedException {
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
			return take(file, bytes, finding, files);
		} catch (Encodings.NotText e) {
			return FileReport.skipped(file.path(), "It was left out: " + e.getMessage() + ".");
		}
	}

	private FileReport take(SourceFile file, byte[] bytes, Encodings.Finding finding, int files) throws StudioException, InterruptedException {
		PlainText plain = PlainText.of(finding.read(bytes));
		List<String> remarks = new ArrayList<>(plain.remarks());
		if (finding.guessed()) remarks.add(0, "Its encoding was guessed; if letters look wrong, import it again and name the encoding.");
		int poems;
		if (file.isJsonLines()) poems = jsonLines(file, bytes, finding, plain.text(), remarks);
		else if (isOnePoem(files)) poems = poem(file, plain.text());
		else poems = text(file, bytes, finding, plain.text(), remarks);
		if (poems == 0) return FileReport.skipped(file.path(), remarks.isEmpty() || !file.isJsonLines() ? "There is nothing but white space in it." : String.join(" ", remarks));
		encodings.add(finding.charset().name());
		return new FileReport(file.path(), finding.charset().name(), options.encoding().isEmpty(), poems, Optional.empty(), remarks);
	}

	private boolean isOnePoem(int files) {
		return files > 1 && (options.splitting() instanceof Splitting.Automatic || options.splitting() instanceof Splitting.WholeFile);
	}

	private int poem(SourceFile file, String text) throws StudioException {
		String poem = PlainText.poem(text);
		if (poem.isEmpty()) return 0;
		String id = freeId(file.id());
		String title = file.id().substring(file.id().lastIndexOf('/') + 1);
		if (!PartReader.title(id, Map.of()).equals(title)) titles.put(id, title);
		write(folder.resolve(Part.PoemFolder.NAME).resolve(id + ".txt"), (poem + "\n").getBytes(StandardCharsets.UTF_8));
		parts.add(new Part.PoemFolder());
		splittings.add("one poem a file");
		return 1;
	}

	private int text(SourceFile file, byte[] bytes, Encodings.Finding finding, String text, List<String> remarks) throws StudioException, InterruptedException {
		boolean automatic = options.splitting() instanceof Splitting.Automatic;
		Splitting splitting = automatic ? SplittingGuess.of(text) : options.splitting();
		int[] poems = { 0 };
		Splitter.<RuntimeException>split(text, splitting, _ -> poems[0]++);
		if (poems[0] == 0) return 0;
		if (automatic) remarks.add("It was " + Splitter.describe(splitting) + "; another way can be chosen.");
		parts.add(new Part.TextFile(keep(file, bytes), finding.charset(), splitting));
		splittings.add(Splitter.describe(splitting));
		return poems[0];
	}

	private int jsonLines(SourceFile file, byte[] bytes, Encodings.Finding finding, String text, List<String> remarks) throws StudioException {
		List<String> broken = new ArrayList<>();
		Set<String> changes = new LinkedHashSet<>();
		int[] poems = { 0 };
		JsonLines.<RuntimeException>read(text, new JsonLines.Lines<>() {
			@Override
			public void poem(SourcePoem poem, PlainText plain) {
				poems[0]++;
				for (String remark : plain.remarks()) changes.add("In the poem of id " + poem.id() + " and maybe others: " + remark);
			}

			@Override
			public void broken(int line, String why) {
				broken.add("line " + line + " " + why);
			}
		});
		if (!broken.isEmpty()) remarks.add(brokenLines(broken));
		changes.stream().limit(MOST_BROKEN_LINES_NAMED).forEach(remarks::add);
		if (poems[0] == 0) return 0;
		parts.add(new Part.JsonLinesFile(keep(file, bytes), finding.charset()));
		splittings.add("one poem a line (.jsonl)");
		return poems[0];
	}

	private static String brokenLines(List<String> broken) {
		String named = String.join(", ", broken.subList(0, Math.min(broken.size(), MOST_BROKEN_LINES_NAMED)));
		String rest = broken.size() > MOST_BROKEN_LINES_NAMED ? ", and " + (broken.size() - MOST_BROKEN_LINES_NAMED) + " more" : "";
		return "Left out: " + named + rest + ".";
	}

	/** A path of safe names that no other poem has. */
	private String freeId(String id) {
		StringBuilder safe = new StringBuilder();
		for (String segment : id.split("/")) safe.append(safe.isEmpty() ? "" : "/").append(safeSegments.computeIfAbsent(segment, SafeName::of));
		String free = safe.toString();
		for (int n = 2; !takenPoems.add(SafeName.key(free)); n++) free = safe + " " + n;
		return free;
	}

	private String keep(SourceFile file, byte[] bytes) throws StudioException {
		String wish = file.path().getFileName().toString();
		int dot = wish.lastIndexOf('.');
		String stem = dot <= 0 ? wish : wish.substring(0, dot);
		String safe = SafeName.of(stem, takenTexts);
		takenTexts.add(safe);
		String kept = safe + (file.isJsonLines() ? ".jsonl" : ".txt");
		write(folder.resolve(Part.TEXTS).resolve(kept), bytes);
		return kept;
	}

	private static void write(Path file, byte[] bytes) throws StudioException {
		try {
			if (!Files.isDirectory(file.getParent())) Files.createDirectories(file.getParent());
			Files.write(file, bytes);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	private void finish(List<Path> sources, Progress progress) throws StudioException, InterruptedException {
		progress.report("counting " + name, 1);
		List<String> origin = sources.stream().map(s -> s.toAbsolutePath().normalize().toString()).toList();
		CorpusNote note = new CorpusNote(origin, Optional.empty(), List.copyOf(encodings), String.join("; ", splittings), Instant.now());
		CorpusDescription description = new CorpusDescription(name, note, 0, List.copyOf(parts), titles);
		PartReader reader = new PartReader(folder, description);
		Summary.Maker maker = new Summary.Maker();
		reader.read(maker::add);
		Summary counted = maker.summary("");
		new CorpusDescription(name, note, counted.statistics().characters(), description.parts(), titles).write(folder);
		new Summary(Summary.stateOf(folder, reader.files()), counted.statistics(), counted.fingerprint()).write(folder);
	}

	private StudioException nothing(SourceFiles found) {
		if (found.files().isEmpty() && reports.isEmpty()) return new StudioException("no corpus \"" + name + "\" was made: there are no .txt or .jsonl files to read");
		FileReport first = reports.getFirst();
		String others = reports.size() == 1 ? "" : " (and " + (reports.size() - 1) + " more files, none with a poem)";
		return new StudioException("no corpus \"" + name + "\" was made: there is no poem in " + first.path() + others + ". " + first.skipped().orElse(""));
	}
}
