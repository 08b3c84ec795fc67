// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.desk.ore.FirstWords;
import gleaner.desk.ore.SourceNames;
import gleaner.desk.ore.Tally;
import gleaner.desk.stream.MarkReader;
import gleaner.desk.thread.ModelChoice;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.mining.assay.Assaying;
import gleaner.mining.assay.Ore;
import gleaner.mining.assay.ModelSurprise;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.ear.Lessons;
import gleaner.mining.ear.Used;
import gleaner.mining.ore.Bringing;
import gleaner.mining.ore.DebrisOre;
import gleaner.mining.ore.FileOre;
import gleaner.mining.ore.OreSource;
import gleaner.mining.ore.Spot;
import gleaner.mining.sift.OreFilter;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.Sifter;
import gleaner.mining.verdict.Verdict;
import gleaner.mining.verdict.Verdicts;
import gleaner.search.SearchIndex;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.LanguageAccess;
import gleaner.ui.StudioAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the room does off the UI thread: assays, sifts, decides, reads, harvests. Safe for use by several threads. */
final class Mine {
	private final Studio studio;
	private final Ore ore = new Ore();
	private final List<OreSource> sources = new ArrayList<>();
	private final MarkReader reader;
	private volatile SourceNames names = SourceNames.NONE;
	private Verdicts verdicts;
	private Set<String> used = Set.of();
	/** Of how many rows it is known what was used; -1 if that has to be found anew. */
	private int usedOf = -1;
	private Optional<ModelSurprise> surprise = Optional.empty();

	/**
	 * What is shown after a sifting.
	 *
	 * @param rows in order
	 * @param ear as it is after all verdicts so far
	 * @param tally of all raw poems, whether or not they are shown
	 * @param names what the sources are called
	 * @param measured how many of them are measured
	 * @param trouble what was left out, in sentences
	 */
	record Shown(List<Sifter.Sifted> rows, Ear ear, Tally tally, SourceNames names, int measured, List<String> trouble) {
		/** The same rows, but those that were shown before stay where they are, and others come behind them. */
		Shown inOrderOf(List<Sifter.Sifted> before) {
			Map<Spot, Sifter.Sifted> now = new LinkedHashMap<>();
			for (Sifter.Sifted row : rows) now.put(row.row().spot(), row);
			List<Sifter.Sifted> ordered = new ArrayList<>(rows.size());
			for (Sifter.Sifted row : before) {
				Sifter.Sifted there = now.remove(row.row().spot());
				if (there != null) ordered.add(there);
			}
			ordered.addAll(now.values());
			return new Shown(ordered, ear, tally, names, measured, trouble);
		}

		static final Shown NOTHING = new Shown(List.of(), Ear.of(List.of(), Map.of(), Set.of()), Tally.NOTHING, SourceNames.NONE, 0,
				List.of());
	}

	/**
	 * A raw poem to be read.
	 *
	 * @param marks inventions and quotations in it
	 * @param kin the most like it
	 */
	record Reading(Row row, String text, List<MarkReader.Found> marks, List<Row> kin) {
	}

	/** @param folders files and folders from elsewhere; none for the debris of the studio */
	Mine(Studio studio, Collection<Path> folders) {
		this.studio = studio;
		reader = new MarkReader(LanguageAccess.language());
		sources.add(new DebrisOre(studio.debris()));
		for (Path folder : folders) sources.add(new FileOre(folder));
	}

	/** Finds and measures all; blocks until that is done. */
	Assaying.Outcome assay(Progress progress) throws StudioException, InterruptedException {
		names = SourceNames.of(studio.runs().list());
		try (Assaying assaying = new Assaying(studio, LanguageAccess.language())) {
			return assaying.run(sources, Assaying.usualThreads(), ore, progress);
		}
	}

	/** How many raw poems were found so far. */
	int size() {
		return ore.size();
	}

	/** How many of them are measured. */
	int measured() {
		return ore.measured();
	}

	/** Changes while there is something new to be shown. */
	long version() {
		return ore.version();
	}

	private synchronized Verdicts verdicts() throws StudioException {
		if (verdicts == null) verdicts = Verdicts.of(studio);
		else verdicts.refresh();
		return verdicts;
	}

	/** Sifts and has the ear learn. */
	Shown sift(Sieve sieve, Optional<Row> like) throws StudioException, InterruptedException {
		List<Row> rows = rows();
		Ear ear = ear(ore.rows());
		Map<String, Verdict> marks = verdicts().all();
		Sifter.Outcome outcome = sift(rows, sieve, marks, ear);
		List<Sifter.Sifted> shown = like.isPresent() ? byLikeness(outcome.rows(), like.get()) : outcome.rows();
		return new Shown(shown, ear, Tally.of(rows, marks), names, ore.measured(), outcome.trouble());
	}

