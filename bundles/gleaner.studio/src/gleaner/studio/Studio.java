// SPDX-License-Identifier: EPL-2.0
package gleaner.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.Corpora;
import gleaner.corpus.StarterCorpora;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.quotation.Quotations;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.corpus.reservoir.Reservoirs;
import gleaner.engine.Corpus;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import gleaner.runs.Runs;
import gleaner.runs.StarterThreads;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.lexicon.OwnWords;
import gleaner.studio.poem.Poems;
import gleaner.studio.style.OwnStyles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A folder of plain files in which a poet's corpora, debris and poems live. Safe for use by several threads. */
public final class Studio {
	private static final String FILE = "studio.json";
	private static final int FORMAT = 1;
	private static final String CORPORA = "corpora";
	private static final String DEBRIS = "debris";
	private static final String POEMS = "poems";
	private static final String RESERVOIRS = "reservoirs";
	private static final String RUNS = "runs";
	private static final String STYLES = "styles";
	private static final String TRASH = "trash";
	private static final String README = "README.txt";

	private final Path folder;
	private final boolean readOnly;
	private final Corpora corpora;
	private final DebrisArchive debris;
	private final Poems poems;
	private final OwnWords ownWords;
	private final Reservoirs reservoirs;
	private final Quotations quotations;
	private final Runs runs;
	private final OwnStyles styles;
	private final Trash trash;

	private Studio(Path folder) {
		this.folder = folder;
		readOnly = !Files.isWritable(folder);
		corpora = corpora(folder, readOnly);
		debris = new DebrisArchive(folder.resolve(DEBRIS), readOnly);
		poems = new Poems(folder.resolve(POEMS), folder.resolve(TRASH), readOnly);
		ownWords = new OwnWords(folder.resolve(OwnWords.FILE), readOnly);
		reservoirs = new Reservoirs(folder.resolve(RESERVOIRS), folder.resolve(TRASH), readOnly);
		quotations = new Quotations(corpora);
		runs = new Runs(folder.resolve(RUNS), folder.resolve(TRASH));
		styles = new OwnStyles(folder.resolve(STYLES), folder.resolve(TRASH), readOnly);
		trash = new Trash(folder.resolve(TRASH));
	}

	/** Where the studio is if nobody says otherwise: what GLEANER_STUDIO in the environment says, or {@code Gleaner} in the home folder. */
	public static Path standardFolder() {
		String said = System.getenv("GLEANER_STUDIO");
		return said == null || said.isBlank() ? Path.of(System.getProperty("user.home"), "Gleaner") : Path.of(said);
	}

	/**
	 * Makes an empty studio. Folders that are missing are made; what is in the folder already stays.
	 *
	 * @throws StudioException if there is a studio already, or the folder cannot be written
	 */
	public static Studio create(Path folder) throws StudioException {
		Path place = freePlace(folder);
		furnish(place);
		describe(place);
		return open(place);
	}

	/** Makes a studio as {@link #create} does, with the starter corpora and the starter vintages in it. */
	public static Studio createStarter(Path folder) throws StudioException {
		return openOrCreateStarter(freePlace(folder));
	}

	private static Path freePlace(Path folder) throws StudioException {
		Path place = absolute(folder);
		if (isStudio(place)) throw new StudioException("there is a studio in " + place + " already; open it, or choose another folder");
		return place;
	}

	/**
	 * Opens a studio. A studio that nothing can be written to opens too, see {@link #isReadOnly()}.
	 *
	 * @throws StudioException if there is none, or it was made by a newer Gleaner; the sentence names both versions
	 */
	public static Studio open(Path folder) throws StudioException {
		Path place = absolute(folder);
		if (!isStudio(place)) throw new StudioException(
				"there is no studio in " + place + " (no " + FILE + "); make one there with: gleaner new \"" + place + "\"");
		JsonFields json = JsonFile.read(place.resolve(FILE));
		json.requireFormat("the studio", FORMAT);
		return new Studio(place);
	}

	/**
	 * Opens a studio, or makes the starter studio if there is none: a few small corpora and trained models to begin with.
	 * Nothing that is in the folder is ever overwritten.
	 */
	public static Studio openOrCreateStarter(Path folder) throws StudioException {
		Path place = absolute(folder);
		if (isStudio(place)) return open(place);
		furnish(place);
		StarterCorpora.into(corpora(place, false));
		StarterThreads.into(place.resolve(RUNS));
		describe(place);
		return open(place);
	}

	private static Path absolute(Path folder) {
		return folder.toAbsolutePath().normalize();
	}

	private static boolean isStudio(Path folder) {
		return Files.exists(folder.resolve(FILE));
	}

