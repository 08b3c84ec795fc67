// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Scene;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Showing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A performance that was recorded, read into memory; what goes on being recorded meanwhile is not in it. What a crash or a stranger left
 * broken in it is left out, and told of. All times are seconds since the show began. Safe for use by several threads; reading one is
 * nothing for the UI thread, asking it is.
 */
public final class Recording {
	private final Path folder;
	private final Card card;
	private final Map<Integer, Piece> pieces;
	private final List<Moment> moments;
	private final List<Moment.Marked> marks;
	private final List<String> remarks;
	private final double seconds;
	private Scene scene;
	private int heard;

	private Recording(Path folder, Card card, Map<Integer, Piece> pieces, List<Moment> moments, List<Moment.Marked> marks,
			List<String> remarks) {
		this.folder = folder;
		this.card = card;
		this.pieces = pieces;
		this.moments = moments;
		this.marks = marks;
		this.remarks = remarks;
		seconds = moments.isEmpty() ? 0 : moments.getLast().t();
		scene = new Scene(this::piece);
	}

	/**
	 * Reads the performance in a folder.
	 *
	 * @throws StudioException if there is none, it cannot be read, or a newer Gleaner recorded it
	 */
	public static Recording read(Path folder) throws StudioException {
		if (!Files.isRegularFile(folder.resolve(RecordingFolder.CARD)))
			throw new StudioException("there is no performance in " + folder + " (no " + RecordingFolder.CARD + ")");
		Card card = Card.read(JsonFile.read(folder.resolve(RecordingFolder.CARD)));
		RecordingReader reader = new RecordingReader(folder);
		Map<Integer, Piece> pieces = reader.pieces();
		List<Moment> moments = reader.moments();
		return new Recording(folder, card, pieces, moments, reader.marks(), reader.remarks());
	}

	/** What it is called: the name of its folder. */
	public String name() {
		return folder.getFileName().toString();
	}

	public Path folder() {
		return folder;
	}

	public Card card() {
		return card;
	}

	/** How long it is: up to the last moment that is known. */
	public double seconds() {
		return seconds;
	}

	/** All that happened, in order; but for marks. */
	public List<Moment> moments() {
		return moments;
	}

	/** What was marked, by time; each as it was named last. */
	public List<Moment.Marked> marks() {
		return marks;
	}

	/** All poems that were shown, in their order. */
	public List<Piece> pieces() {
		return List.copyOf(pieces.values());
	}

	/** The poem of a number; nothing if it was lost. */
	public Optional<Piece> piece(int number) {
		return Optional.ofNullable(pieces.get(number));
	}

	/** What the stage showed at a time; before the beginning as at the beginning, behind the end as at the end. */
	public synchronized Frame frameAt(double t) {
		if (heard > 0 && moments.get(heard - 1).t() > t) {
			scene = new Scene(this::piece);
			heard = 0;
		}
		while (heard < moments.size() && moments.get(heard).t() <= t) scene.hear(moments.get(heard++));
		return scene.frame(Math.min(t, seconds));
	}

	/** All lines as they were shown, one after the other; one that came twice is there twice. */
	public List<ShownLine> lines() {
		return ShownLines.of(this);
	}

	/** The recorded voice, if there is one. Where in it something was said: see {@link #voiceAt}. */
	public Optional<Path> voice() {
		Path voice = RecordingFolder.voice(folder);
		return Files.isRegularFile(voice) ? Optional.of(voice) : Optional.empty();
	}

	/** How many seconds into the recorded voice a time is; nothing if nobody listened then. */
	public Optional<Double> voiceAt(double t) {
		Optional<Moment.Heard> last = Optional.empty();
		for (Moment moment : moments) {
			if (moment.t() > t) break;
			if (moment instanceof Moment.Heard now) last = Optional.of(now);
		}
		return last.filter(Moment.Heard::listening).map(now -> now.at() + t - now.t());
	}

	/** When it was listened. */
	public List<Moment.Heard> listenings() {
		List<Moment.Heard> all = new ArrayList<>();
		for (Moment moment : moments) if (moment instanceof Moment.Heard now) all.add(now);
		return all;
	}

	/**
	 * A piece of a poem as it was shown, with where it is from, to be taken into a poem: its origin names this performance.
	 *
	 * @param t when it was shown, in seconds since the show began
	 * @throws IndexOutOfBoundsException if the poem has no such place
	 */
	public Harvest harvest(Piece piece, int from, int to, double t) {
		return Taken.from(new Showing(name(), Math.max(0, t)), piece, from, to);
	}

	/** What is not as it was recorded, in sentences for the poet; empty if all is well. */
	public List<String> remarks() {
		return remarks;
	}

	/** Marks by number, the latest of each. */
	static List<Moment.Marked> latest(List<Moment.Marked> all) {
		Map<Integer, Moment.Marked> latest = new TreeMap<>();
		all.forEach(mark -> latest.put(mark.mark(), mark));
		return latest.values().stream().sorted(java.util.Comparator.comparingDouble(Moment.Marked::t)).toList();
	}
}
