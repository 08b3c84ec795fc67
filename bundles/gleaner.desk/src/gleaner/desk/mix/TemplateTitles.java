// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The poems that can be chosen to be made anew. Remembers what it has read as long as the files stay as they are. Used by one thread at
 * a time, not by the UI thread.
 */
public final class TemplateTitles {
	/** More poems than this are not offered: whoever looks for another types its title. */
	static final int MOST = 100_000;
	private static final int LONGEST_LINE = 60;

	/**
	 * A poem that can be chosen.
	 *
	 * @param name what is put into the field: its title, or its id if it has none
	 * @param label as a list shows it
	 */
	public record Offer(String name, String label) {
	}

	private List<String> readStates = List.of();
	private List<Offer> read = List.of();

	/**
	 * The poems of corpora, each title once, by the alphabet; those without one at the end, with their first lines.
	 *
	 * @param corpora their names as a mix calls them; reservoirs, and what the studio does not have, are passed over
	 */
	public List<Offer> of(Studio studio, List<String> corpora) throws StudioException, EngineException, InterruptedException {
		List<StoredCorpus> wanted = new ArrayList<>();
		List<String> states = new ArrayList<>();
		for (StoredCorpus corpus : studio.corpora().list()) {
			if (!corpora.contains(corpus.name()) || ReservoirCorpus.reservoirOf(corpus.name()).isPresent()) continue;
			wanted.add(corpus);
			states.add(corpus.name() + " " + corpus.state());
		}
		if (states.equals(readStates)) return read;
		List<Offer> titled = new ArrayList<>();
		List<Offer> untitled = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (StoredCorpus corpus : wanted) corpus.read(poem -> {
			if (Thread.interrupted()) throw new InterruptedException();
			if (titled.size() + untitled.size() >= MOST) return;
			String title = poem.title().strip();
			if (title.isEmpty()) firstLine(poem).ifPresent(line -> untitled.add(new Offer(poem.id(), line)));
			else if (seen.add(title.toLowerCase(Locale.ROOT))) titled.add(new Offer(title, title));
		});
		titled.sort(Comparator.comparing(Offer::label, String.CASE_INSENSITIVE_ORDER));
		read = Stream.concat(titled.stream(), untitled.stream()).toList();
		readStates = states;
		return read;
	}

	private static Optional<String> firstLine(SourcePoem poem) {
		return poem.text().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst()
				.map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "\u2026");
	}

	/**
	 * Those that go with what has been typed: first those that begin with it, then those in which it stands. Capitals do not count.
	 *
	 * @param most so many at most
	 */
	public static List<Offer> matching(List<Offer> all, String typed, int most) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		List<Offer> beginning = new ArrayList<>();
		List<Offer> holding = new ArrayList<>();
		for (Offer offer : all) {
			int at = offer.label().toLowerCase(Locale.ROOT).indexOf(wanted);
			if (at == 0) beginning.add(offer);
			else if (at > 0) holding.add(offer);
			if (beginning.size() >= most) break;
		}
		return Stream.concat(beginning.stream(), holding.stream()).limit(most).toList();
	}
}
