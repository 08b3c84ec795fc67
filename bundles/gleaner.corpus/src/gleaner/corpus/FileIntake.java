package gleaner.corpus;

import gleaner.corpus.SourceFiles.SourceFile;
import gleaner.corpus.document.Document;
import gleaner.corpus.document.EpubReader;
import gleaner.corpus.document.Gutenberg;
import gleaner.corpus.document.HtmlReader;
import gleaner.corpus.document.MarkdownReader;
import gleaner.corpus.document.MarkedFields;
import gleaner.corpus.document.Piece;
import gleaner.corpus.document.Sections;
import gleaner.corpus.document.Table;
import gleaner.corpus.document.UnreadableDocument;
import gleaner.engine.SourcePoem;
import gleaner.files.Faults;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes the poems out of one file after the other. */
final class FileIntake {
	private static final String ONE_POEM_A_LINE = "one poem a line of .jsonl";
	private static final String ONE_POEM_A_ROW = "one poem a row of a table";
	private static final String AT_HEADINGS = "cut at its headings";
	private static final int MOST_REMARKS = 10;

	private final ImportOptions options;
	private final FirstLines firstLines;
	private final boolean onePoemAFile;
	private final Tally tally;
	private final Shelf shelf;
	private final long largest = largest();
	private int openings;

	/**
	 * What became of a file.
	 *
	 * @param splittings how it was cut
	 * @param rights what it says of its licence; may be empty
	 * @param fields the names of its columns or fields, if it is a table
	 * @param otherCut the next likely way to cut it, if it was cut by its look
	 */
	record Outcome(FileReport report, Set<String> splittings, String rights, List<String> fields, Optional<OtherCut> otherCut) {
	}

	/** @param firstLines what the first lines are, now that all files have been looked at */
	FileIntake(ImportOptions options, FirstLines firstLines, boolean onePoemAFile, Tally tally, Shelf shelf) {
		this.options = options;
		this.firstLines = firstLines;
		this.onePoemAFile = onePoemAFile;
		this.tally = tally;
		this.shelf = shelf;
	}

