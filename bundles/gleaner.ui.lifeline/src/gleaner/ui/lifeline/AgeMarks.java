// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.desk.stream.MarkReader;
import gleaner.lifeline.SourceNames;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.LanguageAccess;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;

/**
 * What is found in the ages that are shown: inventions, and names from what the thread has learnt. Read in the background, the newest only;
 * what was read of a text is remembered while it is shown. UI thread only.
 */
final class AgeMarks {
	private static final int PAUSE_MILLIS = 120;

	/** What a text is and what its thread has learnt. */
	record Asked(String text, String corpus) {
	}

	/** What was found. */
	record Marks(List<MarkReader.Found> inventions, List<String> names) {
	}

	private final Background reading;
	/** By corpus; filled on the background's thread only. */
	private Map<String, SourceNames> names = new HashMap<>();
	private Map<Asked, Marks> known = Map.of();
	private Set<Asked> wanted = Set.of();

	AgeMarks(Control lifetime) {
		reading = Background.newest(lifetime);
	}

	Optional<Marks> of(Asked asked) {
		return Optional.ofNullable(known.get(asked));
	}

	/** Corpora have come, changed or gone: what is wanted next is read anew. */
	void forget() {
		names = new HashMap<>();
		known = Map.of();
		wanted = Set.of();
	}

	/** Reads these; tells when all are known. */
	void want(Studio studio, Set<Asked> texts, Runnable told) {
		if (texts.equals(wanted)) return;
		wanted = Set.copyOf(texts);
		Map<Asked, Marks> before = known;
		Map<String, SourceNames> learnt = names;
		Consumer<Map<Asked, Marks>> show = found -> {
			known = found;
			told.run();
		};
		reading.work("Words of ages", turn -> {
			Map<Asked, Marks> found = new LinkedHashMap<>();
			MarkReader reader = new MarkReader(LanguageAccess.language());
			MarkReader.Wanted inventions = new MarkReader.Wanted(true, studio.ownWords().all(), QuotationIndex.EMPTY,
					QuotationIndex.USUAL);
			for (Asked each : texts) {
				Marks there = before.get(each);
				found.put(each, there != null ? there
						: new Marks(reader.read(each.text(), false, inventions, turn::isWanted),
								names(studio, each.corpus(), learnt).in(each.text())));
			}
			return found;
		}).after(PAUSE_MILLIS).interruptible().trouble("the inventions of these ages could not be found").then(show);
	}

	private static SourceNames names(Studio studio, String corpus, Map<String, SourceNames> learnt) throws InterruptedException {
		SourceNames read = learnt.get(corpus);
		if (read == null) learnt.put(corpus, read = SourceNames.of(studio, corpus));
		return read;
	}
}
