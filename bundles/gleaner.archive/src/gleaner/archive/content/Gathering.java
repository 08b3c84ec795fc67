// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.corpus.reservoir.Reservoirs;
import gleaner.engine.Progress;
import gleaner.files.JsonFile;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.mining.ore.DebrisOre;
import gleaner.mining.ore.FileOre;
import gleaner.mining.ore.OreSource;
import gleaner.performance.record.Performances;
import gleaner.runs.ModelName;
import gleaner.runs.Run;
import gleaner.runs.RunFolder;
import gleaner.runs.RunModel;
import gleaner.runs.RunNotes;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.CitedModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Copies an experiment into the folder of an archive, as a studio of its own: what may not be given away stays behind, and so do caches,
 * what the ear has learnt, the poet's marks, and notes on poems. For one thread; to stop it, interrupt it.
 */
public final class Gathering {
	private static final String CORPUS_CARD = "corpus.json";
	private static final String VOICE = "voice.wav";

	private final Studio studio;
	private final Plan plan;
	private final Path folder;
	private final Path copy;
	private final Progress progress;
	private final List<String> remarks = new ArrayList<>();
	/** The models that the debris was made by. */
	private final Set<String> heard = new HashSet<>();

	/** @param folder of the archive; empty */
	public Gathering(Studio studio, Plan plan, Path folder, Progress progress) {
		this.studio = studio;
		this.plan = plan;
		this.folder = folder;
		this.progress = progress;
		copy = folder.resolve(Contents.STUDIO);
	}

	/**
	 * Copies all.
	 *
	 * @throws StudioException if something of the plan is not there, or cannot be read, or the archive cannot be written
	 */
	public Contents gather() throws StudioException, InterruptedException {
		Studio made = Studio.create(copy);
		Copying.file(studio.folder().resolve("lexicon.txt"), copy.resolve("lexicon.txt"));
		debris();
		List<OreSource> sources = new ArrayList<>();
		sources.add(new DebrisOre(made.debris()));
		elsewhere(sources);
		List<String> poems = poems();
		List<SharedThread> threads = threads();
		List<SharedCorpus> corpora = corpora();
		return new Contents(plan, folder, made, corpora, reservoirs(corpora), threads, poems, performances(), sources, remarks,
				Instant.now());
	}

	private void debris() throws StudioException, InterruptedException {
		for (DebrisEntry entry : studio.debris().list()) {
			if (Thread.interrupted()) throw new InterruptedException("the archive was cancelled");
			progress.report("copying debris", Double.NaN);
			Making making;
			try {
				making = studio.debris().open(entry.id()).making();
			} catch (StudioException e) {
				remarks.add(e.getMessage());
				continue;
			}
			if (!plan.threads().isEmpty() && making.models().stream().noneMatch(model -> isChosen(ModelName.of(model.name()).run())))
				continue;
			for (MadeOf model : making.models()) heard.add(ModelName.plain(model.name()));
			Path file = studio.debris().file(entry.id());
			String name = file.getFileName().toString();
			String bare = name.substring(0, name.lastIndexOf('.'));
			Path place = copy.resolve("debris").resolve(file.getParent().getFileName().toString());
			for (String each : List.of(name, bare + ".json", bare + ".reasons.jsonl"))
				Copying.file(file.resolveSibling(each), place.resolve(each));
		}
	}

	private boolean isChosen(String run) {
		return plan.has(run) || plan.threads().stream().anyMatch(id -> Run.shorten(id).equals(run) || id.endsWith(run));
	}