	/** A file is held in memory, as bytes and as text, and its poems beside; larger ones do not fit. */
	static long largest() {
		return Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 6);
	}

	/** How many texts began with a title of their own. */
	int openings() {
		return openings;
	}

	Outcome take(SourceFile file) throws StudioException, InterruptedException {
		Taking taking = new Taking(file);
		FileReport report;
		try {
			report = taking.report();
		} catch (IOException e) {
			if (e instanceof StudioException said) throw said;
			report = FileReport.skipped(file.name(), "It cannot be read: " + Faults.whyNotRead(e) + ".");
		} catch (Encodings.NotText | UnreadableDocument e) {
			report = FileReport.skipped(file.name(), Sentence.of("it was left out: " + e.getMessage()));
		}
		return new Outcome(report, taking.splittings, taking.rights, taking.fields, taking.otherCut);
	}

	/** One file, being taken into the corpus. */
	private final class Taking {
		private final SourceFile file;
		private final List<String> remarks = new ArrayList<>();
		private final Set<String> splittings = new LinkedHashSet<>();
		private String rights = "";
		private List<String> fields = List.of();
		private Optional<OtherCut> otherCut = Optional.empty();
		private String encoding = "";
		private byte[] bytes;
		private Charset charset;
		private int found;

		Taking(SourceFile file) {
			this.file = file;
		}

		FileReport report() throws IOException, Encodings.NotText, UnreadableDocument, StudioException, InterruptedException {
			BasicFileAttributes before = Files.readAttributes(file.path(), BasicFileAttributes.class);
			if (!before.isRegularFile())
				return FileReport.skipped(file.name(), before.isDirectory() ? "It is a folder now." : "It is not an ordinary file.");
			if (before.size() == 0) return FileReport.skipped(file.name(), "It is empty.");
			if (before.size() > largest)
				return FileReport.skipped(file.name(), "It has " + Unpacking.size(before.size()) + ", and Gleaner has room for files of "
						+ Unpacking.size(largest) + "; cut it into smaller ones.");
			if (file.kind() == Importable.EPUB) document(EpubReader.read(file.path(), largest));
			else read();
			BasicFileAttributes after = Files.readAttributes(file.path(), BasicFileAttributes.class);
			if (after.size() != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime()))
				remarks.add("It changed while it was being read; import it again if something is missing.");
			if (found == 0) return FileReport.skipped(file.name(),
					"There is no poem in it." + (remarks.isEmpty() ? "" : " " + String.join(" ", remarks)));
			return new FileReport(file.name(), encoding, options.encoding().isEmpty(), found, Optional.empty(), remarks);
		}

		private void read() throws IOException, Encodings.NotText, UnreadableDocument, StudioException, InterruptedException {
			bytes = Files.readAllBytes(file.path());
			Encodings.Finding finding = options.encoding().isPresent() ? Encodings.named(options.encoding().get(), bytes)
					: Encodings.detect(bytes);
			Optional<Charset> declared = file.kind() == Importable.HTML && finding.guessed() ? HtmlReader.declaredCharset(bytes)
					: Optional.empty();
			charset = declared.orElse(finding.charset());
			encoding = charset.name();
			if (finding.guessed() && declared.isEmpty())
				remarks.add("Its encoding was guessed; if letters look wrong, import it again and name the encoding.");
			String raw = declared.isPresent() ? new String(bytes, charset) : finding.read(bytes);
			boolean isText = file.kind() == Importable.TEXT || file.kind() == Importable.MARKDOWN;
			TextLimits.check(file.kind(), raw);
			PlainText plain = isText ? PlainText.ofText(raw) : PlainText.of(raw);
			remarks.addAll(plain.remarks());
			if (plain.text().isBlank()) {
				remarks.add("There is nothing but white space in it.");
				return;
			}
			switch (file.kind()) {
			case TEXT -> plainText(plain.text());
			case MARKDOWN -> document(MarkdownReader.read(plain.text()));
			case HTML -> document(HtmlReader.read(plain.text()));
			case TABLE -> table(plain.text());
			case JSON_LINES -> jsonLines(plain.text());
			case EPUB -> throw new IllegalStateException("e-books are not read as text");
			}
		}

		private void plainText(String text) throws StudioException, InterruptedException {
			if (MarkedFields.is(text)) {
				splittings.add("cut at the marks ****!****");
				pieces(MarkedFields.read(text));
			} else if (Gutenberg.is(text)) {
				document(Gutenberg.read(text));
			} else if (looksLikeHtml(text)) {
				remarks.add("It is a web page, whatever its name says.");
				document(HtmlReader.read(text));
			} else if (onePoemAFile) {
				splittings.add(Importer.ONE_POEM_A_FILE);
				pieces(List.of(new Piece("", "", text)));
			} else {
				cut(text);
			}
		}

		private static boolean looksLikeHtml(String text) {
			String start = text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
			return start.startsWith("<!doctype html") || start.startsWith("<html");
		}

		private void cut(String text) throws StudioException, InterruptedException {
			Splitting splitting = options.splitting() instanceof Splitting.Automatic ? byItsLook(text) : options.splitting();
			splittings.add(Splitter.describe(splitting));
			if (!isKeptAsItCame() || firstLines == FirstLines.TITLE || firstLines == FirstLines.TITLE_AND_AUTHOR) {
				cut(text, splitting, "", "");
				return;
			}
			Splitter.<StudioException>split(text, splitting, (title, poem) -> count(title, "", poem));
			if (found > 0) shelf.addText(file.stem() + ".txt", bytes, charset, splitting);
		}

		private Splitting byItsLook(String text) throws StudioException, InterruptedException {
			SplittingGuess guess = SplittingGuess.look(text);
			if (guess.runnerUp().isPresent()) otherCut = Optional.of(OtherCut.of(text, guess.runnerUp().get()));
			remarks.add("It was " + Splitter.describe(guess.best()) + ", judging by its look"
					+ otherCut.map(other -> "; " + other.inWords() + ".").orElse("."));
			return guess.best();
		}

		private void cut(String text, Splitting splitting, String title, String author) throws StudioException, InterruptedException {
			try (Output output = new Output()) {
				Splitter.<StudioException>split(text, splitting, (heading, poem) -> output
						.add(new Piece(heading.isEmpty() && splitting instanceof Splitting.WholeFile ? title : heading, author, poem)));
			}
		}

		private boolean isKeptAsItCame() {
			return options.cleanUp().isEmpty() && !options.dropDuplicates();
		}

		private void count(String title, String author, String poem) {
			if (tally.take(new SourcePoem(Integer.toString(found + 1), title, author, poem), file.name()).isPresent()) found++;
		}

		private void document(Document document) throws StudioException, InterruptedException {
			remarks.addAll(document.remarks());
			rights = document.rights();
			switch (options.splitting()) {
			case Splitting.Automatic _, Splitting.Headings _ -> {
				Sections.Result sections = Sections.of(document);
				if (!sections.atHeadings() && sections.pieces().size() == 1 && SplittingGuess.isOfSeveral(document.text())) {
					Splitting splitting = byItsLook(document.text());
					splittings.add(Splitter.describe(splitting));
					cut(document.text(), splitting, document.title(), document.author());
					return;
				}
				if (!sections.leftOut().isEmpty())
					remarks.add("What stands under these headings was left out: " + String.join(", ", sections.leftOut()) + ".");
				splittings.add(sections.atHeadings() ? AT_HEADINGS
						: sections.pieces().size() > 1 ? "cut at its rules" : Splitter.describe(new Splitting.WholeFile()));
				pieces(sections.pieces());
			}
			case Splitting.WholeFile _, Splitting.BlankLines _, Splitting.SeparatorLine _, Splitting.Expression _ -> {
				splittings.add(Splitter.describe(options.splitting()));
				cut(document.text(), options.splitting(), document.title(), document.author());
			}
			}
		}

		private void pieces(List<Piece> pieces) throws StudioException {
			try (Output output = new Output()) {
				for (Piece piece : pieces) output.add(piece);
			}
		}

		private void table(String text) throws UnreadableDocument, StudioException {
			fields = Table.columns(text);
			FieldNames.Found names = names("column", "columns");
			int ofText = fields.indexOf(names.text());
			int ofTitle = fields.indexOf(names.title());
			int ofAuthor = fields.indexOf(names.author());
			int[] empty = { 0 };
			splittings.add(ONE_POEM_A_ROW);
			try (Output output = new Output()) {
				Table.<StudioException>read(text, (line, cells) -> {
					String poem = cell(cells, ofText);
					if (poem.isBlank()) empty[0]++;
					else output.add(new Piece(cell(cells, ofTitle).strip(), cell(cells, ofAuthor).strip(), poem));
				});
			} catch (UnreadableDocument e) {
				if (found == 0) throw e;
				remarks.add(Sentence.of(e.getMessage() + "; what stands above it was taken"));
			}
			if (empty[0] > 0)
				remarks.add(empty[0] + (empty[0] == 1 ? " row has" : " rows have") + " nothing in the column \"" + names.text() + "\".");
		}

		private static String cell(List<String> cells, int column) {
			return column < 0 || column >= cells.size() ? "" : PlainText.ofField(cells.get(column)).text();
		}

		private FieldNames.Found names(String one, String many) throws UnreadableDocument {
			Optional<String> missing = options.fields().missing(fields);
			if (missing.isPresent()) throw new UnreadableDocument(
					"it has no " + one + " \"" + missing.get() + "\"; its " + many + " are: " + String.join(", ", fields));
			return options.fields().among(fields)
					.orElseThrow(() -> new UnreadableDocument("it is not said which " + one + " holds the poems; its " + many + " are: "
							+ String.join(", ", fields) + "; name one of them"));
		}

		private void jsonLines(String text) throws UnreadableDocument, StudioException {
			fields = JsonLines.fields(text);
			FieldNames.Found names = fields.isEmpty() ? FieldNames.Found.STANDARD : names("field", "fields");
			Summaries broken = new Summaries();
			Summaries changed = new Summaries();
			splittings.add(ONE_POEM_A_LINE);
			try (Output output = isKeptAsItCame() ? null : new Output()) {
				JsonLines.<StudioException>read(text, names, new JsonLines.Lines<>() {
					@Override
					public void poem(int line, SourcePoem poem, PlainText raw) throws StudioException {
						if (output != null) output.add(poem);
						else if (tally.take(poem, file.name()).isPresent()) found++;
						for (String remark : raw.remarks()) changed.add("Line " + line + ": " + remark);
					}

					@Override
					public void broken(int line, String why) {
						broken.add("Line " + line + " was left out: it " + why + ".");
					}
				});
			}
			broken.addTo(remarks, "lines were left out");
			changed.addTo(remarks, "such lines");
			if (found > 0 && isKeptAsItCame()) shelf.addJsonLines(file.stem() + ".jsonl", bytes, charset, names);
		}

		/** Poems that are not kept as they came: a single one becomes a file of its own, many go together. */
		private final class Output implements AutoCloseable {
			private SourcePoem first;
			private Shelf.Poems many;
			private int offered;

			void add(Piece piece) throws StudioException {
				Optional<Opening> opening = Opening.of(piece.text(), firstLines).filter(_ -> piece.title().isEmpty());
				String text = PlainText.poem(opening.map(Opening::body).orElse(piece.text()));
				if (text.isEmpty()) return;
				if (opening.isPresent()) openings++;
				String author = opening.map(Opening::author).filter(a -> !a.isEmpty()).orElse(piece.author());
				add(new SourcePoem(Integer.toString(++offered), opening.map(Opening::title).orElse(piece.title()), author, text));
			}

			void add(SourcePoem poem) throws StudioException {
				Optional<SourcePoem> kept = tally.take(poem, file.name());
				if (kept.isEmpty()) return;
				if (found++ == 0) {
					first = kept.get();
					return;
				}
				if (many == null) {
					many = shelf.addPoems(file.stem());
					many.add(first);
				}
				many.add(kept.get());
			}

			@Override
			public void close() throws StudioException {
				if (many != null) many.close();
				else if (first != null)
					shelf.addPoem(file.id(), first.title().isEmpty() ? file.stem() : first.title(), first.author(), first.text());
			}
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
}
