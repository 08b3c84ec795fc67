// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.CellText;
import gleaner.corpus.document.Document;
import gleaner.corpus.document.Piece;
import gleaner.corpus.document.Poems;
import gleaner.corpus.document.Sections;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts what was read of one file into poems, and says how. May be done again: the look of a text is weighed only once. */
final class Cutting {
	private static final String ONE_POEM_A_LINE = "one poem per line of .jsonl";
	private static final String AT_HEADINGS = "cut at its headings";
	private static final int MOST_REMARKS = 10;

	private final ImportOptions options;
	private final boolean onePoemAFile;
	private final List<String> remarks = new ArrayList<>();
	private final Set<String> splittings = new LinkedHashSet<>();
	private String rights = "";
	private List<String> fields = List.of();
	private Optional<OtherCut> otherCut = Optional.empty();
	private Optional<Splitting> look = Optional.empty();

	/** Takes one poem after the other. */
	@FunctionalInterface
	interface Sink {
		/**
		 * @param id empty if it is to be numbered
		 * @param text not tidied yet
		 */
		void poem(String id, String title, String author, String text) throws StudioException;
	}

	/** @param onePoemAFile whether a text without headings is one poem */
	Cutting(ImportOptions options, boolean onePoemAFile) {
		this.options = options;
		this.onePoemAFile = onePoemAFile;
	}

	/** What is worth knowing of the cutting, as sentences. */
	List<String> remarks() {
		return remarks;
	}

	/** How it was cut. */
	Set<String> splittings() {
		return splittings;
	}

	/** What the file says of its licence; may be empty. */
	String rights() {
		return rights;
	}

	/** The names of its columns or fields, if it is a table. */
	List<String> fields() {
		return fields;
	}

	/** The next likely way to cut it, if it was cut by its look. */
	Optional<OtherCut> otherCut() {
		return otherCut;
	}

	/** Finds the poems, one after the other. */
	void cut(Contents contents, Sink sink) throws StudioException, InterruptedException {
		remarks.clear();
		splittings.clear();
		switch (contents) {
		case Contents.Plain(String text) -> plain(text, sink);
		case Contents.Paged(Document document) -> document(document, sink);
		case Contents.Typed(Document document) -> typed(document, sink);
		case Contents.Apart(Poems poems) -> apart(poems, sink);
		case Contents.Lines lines -> jsonLines(lines, sink);
		}
	}

	private void plain(String text, Sink sink) throws StudioException, InterruptedException {
		if (onePoemAFile) {
			splittings.add(Importer.ONE_POEM_A_FILE);
			sink.poem("", "", "", text);
			return;
		}
		Splitting splitting = splitting(text);
		if (options.splitting() instanceof Splitting.Automatic) remarkTheLook(splitting);
		splittings.add(Splitter.describe(splitting));
		Splitter.<StudioException>split(text, splitting, (heading, poem) -> sink.poem("", heading, "", poem));
	}

	/** How a text is cut: as the poet says, or by its look. */
	Splitting splitting(String text) throws StudioException, InterruptedException {
		return options.splitting() instanceof Splitting.Automatic ? byItsLook(text) : options.splitting();
	}

	private Splitting byItsLook(String text) throws StudioException, InterruptedException {
		if (look.isEmpty()) {
			SplittingGuess guess = SplittingGuess.look(text);
			if (guess.runnerUp().isPresent()) otherCut = Optional.of(OtherCut.of(text, guess.runnerUp().get()));
			look = Optional.of(guess.best());
		}
		return look.get();
	}

	/** That a text is one poem is worth no word where nothing speaks for anything else. */
	private void remarkTheLook(Splitting splitting) {
		if (splitting instanceof Splitting.WholeFile && otherCut.isEmpty()) return;
		remarks.add("It was " + Splitter.describe(splitting) + ", judging by its look"
				+ otherCut.map(other -> "; " + other.inWords() + ".").orElse("."));
	}

	private void document(Document document, Sink sink) throws StudioException, InterruptedException {
		remarks.addAll(document.remarks());
		rights = document.rights();
		switch (options.splitting()) {
		case Splitting.Automatic _, Splitting.Headings _ -> {
			Sections.Result sections = Sections.of(document);
			if (!sections.atHeadings() && sections.pieces().size() == 1 && SplittingGuess.isOfSeveral(document.text())) {
				Splitting splitting = byItsLook(document.text());
				remarkTheLook(splitting);
				cut(document, splitting, sink);
				return;
			}
			if (!sections.leftOut().isEmpty())
				remarks.add("Gleaner left out the text under these headings: " + String.join(", ", sections.leftOut()) + ".");
			splittings.add(sections.atHeadings() ? AT_HEADINGS
					: sections.pieces().size() > 1 ? "cut at its rules" : Splitter.describe(new Splitting.WholeFile()));
			pieces(sections.pieces(), sink);
		}
		case Splitting.WholeFile _, Splitting.BlankLines _, Splitting.SeparatorLine _, Splitting.Expression _ ->
			cut(document, options.splitting(), sink);
		}
	}

	private void cut(Document document, Splitting splitting, Sink sink) throws StudioException, InterruptedException {
		splittings.add(Splitter.describe(splitting));
		boolean isWhole = splitting instanceof Splitting.WholeFile;
		Splitter.<StudioException>split(document.text(), splitting, (heading, poem) -> sink.poem("",
				heading.isEmpty() && isWhole ? document.title() : heading, document.author(), poem));
	}

	/** An empty paragraph parts stanzas, not poems. */
	private void typed(Document document, Sink sink) throws StudioException, InterruptedException {
		boolean isFlat = document.blocks().stream().allMatch(Document.Block.Lines.class::isInstance);
		if (!isFlat || !(options.splitting() instanceof Splitting.Automatic)) {
			document(document, sink);
			return;
		}
		remarks.addAll(document.remarks());
		Splitting guess = onePoemAFile ? new Splitting.WholeFile() : byItsLook(document.text());
		if (guess instanceof Splitting.BlankLines(int lines) && lines == 1) {
			otherCut = Optional.of(OtherCut.of(document.text(), guess));
			guess = new Splitting.WholeFile();
		}
		if (!onePoemAFile) remarkTheLook(guess);
		cut(document, guess, sink);
	}

	private void apart(Poems poems, Sink sink) throws StudioException {
		splittings.add(poems.how());
		remarks.addAll(poems.remarks());
		fields = poems.fields();
		pieces(poems.pieces(), sink);
	}

	private void pieces(List<Piece> pieces, Sink sink) throws StudioException {
		for (Piece piece : pieces) sink.poem("", piece.title(), piece.author(), piece.text());
	}

	private void jsonLines(Contents.Lines contents, Sink sink) throws StudioException {
		fields = contents.names();
		splittings.add(ONE_POEM_A_LINE);
		Summaries broken = new Summaries();
		Summaries changed = new Summaries();
		JsonLines.<StudioException>read(contents.text(), contents.fields(), new JsonLines.Lines<>() {
			@Override
			public void poem(int line, SourcePoem poem, PlainText raw) throws StudioException {
				sink.poem(poem.id(), poem.title(), poem.author(), CellText.of(poem.text()).text());
				for (String remark : raw.remarks()) changed.add("Line " + line + ": " + remark);
			}

			@Override
			public void broken(int line, String why) {
				broken.add("Line " + line + " was left out: it " + why + ".");
			}
		});
		broken.addTo(remarks, "lines were left out");
		changed.addTo(remarks, "such lines");
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