	private void elsewhere(List<OreSource> sources) throws StudioException, InterruptedException {
		Set<String> taken = new HashSet<>();
		for (Path said : plan.elsewhere()) {
			progress.report("copying " + said, Double.NaN);
			Path from = said.toAbsolutePath().normalize();
			if (Files.exists(from.resolve("studio.json"))) from = from.resolve("debris");
			if (!Files.exists(from)) throw new StudioException("cannot read " + from + ": it is not there; check the path");
			String name = SafeName.of(from.getFileName().toString(), taken);
			taken.add(name);
			Path to = folder.resolve(Contents.ELSEWHERE).resolve(name);
			if (Files.isDirectory(from)) Copying.folder(from, to, Gathering::isRaw);
			else Copying.file(from, to);
			sources.add(new FileOre(to));
		}
	}

	private static boolean isRaw(Path place) {
		String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && (!name.contains(".") || name.matches(".*\\.(txt|json|jsonl)") || !name.matches(".*\\.[a-z]{1,5}"));
	}

	private List<String> poems() throws StudioException {
		if (!plan.has(Part.POEMS)) return List.of();
		List<String> titles = new ArrayList<>();
		for (String title : studio.poems().titles()) {
			progress.report("copying poems", Double.NaN);
			Path file = studio.poems().file(title);
			Path poems = studio.folder().resolve("poems");
			Copying.file(file, copy.resolve("poems").resolve(poems.relativize(file).toString()));
			Path marks = poems.resolve(".provenance").resolve(title + ".json");
			Copying.file(marks, copy.resolve("poems/.provenance").resolve(title + ".json"));
			Copying.file(studio.poems().ledger(title), copy.resolve("poems/.provenance").resolve(title + ".ledger"));
			titles.add(title);
		}
		Copying.file(studio.folder().resolve("poems/.order"), copy.resolve("poems/.order"));
		return titles;
	}

	private List<SharedThread> threads() throws StudioException, InterruptedException {
		List<SharedThread> threads = new ArrayList<>();
		CitedModels cited = CitedModels.of(studio.poems());
		for (Run run : studio.runs().list()) {
			if (!plan.has(run.id())) continue;
			progress.report("copying the thread " + run.called(), Double.NaN);
			RunNotes notes = notes(run);
			List<RunModel> chosen = plan.has(Part.MODELS) ? run.models().stream().filter(model -> why(run, model, notes, cited)).toList()
					: List.of();
			Path place = copy.resolve("runs").resolve(run.id());
			Set<String> names = new HashSet<>();
			for (RunModel model : chosen) names.add(model.file().getFileName().toString());
			Copying.folder(run.folder(), place, path -> isOfThread(path, names));
			threads.add(new SharedThread(run, chosen, notes));
		}
		for (String id : plan.threads()) if (threads.stream().noneMatch(thread -> thread.run().id().equals(id)))
			throw new StudioException("there is no thread " + id + "; list them with: gleaner runs");
		return threads;
	}

	/** What a training needs to go on, and what tells others of it, stays. */
	private static boolean isOfThread(Path path, Set<String> models) {
		String first = path.getName(0).toString();
		if (first.equals("state") || first.equals("stop") || first.equals("lock")) return false;
		return !first.equals("models") || path.getNameCount() == 1 || models.contains(path.getFileName().toString());
	}

	/** Chosen are the first, the best and the last, those of which debris or a poem is, and those that the poet has noted or kept. */
	private boolean why(Run run, RunModel model, RunNotes notes, CitedModels cited) {
		boolean isMark = run.best().filter(model::equals).isPresent() || run.models().getFirst().equals(model)
				|| run.models().getLast().equals(model);
		return isMark || heard.contains(model.name()) || cited.by(model.name()).isPresent() || !model.kept().isEmpty()
				|| !notes.of(OptionalLong.of(model.step())).isEmpty();
	}

	private RunNotes notes(Run run) {
		try {
			return RunNotes.read(run.folder());
		} catch (StudioException e) {
			remarks.add(e.getMessage());
			return RunNotes.NONE;
		}
	}

