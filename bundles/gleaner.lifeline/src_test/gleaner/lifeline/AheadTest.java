// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.engine.PoemLength;
import gleaner.language.Language;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AheadTest {
	private static final Asked ASKED = new Asked("", 7, 0.8, PoemLength.NATURAL);

	@TempDir
	private Path folder;
	private final Ages engine = new Ages();
	private final BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
	private Studio studio;
	private Voicing voicing;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		voicing = new Voicing(studio, EngineCatalog.of(engine));
	}

	@AfterEach
	void tearDown() {
		voicing.close();
	}

	private Ahead ahead() {
		return new Ahead(voicing, () -> new Measuring(Language.english().lexicon(), Set.of(), QuotationIndex.EMPTY),
				(line, age) -> told.add(age));
	}

	private static void await(BooleanSupplier wanted) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
		while (!wanted.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "waited too long");
			Thread.sleep(5);
		}
	}

	private static boolean isWhole(LifeLine line) {
		return IntStream.range(0, line.ages()).allMatch(age -> line.spoken(age).filter(s -> s.figures() != Figures.UNKNOWN).isPresent());
	}

	private Run thread(int models) throws Exception {
		return Ages.thread(studio.runs(), Ages.texts(LongStream.rangeClosed(1, models).map(i -> i * 100).toArray()));
	}

	@Test
	void allIsMadeTheNearestToTheSliderFirst() throws Exception {
		LifeLine line = new LifeLine(thread(12), ASKED);
		try (Ahead ahead = ahead()) {
			ahead.aim(600);
			ahead.want(List.of(line));
			await(() -> isWhole(line));
		}
		assertEquals(List.of(600L, 500L, 700L, 400L, 800L), engine.spoken.subList(0, 5));
		assertEquals(12, engine.spoken.size());
		assertEquals(12, Set.copyOf(engine.spoken).size());
		assertEquals("the sea at 100\nis quiet\nseed 7", line.text(0).orElseThrow());
		assertEquals(0, line.spoken(0).orElseThrow().figures().misspelling());
	}

	@Test
	void whatIsKnownComesBeforeWhatMustBeSaid() throws Exception {
		Run run = thread(12);
		voicing.say(run, run.models().getLast(), ASKED);
		LifeLine line = new LifeLine(run, ASKED);
		try (Ahead ahead = ahead()) {
			ahead.aim(100);
			ahead.want(List.of(line));
			await(() -> isWhole(line));
		}
		List<Integer> order = told.stream().distinct().toList();
		assertEquals(List.of(0, 1, 2, 11), order.subList(0, 4));
	}

	@Test
	void whoeverSpeaksForWhatIsNotWantedAnyMoreIsStopped() throws Exception {
		Run slow = Ages.thread(studio.runs(), Map.of(100L, "hang"));
		Run other = Ages.thread(studio.runs(), "2016-10-26T18-40-00", Ages.texts(100, 200));
		LifeLine line = new LifeLine(other, ASKED);
		try (Ahead ahead = ahead()) {
			ahead.want(List.of(new LifeLine(slow, ASKED)));
			await(() -> engine.spoken.size() == 1);
			ahead.want(List.of(line));
			await(() -> isWhole(line));
		}
	}

	@Test
	void closedItStops() throws Exception {
		Ahead ahead = ahead();
		ahead.want(List.of(new LifeLine(Ages.thread(studio.runs(), Map.of(100L, "hang")), ASKED)));
		await(() -> engine.spoken.size() == 1);
		ahead.close();
		await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("life-line")));
	}

	@Test
	void aModelThatCannotSpeakIsToldOfAndTheOthersSpeak() throws Exception {
		Map<Long, String> texts = new TreeMap<>(Ages.texts(100, 300));
		texts.put(200L, "fail");
		LifeLine line = new LifeLine(Ages.thread(studio.runs(), texts), ASKED);
		try (Ahead ahead = ahead()) {
			ahead.want(List.of(line));
			await(() -> line.text(0).isPresent() && line.text(2).isPresent() && line.spoken(1).isPresent());
		}
		assertFalse(line.spoken(1).orElseThrow().isPoem());
		assertEquals("the model is no model; import it again", line.spoken(1).orElseThrow().trouble());
	}

	@Test
	void withoutDictionariesThePoemsAreThereAllTheSame() throws Exception {
		LifeLine line = new LifeLine(thread(8), ASKED);
		CountDownLatch asked = new CountDownLatch(1);
		try (Ahead ahead = new Ahead(voicing, () -> {
			asked.countDown();
			throw new IOException("no dictionary");
		}, (l, age) -> told.add(age))) {
			ahead.want(List.of(line));
			assertTrue(asked.await(30, TimeUnit.SECONDS));
			await(() -> IntStream.range(0, 8).allMatch(age -> line.text(age).isPresent()));
		}
	}

	@Test
	void severalThreadsAreMadeSideBySide() throws Exception {
		LifeLine one = new LifeLine(thread(6), ASKED);
		LifeLine two = new LifeLine(Ages.thread(studio.runs(), "2016-10-26T18-40-00", Ages.texts(50, 350, 650)), ASKED);
		try (Ahead ahead = ahead()) {
			ahead.aim(300);
			ahead.want(List.of(one, two));
			await(() -> isWhole(one) && isWhole(two));
		}
		assertEquals(Set.of(300L, 350L), Set.copyOf(engine.spoken.subList(0, 2)));
	}
}
