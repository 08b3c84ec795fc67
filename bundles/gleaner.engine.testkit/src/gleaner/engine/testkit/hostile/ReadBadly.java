// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import static gleaner.engine.testkit.hostile.HostileEngine.of;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.Source;
import java.util.ArrayList;
import java.util.List;

/** Those that read badly what they are given to learn from. Where they are given nothing, they are well. */
final class ReadBadly {
	private static final int OFTEN = 200;
	private static final int READERS = 50;

	private ReadBadly() {
	}

	/** Does something with a corpus. */
	@FunctionalInterface
	private interface Reading {
		void read(Corpus corpus) throws EngineException, InterruptedException;
	}

	static List<HostileEngine> all() {
		return List.of(
				reading("read-throws", Harm.SENTENCE, "throws while it reads",
						corpus -> corpus.read(_ -> Deeds.fail(new IllegalStateException("boom")))),
				reading("read-null", Harm.SENTENCE, "reads to nobody", corpus -> corpus.read(null)),
				reading("read-often", Harm.NONE, "reads again and again", corpus -> {
					for (int i = 0; i < OFTEN; i++) corpus.read(_ -> {});
				}),
				reading("read-breaks", Harm.NONE, "breaks off its reading again and again", ReadBadly::breakOff),
				reading("read-hangs", Harm.DEAF, "waits for ever within its reading", corpus -> corpus.read(_ -> Deeds.sleep())),
				reading("read-crowds", Harm.NONE, "reads with fifty readers at once", ReadBadly::crowd));
	}

	private static HostileEngine reading(String id, Harm harm, String summary, Reading deed) {
		return of(id, harm, summary).opening((source, _) -> open(source, deed));
	}

	private static Generator open(Source source, Reading deed) throws EngineException, InterruptedException {
		for (Ingredient.CorpusShare share : source.corpora()) deed.read(share.corpus());
		return HostileEngine::well;
	}

	private static void breakOff(Corpus corpus) throws EngineException {
		for (int i = 0; i < OFTEN; i++) {
			try {
				corpus.read(_ -> {
					throw new InterruptedException("enough");
				});
			} catch (InterruptedException e) {
				continue; // its own
			}
		}
	}

	private static void crowd(Corpus corpus) throws InterruptedException {
		List<Thread> readers = new ArrayList<>();
		for (int i = 0; i < READERS; i++) readers.add(Thread.ofPlatform().start(() -> readAlone(corpus)));
		for (Thread reader : readers) reader.join();
	}

	private static void readAlone(Corpus corpus) {
		try {
			corpus.read(_ -> {});
		} catch (EngineException | InterruptedException e) {
			return; // the next one reads on
		}
	}
}
