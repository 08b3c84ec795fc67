
// SPDX-License-Identifier: EPL-2.0
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import gleaner.language.Language;
import gleaner.language.metre.ScannedPoem;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** Load time, memory and speed. Times are those of the processor, so that other work on the machine does not count. */
final class SpeedEvaluation {
	private static final int ROUNDS = 400;
	private static final String POEM = """
			The curfew tolls the knell of parting day,
			The lowing herd wind slowly o'er the lea,
			The ploughman homeward plods his weary way,
			And leaves the world to darkness and to me.

			Now fades the glimm'ring landscape on the sight,
			And all the air a solemn stillness holds,
			Save where the beetle wheels his droning flight,
			And drowsy tinklings lull the distant folds;

			Save that from yonder ivy-mantled tow'r
			The moping owl does to the moon complain
			Of such, as wand'ring near her secret bow'r,
			Molest her ancient solitary reign.

			Beneath those rugged elms, that yew-tree's shade,
			Where heaves the turf in many a mould'ring heap,
			Each in his narrow cell for ever laid,
			The rude forefathers of the hamlet sleep.

			The breezy call of incense-breathing morn,
			The swallow twitt'ring from the straw-built shed,
			The cock's shrill clarion, or the echoing horn,
			No more shall rouse them from their lowly bed.
			""";

	static void run(Report report) throws InterruptedException {
		long before = heap();
		long start = cpu();
		Language language = Language.english();
		language.pronouncer();
		language.prosody();
		language.rhymes();
		language.lexicon();
		language.inflection();
		double light = (cpu() - start) / 1e9;
		language.tagger();
		language.entities();
		language.sentiment();
		language.thesaurus();
		double all = (cpu() - start) / 1e9;
		report.row("load: sound, metre, rhyme, lexicon and forms / everything, processor seconds", "< 1.5 s", "%.2f s / %.2f s", light,
				all);
		report.row("heap when all is loaded", "< 150 MB", "%d MB", heap() - before);

		List<Double> analyses = new ArrayList<>();
		for (int r = 0; r < ROUNDS; r++) {
			start = cpu();
			analyse(language);
			analyses.add((cpu() - start) / 1e6);
		}
		report.row("full analysis of a 20-line poem, warm, median", "< 5 ms", "%.1f ms", median(analyses));

		String line = "The ploughman homeward plods his weary way";
		List<Word> words = Words.of(line);
		List<Double> suggestions = new ArrayList<>();
		for (int r = 0; r < ROUNDS; r++) {
			Word word = words.get(r % words.size());
			start = cpu();
			language.thesaurus().suggest(line, word, Wish.of(r % 2 == 0 ? Wish.kin() : Set.of(Relation.RHYME, Relation.SLANT), 20));
			suggestions.add((cpu() - start) / 1e6);
		}
		List<Double> warm = suggestions.subList(ROUNDS / 2, ROUNDS);
		report.row("suggest, warm, median / slowest of twenty", "< 30 ms", "%.1f ms / %.1f ms", median(warm),
				sorted(warm).get(warm.size() * 19 / 20));
	}

	private static void analyse(Language language) {
		ScannedPoem poem = language.prosody().scan(POEM);
		language.rhymes().scheme(POEM.lines().toList());
		language.sentiment().poem(POEM);
		poem.lines().forEach(l -> l.words().forEach(w -> language.lexicon().judge(w.word().text())));
	}

	private static double median(List<Double> times) {
		return sorted(times.subList(times.size() / 2, times.size())).get(times.size() / 4);
	}

	private static List<Double> sorted(List<Double> times) {
		List<Double> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		return sorted;
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static long heap() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(100);
		}
		Runtime runtime = Runtime.getRuntime();
		return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
	}
}
