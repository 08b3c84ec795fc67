// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import gleaner.archive.content.Contents;
import gleaner.archive.content.Gathering;
import gleaner.archive.content.Part;
import gleaner.archive.content.Plan;
import gleaner.archive.content.SharedThread;
import gleaner.archive.crate.Checksums;
import gleaner.archive.crate.CitationFile;
import gleaner.archive.crate.Crate;
import gleaner.archive.crate.ReadMe;
import gleaner.archive.site.Site;
import gleaner.archive.site.Tables;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.files.UnfinishedFile;
import gleaner.files.Workplace;
import gleaner.language.Language;
import gleaner.lifeline.Asked;
import gleaner.lifeline.LifeTable;
import gleaner.lifeline.LifeTeller;
import gleaner.mining.assay.Assaying;
import gleaner.mining.assay.Ore;
import gleaner.mining.assay.Row;
import gleaner.mining.word.Neologism;
import gleaner.mining.word.Neologisms;
import gleaner.mining.word.WordLikeness;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes archives. An archive grows beside the others under a name that nobody takes for one, and comes to its place in one step when all of
 * it is on the disk; then the zip is made of it in the same way. For one thread; to stop it, interrupt it.
 */
public final class ArchiveMaker {
	private static final double DIVERSITY = 0.8;

	private final Studio studio;
	private final Supplier<EngineCatalog> engines;
	private final Language language;
	private final String version;
	private final Progress progress;

	/**
	 * What came of it.
	 *
	 * @param site the folder with the pages
	 * @param file the zip
	 * @param card what is in it
	 * @param remarks what was left out without being asked, in sentences
	 */
	public record Outcome(Path site, Path file, ArchiveCard card, List<String> remarks) {
		public Outcome {
			remarks = List.copyOf(remarks);
		}
	}

	/**
	 * @param engines asked for only if life-lines are to be told
	 * @param version of Gleaner, as it is told
	 */
	public ArchiveMaker(Studio studio, Supplier<EngineCatalog> engines, Language language, String version, Progress progress) {
		this.studio = studio;
		this.engines = engines;
		this.language = language;
		this.version = version;
		this.progress = progress;
	}

	/**
	 * Makes one.
	 *
	 * @throws StudioException if its name is taken, something of the plan is not there, or it cannot be written
	 * @throws InterruptedException if the thread was interrupted; then nothing is left
	 */
	public Outcome make(Plan plan) throws StudioException, InterruptedException {
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		Archives archives = new Archives(studio);
		archives.requireFree(plan.name());
		Path site = archives.site(plan.name());
		List<String> remarks = new ArrayList<>();
		ArchiveCard card;
		try (Workplace place = Workplace.open(archives.folder())) {
			card = fill(plan, place.folder(), remarks);
			progress.report("writing to the disk", Double.NaN);
			place.force();
			place.moveTo(site);
		} catch (IOException e) {
			throw Faults.writing(site, e);
		}
		try (UnfinishedFile file = UnfinishedFile.of(archives.file(plan.name()))) {
			Zipping.write(site, plan.name(), file.file(), progress);
			file.complete();
		}
		return new Outcome(site, archives.file(plan.name()), card, remarks);
	}

	private ArchiveCard fill(Plan plan, Path folder, List<String> remarks) throws StudioException, InterruptedException {
		Contents contents = new Gathering(studio, plan, folder, progress).gather();
		remarks.addAll(contents.remarks());
		List<Row> rows = rows(contents, remarks);
		progress.report("gathering inventions", Double.NaN);
		List<Neologism> inventions = Neologisms.inventions(rows, Set.of(), new WordLikeness(language));
		remarks.addAll(new Site(contents, studio, progress).write(rows, inventions, Neologisms.names(rows), lives(contents, remarks)));
		ArchiveCard card = new ArchiveCard(plan.title(), contents.made(), version, rows.size(), contents.poems().size(),
				contents.threads().size());
		JsonFile.write(folder.resolve(ArchiveCard.FILE), card.json());
		describe(contents, folder, card);
		progress.report("summing up", Double.NaN);
		Checksums.write(folder);
		return card;
	}

	/** Measured with what the studio knows already; the texts are those of the archive. */
	private List<Row> rows(Contents contents, List<String> remarks) throws StudioException, InterruptedException {
		Ore ore = new Ore();
		try (Assaying assaying = new Assaying(studio, language)) {
			remarks.addAll(assaying.run(contents.sources(), Assaying.usualThreads(), ore, progress).leftOut());
		}
		return ore.rows();
	}

	/** A thread whose models cannot speak has none, and says why. */
	private List<LifeTable> lives(Contents contents, List<String> remarks) throws StudioException, InterruptedException {
		List<LifeTable> lives = new ArrayList<>();
		boolean isAsked = contents.plan().has(Part.LIFELINES)
				&& contents.threads().stream().anyMatch(thread -> !thread.run().models().isEmpty());
		if (!isAsked) return lives;
		Asked asked = new Asked("", 1, Math.min(DIVERSITY, GenerationRequest.MOST_DIVERSE), Asked.USUAL);
		try (LifeTeller teller = new LifeTeller(studio, engines.get(), language, progress)) {
			for (SharedThread thread : contents.threads()) {
				if (thread.run().models().isEmpty()) continue;
				LifeTable life = teller.tell(LifeTeller.line(thread.run(), asked, contents.plan().ages()));
				if (life.rows().stream().anyMatch(row -> row.spoken().isPoem())) lives.add(life);
				else remarks.add("the thread " + thread.run().called() + " has no life-line: " + life.rows().getFirst().spoken().trouble());
			}
		}
		return lives;
	}

	private void describe(Contents contents, Path folder, ArchiveCard card) throws StudioException {
		String summary = "An archive of machine-made poetry: " + card.words() + ".";
		Map<String, String> tables = new LinkedHashMap<>();
		tables.put(Tables.RAW, "One row per raw poem, with all measurements");
		tables.put(Tables.INVENTIONS, "One row per invention, with where it first came up");
		AtomicFile.write(folder.resolve(Crate.FILE), Crate.of(contents, summary, tables, version));
		AtomicFile.write(folder.resolve(CitationFile.FILE),
				CitationFile.of(contents.plan(), contents.made().atZone(ZoneId.systemDefault()).toLocalDate(), summary));
		AtomicFile.write(folder.resolve(ReadMe.FILE), ReadMe.of(contents, card.words()));
	}
}