	private static Sifter.Outcome sift(List<Row> rows, Sieve sieve, Map<String, Verdict> marks, Ear ear)
			throws StudioException, InterruptedException {
		List<OreFilter> filters = StudioAccess.all(OreFilter.class);
		if (sieve.question().isEmpty()) return new Sifter(filters, null).sift(rows, sieve, marks, ear);
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) return new Sifter(filters, null).sift(rows, sieve, marks, ear);
		try (SearchIndex index = new SearchIndex(studio.get(), LanguageAccess.language())) {
			return new Sifter(filters, index).sift(rows, sieve, marks, ear);
		}
	}

	private static List<Sifter.Sifted> byLikeness(List<Sifter.Sifted> rows, Row like) {
		record Near(Sifter.Sifted row, double alike) {
		}
		return rows.stream().map(row -> new Near(row, Ear.alike(row.row(), like))).sorted((a, b) -> Double.compare(b.alike, a.alike))
				.map(Near::row).toList();
	}

	/** The same rows in the same order, as the ear hears them now. */
	Shown learn(List<Sifter.Sifted> shown, List<String> trouble) throws StudioException {
		List<Row> rows = ore.rows();
		Ear ear = ear(rows);
		Map<String, Verdict> marks = verdicts().all();
		List<Sifter.Sifted> again = new ArrayList<>(shown.size());
		for (Sifter.Sifted row : shown)
			again.add(new Sifter.Sifted(row.row(), marks.getOrDefault(row.row().hash(), Verdict.UNDECIDED), ear.opinion(row.row())));
		return new Shown(again, ear, Tally.of(rows, marks), names, ore.measured(), trouble);
	}

	private Ear ear(List<Row> rows) throws StudioException {
		synchronized (this) {
			if (usedOf != rows.size()) {
				used = Used.of(studio, rows, verdicts().forgottenUses());
				usedOf = rows.size();
			}
		}
		Lessons lessons = Lessons.of(studio, verdicts(), rows, used);
		return Ear.of(rows, lessons.verdicts(), lessons.used());
	}

	/** As surprising as the chosen model finds them, as far as it was asked; else as the letters of the corpora do. */
	private List<Row> rows() {
		List<Row> rows = ore.rows();
		Optional<ModelSurprise> by;
		synchronized (this) {
			by = surprise;
		}
		return by.isEmpty() ? rows : rows.stream().map(row -> row.surprising(by.get().known(row.hash()))).toList();
	}

	/** Another model is to say how surprising raw poems are; none for the letters of the corpora. */
	void surpriseBy(Optional<ModelChoice> model) throws StudioException {
		Optional<ModelSurprise> now = model.isEmpty() ? Optional.empty()
				: Optional.of(new ModelSurprise(studio, StudioAccess.engines(), model.get().engine(), model.get().model(),
						model.get().print()));
		Optional<ModelSurprise> before;
		synchronized (this) {
			before = surprise;
			surprise = now;
		}
		before.ifPresent(ModelSurprise::close);
	}

	/** Asks the model of raw poems, one after the other; what it was asked already costs nothing. */
	void measureSurprise(List<Row> rows, Progress progress) throws StudioException, EngineException, InterruptedException {
		ModelSurprise by;
		synchronized (this) {
			if (surprise.isEmpty()) return;
			by = surprise.get();
		}
		int done = 0;
		for (Row row : rows) {
			progress.report("asking the model of raw poem " + (done + 1) + " of " + rows.size(), (double) done / rows.size());
			done++;
			if (Thread.interrupted()) throw new InterruptedException();
			if (Double.isNaN(by.known(row.hash()))) by.measure(text(row));
		}
	}

	/** The models of the studio's threads that can be asked: of each thread the best and the last. */
	List<ModelChoice> models() throws StudioException {
		return ModelChoice.of(studio);
	}

	/** All that was kept, in the order in which it was found. */
	List<Row> kept() throws StudioException {
		Map<String, Verdict> marks = verdicts().all();
		Set<String> seen = new HashSet<>();
		return ore.rows().stream().filter(row -> marks.get(row.hash()) == Verdict.KEPT && seen.add(row.hash())).toList();
	}

	/** Makes a poem of each, called by its first words. What was made stays when it is called off. */
	void poems(List<Row> rows, List<String> titles, Progress progress) throws StudioException, InterruptedException {
		for (Row row : rows) {
			progress.report("making poem " + (titles.size() + 1) + " of " + rows.size(), (double) titles.size() / rows.size());
			if (Thread.interrupted()) throw new InterruptedException();
			String title = studio.poems().freeTitle(FirstWords.of(row.begins()));
			studio.poems().write(title, harvest(List.of(row)));
			titles.add(title);
		}
		synchronized (this) {
			usedOf = -1;
		}
	}

	/** What was used is to be looked up anew. */
	synchronized void poemsChanged() {
		usedOf = -1;
	}

	void decide(Collection<Row> rows, Verdict verdict) throws StudioException {
		verdicts().decide(rows.stream().map(Row::hash).toList(), verdict);
	}

	/** Whether there was something to be taken back. */
	boolean undo() throws StudioException {
		return verdicts().undo().isPresent();
	}

	void forget() throws StudioException {
		Lessons.forget(studio, verdicts());
		poemsChanged();
	}

	/** Reads a raw poem with its marks and its kin. */
	Reading read(Row row) throws StudioException, InterruptedException {
		String text = text(row);
		QuotationIndex index = studio.quotations().known() == QuotationIndex.EMPTY ? studio.quotations().upToDate(Progress.NONE)
				: studio.quotations().known();
		List<MarkReader.Found> marks;
		synchronized (reader) {
			marks = reader.read(text, false, new MarkReader.Wanted(true, studio.ownWords().all(), index, QuotationIndex.USUAL), () -> true);
		}
		return new Reading(row, text, marks, Ear.kin(row, ore.rows(), 3));
	}

	String text(Row row) throws StudioException {
		return Assaying.text(sources, row.spot());
	}

	/** The raw poems with their origins, parted by empty lines. */
	Harvest harvest(List<Row> rows) throws StudioException {
		Bringing bringing = new Bringing(studio);
		List<Harvest> parts = new ArrayList<>();
		for (Row row : rows) {
			if (!parts.isEmpty()) parts.add(Harvest.hand("\n\n"));
			parts.add(bringing.harvest(row.spot(), row.label(), text(row)));
		}
		return Harvest.concat(parts);
	}

	Studio studio() {
		return studio;
	}
}
