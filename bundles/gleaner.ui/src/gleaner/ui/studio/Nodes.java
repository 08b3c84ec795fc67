package gleaner.ui.studio;

import gleaner.studio.corpus.PoemEntry;
import gleaner.studio.corpus.StoredCorpus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the rows of the Studio tree. Knows no widgets. */
final class Nodes {
	static final Node.Heading CORPORA = new Node.Heading("Corpora");
	static final Node.Heading DEBRIS = new Node.Heading("Debris");
	static final Node.Heading POEMS = new Node.Heading("Poems");
	static final Set<Node.Subject> HEADINGS = Set.of(CORPORA, DEBRIS, POEMS);

	private static final int LONGEST_LABEL = 80;

	private Nodes() {
	}

	static List<Node> of(StudioContents contents, LocalDate today) {
		return List.of(heading(CORPORA, corpora(contents), "Drop text files here, or import them (Ctrl+I)"),
				heading(DEBRIS, days(contents, today), "Start an engine in the Mix"),
				heading(POEMS, poems(contents), "Begin one (Ctrl+N)"));
	}

	/** The poems of a corpus, once they have been read. */
	static List<Node> sources(StoredCorpus corpus, List<PoemEntry> entries) {
		if (entries.isEmpty())
			return List.of(Node.hint("no poems"));
		return entries.stream().map(entry -> Node.leaf(new Node.OfSource(corpus, entry), label(entry), "")).toList();
	}

	private static String label(PoemEntry entry) {
		String label = entry.label().isBlank() ? entry.id() : entry.label();
		return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + "…";
	}

	private static Node heading(Node.Heading heading, List<Node> rows, String next) {
		return new Node(heading, heading.name(), "", rows.isEmpty() ? List.of(Node.hint(next)) : rows);
	}

	private static List<Node> corpora(StudioContents contents) {
		List<Node> rows = new ArrayList<>();
		for (StudioContents.CorpusLine line : contents.corpora()) {
			String poems = line.statistics().map(statistics -> Words.number(statistics.poems())).orElse("");
			rows.add(new Node(new Node.OfCorpus(line.corpus(), line.statistics()), line.corpus().name(), poems, null));
		}
		contents.problems().forEach(problem -> rows.add(Node.hint(problem)));
		return rows;
	}

	private static List<Node> days(StudioContents contents, LocalDate today) {
		return contents.days().stream().map(day -> {
			List<Node> pieces = day.pieces().stream()
					.map(entry -> Node.leaf(new Node.OfDebris(entry), Words.piece(entry), "seed " + entry.seed())).toList();
			return new Node(new Node.OfDay(day), Words.day(day.date(), today), Words.number(day.pieces().size()), pieces);
		}).toList();
	}

	private static List<Node> poems(StudioContents contents) {
		return contents.poems().stream().map(title -> Node.leaf(new Node.OfPoem(title), title, "")).toList();
	}
}
