// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.About;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.engine.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Two small corpora with voices of their own, for trying an engine: enough poems, lines and stanzas to learn from, with a word that
 * is indented and a character beyond the first 65,536. Made by counting through short lists of words, always the same.
 */
final class SampleCorpora {
	private static final List<String> THINGS = List.of("harbour", "gull", "rope", "lantern", "tide", "window", "stone", "salt");
	private static final List<String> DEEDS = List.of("waits", "turns", "listens", "leans", "remembers", "drifts", "opens");
	private static final List<String> WAYS = List.of("slowly", "again,", "all night", "without a name", "under the rain;");
	private static final List<String> PLACES = List.of("by the", "under a", "beyond her", "above our", "like a", "in the", "beside every",
			"for no");
	private static final List<String> ORDERS = List.of("Mix", "Knead", "Fold", "Sift", "Warm", "Cut");
	private static final List<String> STUFFS = List.of("the flour", "two eggs", "a little butter", "the dark sugar", "your letters",
			"some \uD83C\uDF4B zest", "the bread");

	private SampleCorpora() {
	}

	/** Both, at equal weights. */
	static Source mix() {
		return Source.of(new Ingredient.CorpusShare(shore(), 1), new Ingredient.CorpusShare(kitchen(), 1));
	}

	/** What an engine needs and takes of that; of models there is none. */
	static Source forNeedsOf(EngineInfo info) {
		List<Ingredient> all = new ArrayList<>();
		if (info.needs().isEmpty() || info.takes(Ingredient.Kind.CORPUS)) {
			all.add(new Ingredient.CorpusShare(shore(), 1));
			if (info.needs().isEmpty() || info.most(Ingredient.Kind.CORPUS) > 1) all.add(new Ingredient.CorpusShare(kitchen(), 1));
		}
		if (info.takes(Ingredient.Kind.TEMPLATES)) all.add(new Ingredient.Templates(shore(), About.of("Shore", shore().fingerprint())));
		if (info.takes(Ingredient.Kind.RESERVOIR)) all.add(new Ingredient.ReservoirShare(THINGS, 1, About.of("Things", "things")));
		return new Source(all);
	}

	private static MemoryCorpus shore() {
		List<String> poems = new ArrayList<>();
		for (int p = 0; p < 60; p++) {
			StringBuilder poem = new StringBuilder();
			for (int line = 0; line < 4 + p % 5; line++) {
				if (line > 0) poem.append(line == 3 ? "\n\n" : line % 2 == 1 ? "\n  " : "\n");
				poem.append("the ").append(THINGS.get((p * 3 + line * 5) % THINGS.size())).append(' ')
						.append(DEEDS.get((p + line * 2) % DEEDS.size()));
				poem.append(' ').append(WAYS.get((p * 2 + line) % WAYS.size())).append(' ')
						.append(PLACES.get((p * 7 + line * 3) % PLACES.size())).append(' ')
						.append(THINGS.get((p * 5 + line + 1) % THINGS.size()));
			}
			poems.add(poem.append('.').toString());
		}
		return new MemoryCorpus("Shore", poems);
	}

	private static MemoryCorpus kitchen() {
		List<String> poems = new ArrayList<>();
		for (int p = 0; p < 40; p++) {
			StringBuilder poem = new StringBuilder();
			for (int line = 0; line < 3 + p % 4; line++) {
				if (line > 0) poem.append('\n');
				poem.append(ORDERS.get((p + line * 5) % ORDERS.size())).append(' ').append(STUFFS.get((p * 2 + line) % STUFFS.size()))
						.append(" with ");
				poem.append(STUFFS.get((p * 3 + line * 2 + 1) % STUFFS.size())).append(" and wait ")
						.append(PLACES.get((p * 3 + line) % PLACES.size())).append(' ').append(THINGS.get((p + line) % THINGS.size()))
						.append('.');
			}
			poems.add(poem.toString());
		}
		return new MemoryCorpus("Kitchen", poems);
	}
}
