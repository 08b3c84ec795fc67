// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.SourceFiles.SourceFile;
import gleaner.corpus.document.CellText;
import gleaner.corpus.document.InQuestion;
import gleaner.corpus.document.UnreadableDocument;
import gleaner.corpus.office.OfficeFile;
import gleaner.engine.SourcePoem;
import gleaner.files.Faults;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Takes the poems out of one file after the other. */
final class FileIntake {
	private static final int SMALL = 1 << 16;

	private final ImportOptions options;
	private final FirstLines firstLines;
	private final boolean onePoemAFile;
	private final Tally tally;
	private final Shelf shelf;
	private final long largest = largest();
	private final ContentsReader reader;
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
		reader = new ContentsReader(options, largest);
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
		} catch (InQuestion e) {
			report = FileReport.inQuestion(file.name(), Sentence.of("it was left out: " + e.getMessage()));
		} catch (Unread e) {
			report = FileReport.failed(file.name(), Sentence.of(e.getMessage()));
		} catch (Patience.Lost e) {
			String why = Sentence.of("it was left out: " + e.getMessage());
			return new Outcome(FileReport.failed(file.name(), why), Set.of(), "", List.of(), Optional.empty());
		}
		return new Outcome(report, taking.cutting.splittings(), taking.cutting.rights(), taking.fields(),
				taking.cutting.otherCut());
	}

	/** A file that cannot be read; nothing of it has been kept. */
	private static final class Unread extends Exception {
		private static final long serialVersionUID = 1L;

		/** @param why half a sentence that begins with {@code it} */
		Unread(String why, Throwable cause) {
			super(why, cause);
		}
	}

	/** One file, being taken into the corpus. */
	private final class Taking {
		private final SourceFile file;
		private final List<String> remarks = new ArrayList<>();
		private final Cutting cutting = new Cutting(options, onePoemAFile);
		private final TrialPoems tried = new TrialPoems();
		private List<String> unknownFields = List.of();
		private int found;

		Taking(SourceFile file) {
			this.file = file;
		}

		/** The names of its columns or fields, if it is a table; also if none of them is known. */
		List<String> fields() {
			return unknownFields.isEmpty() ? cutting.fields() : unknownFields;
		}

		FileReport report() throws InQuestion, Unread, Patience.Lost, StudioException, InterruptedException {
			Contents.Reading reading;
			Optional<String> broke = Optional.empty();
			try {
				BasicFileAttributes before = Files.readAttributes(file.path(), BasicFileAttributes.class);
				if (!before.isRegularFile())
					return FileReport.failed(file.name(), before.isDirectory() ? "It is a folder now." : "It is not an ordinary file.");
				if (before.size() == 0) return FileReport.skipped(file.name(), "It is empty.");
				if (before.size() > largest)
					return FileReport.failed(file.name(), "It has " + Unpacking.size(before.size()) + ", but Gleaner has room only for "
							+ "files of "
							+ Unpacking.size(largest) + "; cut it into smaller ones.");
				reading = patiently(before.size());
				remarks.addAll(reading.remarks());
				broke = keep(reading);
				remarks.addAll(cutting.remarks());
				BasicFileAttributes after = Files.readAttributes(file.path(), BasicFileAttributes.class);
				if (after.size() != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime()))
					remarks.add("It changed while Gleaner read it; import it again if something is missing.");
			} catch (StudioException e) {
				throw e;
			} catch (IOException e) {
				throw new Unread("it cannot be read: " + Faults.whyNotRead(e), e);
			}
			if (found == 0) return broke.isPresent() ? FileReport.failed(file.name(), broke.get())
					: FileReport.skipped(file.name(),
							"It has no poem." + (remarks.isEmpty() ? "" : " " + String.join(" ", remarks)));
			broke.ifPresent(remarks::add);
			return new FileReport(file.name(), reading.encoding(), !reading.encoding().isEmpty() && options.encoding().isEmpty(), found,
					broke.isPresent() ? FileReport.State.FAILED : FileReport.State.READ, Optional.empty(), remarks, reading.sure());
		}

		/** A small text is read on the spot: a thread for each would take as long as reading them. */
		private Contents.Reading patiently(long size)
				throws IOException, InQuestion, Unread, Patience.Lost, InterruptedException {
			if (size <= SMALL && file.kind() != Importable.EPUB && OfficeFile.of(file.path()).isEmpty()) return trial();
			try {
				return Patience.with(size).await(this::trial);
			} catch (ExecutionException e) {
				switch (e.getCause()) {
				case IOException unreadable -> throw unreadable;
				case InQuestion asked -> throw asked;
				case Unread unread -> throw unread;
				case InterruptedException interrupted -> throw interrupted;
				case Throwable unforeseen -> throw new Unread("it was left out: " + Mishap.why(unforeseen), unforeseen);
				}
			}
		}

		/**
		 * Reads the file and cuts it for a trial, without keeping anything: whatever goes wrong with this file, goes wrong here, and the
		 * others come in all the same.
		 */
		private Contents.Reading trial() throws IOException, InQuestion, Unread, InterruptedException {
			try {
				Contents.Reading reading = reader.read(file);
				cutting.cut(reading.contents(), tried);
				return reading;
			} catch (InQuestion e) {
				unknownFields = e.fields();
				throw e;
			} catch (UnreadableDocument e) {
				unknownFields = e.fields();
				throw new Unread("it was left out: " + e.getMessage(), e);
			} catch (Encodings.NotText | StudioException e) {
				throw new Unread("it was left out: " + e.getMessage(), e);
			} catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
				throw new Unread("it was left out: " + Mishap.why(e), e);
			}
		}

		/** @return why it broke off, as a sentence */
		private Optional<String> keep(Contents.Reading reading) throws StudioException, InterruptedException {
			try {
				if (isKeptAsItCame(reading.contents())) asItCame(reading);
				else try (Output output = new Output()) {
					give(reading, output::add);
				}
				return Optional.empty();
			} catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
				return Optional.of(Sentence.of("after " + found + (found == 1 ? " poem" : " poems") + " it broke off: " + Mishap.why(e)));
			}
		}

		/** What was found in the trial. */
		private void give(Contents.Reading reading, Cutting.Sink sink) throws StudioException, InterruptedException {
			if (tried.isComplete()) tried.giveTo(sink);
			else cutting.cut(reading.contents(), sink);
		}

		/** A text or .jsonl of which nothing is changed. */
		private boolean isKeptAsItCame(Contents contents) {
			if (!options.cleanUp().isEmpty() || options.dropDuplicates()) return false;
			return switch (contents) {
			case Contents.Plain _ -> !onePoemAFile && firstLines != FirstLines.TITLE && firstLines != FirstLines.TITLE_AND_AUTHOR;
			case Contents.Lines(var text, _, _) -> !CellText.mayHoldInJson(text);
			case Contents.Paged _, Contents.Typed _, Contents.Apart _ -> false;
			};
		}

		private void asItCame(Contents.Reading reading) throws StudioException, InterruptedException {
			give(reading, (_, title, author, text) -> {
				if (tally.take(new SourcePoem(Integer.toString(found + 1), title, author, text), file.name()).isPresent()) found++;
			});
			if (found == 0) return;
			switch (reading.contents()) {
			case Contents.Plain(String text) ->
				shelf.addText(file.stem() + ".txt", reading.bytes(), reading.charset(), cutting.splitting(text));
			case Contents.Lines(_, var names, _) -> shelf.addJsonLines(file.stem() + ".jsonl", reading.bytes(), reading.charset(), names);
			case Contents.Paged _, Contents.Typed _, Contents.Apart _ -> throw new IllegalStateException("these are not kept as they came");
			}
		}

		/** Poems that are not kept as they came: a single one becomes a file of its own, many go together. */
		private final class Output implements AutoCloseable {
			private SourcePoem first;
			private Shelf.Poems many;
			private int offered;

			void add(String id, String title, String by, String raw) throws StudioException {
				Optional<Opening> opening = Opening.of(raw, firstLines).filter(_ -> title.isEmpty() && id.isEmpty());
				String text = PlainText.poem(PlainText.ofField(opening.map(Opening::body).orElse(raw)).text());
				if (text.isEmpty()) return;
				if (opening.isPresent()) openings++;
				String author = opening.map(Opening::author).filter(a -> !a.isEmpty()).orElse(by);
				offered++;
				add(new SourcePoem(id.isEmpty() ? Integer.toString(offered) : id, opening.map(Opening::title).orElse(title), author, text));
			}

			private void add(SourcePoem poem) throws StudioException {
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
}