	private static Corpora corpora(Path folder, boolean readOnly) {
		return new Corpora(folder.resolve(CORPORA), folder.resolve(TRASH), readOnly);
	}

	private static void furnish(Path folder) throws StudioException {
		for (String name : List.of(CORPORA, DEBRIS, POEMS, RUNS, RESERVOIRS)) {
			try {
				Files.createDirectories(folder.resolve(name));
			} catch (IOException e) {
				throw Faults.writing(folder.resolve(name), e);
			}
		}
		if (Files.exists(folder.resolve(README))) return;
		AtomicFile.write(folder.resolve(README), out -> {
			try (InputStream in = Studio.class.getResourceAsStream(README)) {
				in.transferTo(out);
			}
		});
	}

	/** Comes last: a folder is a studio once all is in it, and if it does not come to that, the next try goes on. */
	private static void describe(Path folder) throws StudioException {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT);
		JsonFile.write(folder.resolve(FILE), json);
	}

	public Path folder() {
		return folder;
	}

	/** Whether nothing can be written to it: everything can be read, nothing imported, generated or saved. */
	public boolean isReadOnly() {
		return readOnly;
	}

	public Corpora corpora() {
		return corpora;
	}

	public DebrisArchive debris() {
		return debris;
	}

	public Poems poems() {
		return poems;
	}

	/** The inventions that are words here. */
	public OwnWords ownWords() {
		return ownWords;
	}

	public Reservoirs reservoirs() {
		return reservoirs;
	}

	/**
	 * What a mix means by a name: a corpus, or a reservoir, see {@link ReservoirCorpus}.
	 *
	 * @throws StudioException if there is none of this name, or it cannot be read
	 */
	public Corpus source(String name) throws StudioException {
		Optional<String> reservoir = ReservoirCorpus.reservoirOf(name);
		return reservoir.isPresent() ? reservoirs.get(reservoir.get()).asCorpus() : corpora.get(name);
	}

	/** What of a text stands in the corpora as well. */
	public Quotations quotations() {
		return quotations;
	}

	/**
	 * The names of those corpora that were made of debris of this studio: what is said to be a quotation from one of them is a quotation
	 * from oneself.
	 */
	public Set<String> corporaOfDebris() throws StudioException {
		Set<String> files = new HashSet<>();
		for (DebrisEntry entry : debris.list()) files.add(debris.file(entry.id()).getFileName().toString());
		Path ours = folder.resolve(DEBRIS);
		Set<String> names = new TreeSet<>();
		for (StoredCorpus corpus : corpora.list())
			if (corpus.note().origin().stream().anyMatch(origin -> isDebris(origin, ours, files))) names.add(corpus.name());
		return names;
	}

	private static boolean isDebris(String origin, Path ours, Set<String> files) {
		try {
			Path path = Path.of(origin);
			return path.startsWith(ours) || path.getFileName() != null && files.contains(path.getFileName().toString());
		} catch (InvalidPathException e) {
			return false;
		}
	}

	public Runs runs() {
		return runs;
	}

	/** The poet's own styles. */
	public OwnStyles styles() {
		return styles;
	}

	/** What was deleted. It is put back with {@link #restore}. */
	public Trash trash() {
		return trash;
	}

	/**
	 * Puts something back that was deleted.
	 *
	 * @return what it is called now: a poem gets another title if its own is taken
	 * @throws StudioException if something else has taken its place
	 */
	public String restore(Trashed removed) throws StudioException {
		requireWritable();
		switch (removed.kind()) {
		case Poems.KIND -> {
			return poems.restore(removed);
		}
		case Corpora.KIND -> corpora.restore(removed);
		case Reservoirs.KIND -> reservoirs.restore(removed);
		case OwnStyles.KIND -> styles.restore(removed);
		case Runs.THREAD, Runs.MODEL -> runs.restore(removed);
		default -> trash.restore(removed, place -> place);
		}
		return removed.name();
	}

	/** Deletes something for ever that is in the trash. */
	public void deleteForEver(Trashed removed) throws StudioException {
		requireWritable();
		trash.delete(removed);
	}

	/** Deletes all for ever that is in the trash. */
	public void emptyTrash() throws StudioException {
		requireWritable();
		trash.empty();
	}

	private void requireWritable() throws StudioException {
		if (readOnly) throw Faults.readOnly(folder);
	}

	/**
	 * Takes away what programs that were killed have left behind, and brings to an end what they have left half done. What belongs to a
	 * program that is alive stays. Goes through all folders: not for the UI thread.
	 */
	public void settle() throws StudioException {
		if (readOnly) return;
		poems.settle();
		debris.sweep();
		trash.settle();
		Leftovers.sweep(folder, folder.resolve(CORPORA));
	}
}
