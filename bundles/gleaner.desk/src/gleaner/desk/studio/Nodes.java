// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.poem.Shelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the rows of the Studio tree. Knows no widgets. */
public final class Nodes {
	public static final Node.Heading CORPORA = new Node.Heading("Corpora");
	static final Node.Heading MODELS = new Node.Heading("Models");
	public static final Node.Heading DEBRIS = new Node.Heading("Debris");
	/** The heading of all poems. */
	public static final Node.Heading POEMS = new Node.Heading("Poems");
	static final Node.Heading RESERVOIRS = new Node.Heading("Reservoirs");
	/** Is closed at first. */
	public static final Node.Heading TRASH = new Node.Heading("Trash");
	public static final Set<Node.Subject> HEADINGS = Set.of(CORPORA, MODELS, DEBRIS, POEMS, RESERVOIRS);

	/** Behind the best model of a thread. */
	private static final String BEST = "  ★";
	private static final int LONGEST_LABEL = 80;
	private static final String UNKNOWN = "Unknown authors";
	private static final Function<String, String> SORTED_AS = Nodes::sortedAs;

	private Nodes() {
	}

	public static List<Node> of(StudioContents contents, LocalDate today) {
		return List.of(
				heading(CORPORA, corpora(contents), Node.hint("Drop text files here, or import them (Ctrl+I)", "gleaner.corpus.import")),
				heading(MODELS, threads(contents), Node.hint("Train one (Engines, New Thread)", "gleaner.thread.new")),
				heading(DEBRIS, days(contents, today), Node.hint("Start an engine in the Mix (F5)", "gleaner.debris.start")),
				heading(POEMS, poems(contents), Node.hint("Begin one (Ctrl+N)", "gleaner.poem.new")),
				heading(RESERVOIRS, reservoirs(contents), Node.hint("Keep words of a corpus (its menu, Reservoir)")),
				trash(contents));
	}

	/** The poems of a corpus, once they have been read; below their authors if there are several. */
	public static List<Node> sources(StoredCorpus corpus, List<PoemEntry> entries) {
		if (entries.isEmpty())
			return List.of(Node.hint("no poems"));
		Map<String, List<PoemEntry>> byAuthor = new TreeMap<>(Comparator.comparing(SORTED_AS).thenComparing(Comparator.naturalOrder()));
		for (PoemEntry entry : entries)
			byAuthor.computeIfAbsent(entry.author().strip(), author -> new ArrayList<>()).add(entry);
		if (byAuthor.size() == 1)
			return poems(corpus, entries);
		List<Node> authors = new ArrayList<>();
		byAuthor.forEach((author, poems) -> authors.add(new Node(new Node.OfAuthor(corpus, author), author.isEmpty() ? UNKNOWN : author,
				Words.number(poems.size()), poems(corpus, poems))));
		return authors;
	}

	private static List<Node> poems(StoredCorpus corpus, List<PoemEntry> entries) {
		return entries.stream().map(entry -> Node.leaf(new Node.OfSource(corpus, entry), label(entry), "")).toList();
	}

	/** By family name, which mostly comes last; those of unknown authors at the end. */
	private static String sortedAs(String author) {
		if (author.isEmpty())
			return "\uFFFF";
		int comma = author.indexOf(',');
		String name = comma > 0 ? author.substring(0, comma) : author.substring(author.lastIndexOf(' ') + 1);
		return name.toLowerCase(Locale.ROOT);
	}

	private static String label(PoemEntry entry) {
		return label(entry.label().isBlank() ? entry.id() : entry.label());
	}

	private static String label(String label) {
		return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + "…";
	}

	private static Node heading(Node.Heading heading, List<Node> rows, Node next) {
		return new Node(heading, heading.name(), "", rows.isEmpty() ? List.of(next) : rows);
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

	private static List<Node> threads(StudioContents contents) {
		return contents.threads().stream().map(run -> {
			String text = run.name().isEmpty() ? run.shortId() : run.name() + "  " + run.shortId();
			List<Node> none = run.models().isEmpty() ? List.of(Node.hint("no model yet")) : null;
			return new Node(new Node.OfThread(run), text, Words.number(run.models().size()), none);
		}).toList();
	}

	/** The models of a thread, from the youngest to the oldest. */
	public static List<Node> models(Run run) {
		return models(run, List.of());
	}

	/** As the other; of ten thousand rows those that say what they said before are the objects they were. */
	public static List<Node> models(Run run, List<Node> before) {
		long best = run.best().map(RunModel::step).orElse(-1L);
		Map<Long, Node> known = new HashMap<>();
		for (Node node : before) if (node.subject instanceof Node.OfModel of) known.put(of.model().step(), node);
		return run.models().stream().map(model -> {
			boolean isBest = model.step() == best;
			Node old = known.get(model.step());
			return old != null && old.text.endsWith(BEST) == isBest && old.subject instanceof Node.OfModel of && of.model().equals(model)
					? old
					: model(run, model, isBest);
		}).toList();
	}

	private static Node model(Run run, RunModel model, boolean isBest) {
		double loss = Double.isNaN(model.validationLoss()) ? model.loss() : model.validationLoss();
		return Node.leaf(new Node.OfModel(run, model), Words.number(model.step()) + (isBest ? BEST : ""),
				Double.isNaN(loss) ? "" : String.format(Locale.ENGLISH, "%.2f", loss));
	}

	private static List<Node> days(StudioContents contents, LocalDate today) {
		return contents.days().stream().map(day -> {
			List<Node> pieces = day.pieces().stream()
					.map(entry -> Node.leaf(new Node.OfDebris(entry), Words.piece(entry), "seed " + entry.seed())).toList();
			return new Node(new Node.OfDay(day), Words.day(day.date(), today), Words.number(day.pieces().size()), pieces);
		}).toList();
	}

	private static List<Node> poems(StudioContents contents) {
		return Stream.concat(shelf(contents.poems(), "").stream(),
				contents.foreign().stream().map(file -> Node.leaf(new Node.OfForeign(file), file, ""))).toList();
	}

	/** Folders come first, then poems; a folder tells how many poems lie in it and below. */
	private static List<Node> shelf(List<Shelf> shelves, String path) {
		List<Node> rows = new ArrayList<>();
		for (Shelf shelf : shelves) {
			if (shelf.path().isEmpty() || !shelf.parent().equals(path)) continue;
			int many = shelves.stream().filter(each -> each.path().equals(shelf.path()) || each.path().startsWith(shelf.path() + "/"))
					.mapToInt(each -> each.titles().size()).sum();
			List<Node> inside = shelf(shelves, shelf.path());
			rows.add(new Node(new Node.OfShelf(shelf.path()), shelf.name(), Words.number(many),
					inside.isEmpty() ? List.of(Node.hint("Drag poems here")) : inside));
		}
		for (Shelf shelf : shelves)
			if (shelf.path().equals(path))
				for (String title : shelf.titles()) rows.add(Node.leaf(new Node.OfPoem(title), title, ""));
		return rows;
	}

	private static Node trash(StudioContents contents) {
		List<Node> rows = contents.trash().stream()
				.map(each -> Node.leaf(new Node.OfTrashed(each), label(each.name()), each.kind())).toList();
		return new Node(TRASH, TRASH.name(), rows.isEmpty() ? "" : Words.number(rows.size()),
				rows.isEmpty() ? List.of(Node.hint("What you delete waits here")) : rows);
	}

	private static List<Node> reservoirs(StudioContents contents) {
		return contents.reservoirs().stream()
				.map(entry -> Node.leaf(new Node.OfReservoir(entry), entry.name(), Words.number(entry.words()))).toList();
	}
}
