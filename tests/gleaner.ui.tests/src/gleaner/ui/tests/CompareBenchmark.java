// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.engine.GenerationRequest;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Measures twelve panes at full speed: how late the UI thread comes and what it is at then, how much of a core it takes, how soon all panes
 * have a first character. No test: it is run by its name, see {@code docs/benchmarks.md}.
 */
class CompareBenchmark {
	private static final String PANES = "gleaner.compare.panes";
	/** Of a pane that shows nothing of the round before any more. */
	private static final String EMPTIED = "gleaner.benchmark.emptied";
	private static final int ROUNDS = Integer.getInteger("gleaner.rounds", 5);
	private static final Duration WARM_UP = Duration.ofSeconds(8);
	private static final Duration MEASURED = Duration.ofSeconds(8);
	private static final double MILLIS = 1e6;
	private static final long LATE = 50_000_000;
	/** Of what the UI thread was at when it was late so many places are told. */
	private static final int TOLD = 8;

	/** What the UI thread was at while it was late, and how often. */
	private final Map<String, Integer> culprits = new HashMap<>();

	@BeforeEach
	void twelvePanes() throws Exception {
		Driver.waitForStudio();
		Studio studio = DebrisDriver.studio();
		PaneOrder pane = PaneOrder.of(new GenerationOrder("markov", Map.of("quotation", "0"), List.of(new CorpusWeight("Harbour notes", 1)),
				GenerationRequest.poem(1)));
		new Layouts(studio).save(new Layout("Twelve", "", 1, 0, false, Collections.nCopies(Layout.MOST, pane)));
		Driver.room("gleaner.compare");
		Driver.command("gleaner.compare.open", "layout", "Twelve");
		Driver.waitFor("twelve panes", () -> panes().size() == Layout.MOST);
		Driver.ui(() -> {
			Scale scale = Driver.all(area(), Scale.class).getFirst();
			scale.setSelection(100);
			Driver.send(scale, SWT.Selection);
		});
	}

	@AfterEach
	void stop() {
		Driver.command("gleaner.compare.stop");
		Driver.room("gleaner.glean");
	}

	private static Composite area() {
		return (Composite) Driver.page().findView(PANES).getSite().getService(MPart.class).getWidget();
	}

	private static List<StyledText> panes() {
		return Driver.all(area(), StyledText.class).stream().filter(each -> each.getParent().getVisible()).toList();
	}