	private List<SharedCorpus> corpora() throws StudioException, InterruptedException {
		List<SharedCorpus> all = new ArrayList<>();
		for (String name : plan.shared()) if (!studio.corpora().has(name))
			throw new StudioException("there is no corpus \"" + name + "\" to share; list them with: gleaner corpus list");
		for (String name : plan.withheld()) if (!studio.corpora().has(name))
			throw new StudioException("there is no corpus \"" + name + "\" to leave out; list them with: gleaner corpus list");
		for (StoredCorpus corpus : studio.corpora().list()) {
			progress.report("copying the corpus " + corpus.name(), Double.NaN);
			String licence = corpus.note().licence().orElse("");
			Ruling ruling = Ruling.of(corpus.name(), corpus.note().licence().orElse(""), plan);
			int poems;
			try {
				poems = corpus.poemCount();
			} catch (StudioException e) {
				remarks.add(e.getMessage());
				poems = -1;
			}
			all.add(new SharedCorpus(corpus.name(), corpus.note(), corpus.fingerprint(), poems, ruling.isInside(), ruling.why()));
			if (ruling.isInside()) copy(corpus);
		}
		return all;
	}

	/** Where the poet's files lay is nobody's affair: of paths the last name remains. */
	private void copy(StoredCorpus corpus) throws StudioException, InterruptedException {
		Path place = copy.resolve("corpora").resolve(corpus.folder().getFileName().toString());
		Copying.folder(corpus.folder(), place, path -> !path.startsWith("cache"));
		Path card = place.resolve(CORPUS_CARD);
		ObjectNode json = JsonFile.read(card).copy();
		ArrayNode origin = JsonFile.object().putArray("origin");
		for (String each : corpus.note().origin()) origin.add(bare(each));
		json.set("origin", origin);
		JsonFile.write(card, json);
	}

	/** The last name of a path; what is none stays. */
	public static String bare(String origin) {
		if (origin.contains("://")) return origin;
		int slash = Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\'));
		return origin.startsWith("/") || origin.matches("[A-Za-z]:.*") ? origin.substring(slash + 1) : origin;
	}

	/** Words are nobody's, but beside them stand lines of the corpus that they were found in: these go in where its texts do. */
	private List<SharedReservoir> reservoirs(List<SharedCorpus> corpora) throws StudioException {
		if (!plan.has(Part.RESERVOIRS)) return List.of();
		List<SharedReservoir> all = new ArrayList<>();
		Reservoirs copies = Studio.open(copy).reservoirs();
		for (String name : studio.reservoirs().names()) {
			progress.report("copying the reservoir " + name, Double.NaN);
			try {
				Reservoir reservoir = studio.reservoirs().get(name);
				boolean isInside = corpora.stream().anyMatch(corpus -> corpus.isInside() && corpus.name().equals(reservoir.corpus()));
				Map<String, String> words = new LinkedHashMap<>();
				reservoir.words().forEach((word, note) -> words.put(word, isInside ? note : ""));
				copies.write(new Reservoir(name, reservoir.corpus(), words, reservoir.kept(), reservoir.out()));
				all.add(new SharedReservoir(name, reservoir.corpus(), words.size(),
						isInside && words.values().stream().anyMatch(note -> !note.isEmpty())));
			} catch (StudioException e) {
				remarks.add(e.getMessage());
			}
		}
		return all;
	}

	private List<String> performances() throws StudioException, InterruptedException {
		if (!plan.has(Part.PERFORMANCES)) return List.of();
		Performances performances = new Performances(studio);
		List<String> names = new ArrayList<>();
		for (Performances.Entry entry : performances.list()) {
			if (entry.goesOn() || entry.card().isEmpty()) continue;
			progress.report("copying the performance " + entry.name(), Double.NaN);
			Path from = studio.folder().resolve(Performances.FOLDER).resolve(entry.name());
			Copying.folder(from, copy.resolve(Performances.FOLDER).resolve(entry.name()),
					path -> plan.has(Part.VOICES) || !path.getFileName().toString().equals(VOICE));
			names.add(entry.name());
		}
		return names;
	}
}