	@Test
	void twelvePanesAtFullSpeed() {
		Driver.command("gleaner.compare.start");
		waitForAll();
		Driver.pause(WARM_UP);
		List<Double> worst = new ArrayList<>();
		List<Double> shares = new ArrayList<>();
		for (int round = 1; round <= ROUNDS; round++) {
			long cpu = cpuOfUi();
			long collecting = collecting();
			long characters = characters();
			long begun = System.nanoTime();
			long[] lags = lags(MEASURED);
			double seconds = (System.nanoTime() - begun) / 1e9;
			double share = 100 * (cpuOfUi() - cpu) / 1e9 / seconds;
			Arrays.sort(lags);
			worst.add(lags[lags.length - 1] / MILLIS);
			shares.add(share);
			System.out.printf(
					"BENCH round %d: late by %.1f ms at the median, %.1f in 99 of 100, %.1f at worst, by more than 50 ms %d of %d times; "
							+ "drawing %.0f %% of a core; %,.0f characters a second and pane; %d ms of collecting; load %.1f%n",
					round, at(lags, 0.5), at(lags, 0.99), at(lags, 1), Arrays.stream(lags).filter(lag -> lag > LATE).count(), lags.length,
					share, (characters() - characters) / seconds / Layout.MOST, collecting() - collecting,
					ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		}
		System.out.printf("BENCH median of %d rounds: %.1f ms at worst, drawing %.0f %% of a core%n", ROUNDS, median(worst),
				median(shares));
		culprits.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(TOLD)
				.forEach(each -> System.out.printf("BENCH late in %d samples: %s%n", each.getValue(), each.getKey()));
	}

	@Test
	void firstCharacterAfterStart() {
		List<Double> times = new ArrayList<>();
		Driver.command("gleaner.compare.start");
		waitForAll();
		for (int round = 0; round <= 2 * ROUNDS; round++) {
			Driver.pause(Duration.ofSeconds(1)); // each pane has more by now than it will have at once
			Driver.command("gleaner.compare.stop");
			Driver.pause(Duration.ofMillis(500));
			Set<StyledText> shown = ConcurrentHashMap.newKeySet();
			Listener listener = event -> {
				StyledText pane = (StyledText) event.widget;
				if (pane.getCharCount() > 0 && pane.getData(EMPTIED) != null) shown.add(pane);
				if (pane.getCharCount() == 0) pane.setData(EMPTIED, true);
			};
			Driver.ui(() -> panes().forEach(pane -> {
				pane.setData(EMPTIED, null);
				pane.addListener(SWT.Modify, listener);
			}));
			AtomicLong begun = new AtomicLong();
			Driver.display().asyncExec(() -> begun.set(System.nanoTime()));
			Driver.command("gleaner.compare.start");
			while (shown.size() < Layout.MOST) Driver.pause(Duration.ofMillis(1));
			if (round > 0) times.add((System.nanoTime() - begun.get()) / MILLIS); // the first opens the models
			Driver.ui(() -> panes().forEach(pane -> pane.removeListener(SWT.Modify, listener)));
		}
		System.out.printf("BENCH first character of all twelve panes after %.0f ms at the median, %.0f at worst, of %d starts; load %.1f%n",
				median(times), Collections.max(times), times.size(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	/** Until all panes have text. */
	private static void waitForAll() {
		AtomicBoolean all = new AtomicBoolean();
		while (!all.get()) {
			Driver.display().syncExec(
					() -> all.set(panes().size() == Layout.MOST && panes().stream().allMatch(pane -> pane.getCharCount() > 0)));
			Driver.pause(Duration.ofMillis(2));
		}
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / MILLIS;
	}

	/** How late the UI thread does what it is asked every 10 ms, in nanoseconds. Looks what it is at as soon as it is late. */
	private long[] lags(Duration time) {
		long[] lags = new long[(int) (time.toMillis() / 10) + 1];
		int count = 0;
		long end = System.nanoTime() + time.toNanos();
		Display display = Driver.display();
		Thread ui = display.getThread();
		while (System.nanoTime() < end && count < lags.length - 1) {
			AtomicLong answered = new AtomicLong();
			long asked = System.nanoTime();
			display.asyncExec(() -> answered.set(System.nanoTime()));
			while (answered.get() == 0) {
				Driver.pause(Duration.ofMillis(1));
				if (answered.get() == 0 && System.nanoTime() - asked > LATE / 3) culprits.merge(place(ui.getStackTrace()), 1, Integer::sum);
			}
			lags[count++] = answered.get() - asked;
			Driver.pause(Duration.ofMillis(10));
		}
		return Arrays.copyOf(lags, Math.max(1, count));
	}

	/** The innermost places, and the innermost of ours. */
	private static String place(StackTraceElement[] stack) {
		String inner = Stream.of(stack).limit(4).map(CompareBenchmark::words).collect(Collectors.joining(" < "));
		return inner + " … " + Stream.of(stack).filter(at -> at.getClassName().startsWith("gleaner")).limit(3).map(CompareBenchmark::words)
				.collect(Collectors.joining(" < "));
	}

	private static String words(StackTraceElement at) {
		return at.getClassName().substring(at.getClassName().lastIndexOf('.') + 1) + "." + at.getMethodName() + ":" + at.getLineNumber();
	}

	private static long cpuOfUi() {
		return ManagementFactory.getThreadMXBean().getThreadCpuTime(Driver.display().getThread().threadId());
	}

	private static long collecting() {
		return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
	}

	/** How many characters have been kept in the debris; what is on the screen is bounded. */
	private static long characters() {
		AtomicLong sum = new AtomicLong();
		try (Stream<Path> files = Files.walk(DebrisDriver.studio().folder().resolve("debris"))) {
			files.filter(file -> file.toString().endsWith(".txt")).forEach(file -> sum.addAndGet(file.toFile().length()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return sum.get();
	}
}
