// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.desk.rhythm.PoemRhythm;
import gleaner.editor.rhythm.RhythmFollower;
import gleaner.files.StudioException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/**
 * Measures the poem editor in a window, on a poem of 200 lines and on one of 20,000: how long the UI thread is held up while a poet types,
 * how soon the margin is right after a pause and after a leap, how soon Ctrl+1 has something to offer, how long a step in its rows takes.
 * No test: it is run by its name, see {@code docs/benchmarks.md}.
 */
class EditorBenchmark {
	private static final int LINES = 200;
	private static final int VERY_MANY_LINES = 20_000;
	private static final int KEYS = 1000;
	private static final int PAUSES = 60;
	private static final double MILLIS = 1e6;
	private static final String[] VERSES = { "The harbour keeps its little lights alight,", "and all the boats are sleeping in the bay;",
		"a gull complains, and then forgets the night,", "and wakes, and waits, and waits again for day.",
		"We leave the light its winter and its salt,", "the hand its bowl, the window its own rain;",
		"nothing is colder than the morning's halt,", "nothing so warm as coming home again." };

	private final PoemDriver poem = new PoemDriver();

	@Test
	void typingAndAsking() throws StudioException {
		poem.open("Long", PoemDriver.machine(verses(LINES)));
		Driver.waitFor("the rhythm", () -> rhythm() != null);
		type(100);
		tell("longest hold-up of the UI thread for each of " + KEYS + " keys", type(KEYS));
		tell("key to screen", keyToScreen());
		tell("from the last key to a margin that is right", pauses());
		tell("Ctrl+1 to the first row", asking());
		poem.close();
	}

	@Test
	void aVeryLongPoem() throws StudioException {
		poem.open("Very Long", PoemDriver.machine(shuffled(VERY_MANY_LINES)));
		Driver.waitFor("the rhythm", () -> rhythm() != null);
		type(40);
		tell("20,000 lines: longest hold-up of the UI thread for each of 400 keys", type(400));
		tell("20,000 lines: from the last key to a margin that is right", pauses());
		tell("20,000 lines: from a leap to a margin that is right", leaps());
		tell("20,000 lines: a step down the rows of Ctrl+1", steps());
		poem.close();
	}

	private static String verses(int lines) {
		StringBuilder text = new StringBuilder();
		for (int line = 0; line < lines; line++)
			text.append(VERSES[line % VERSES.length].replace("light", "light" + (line % 3 == 0 ? "" : "s")))
					.append(line % 5 == 4 ? "\n\n" : "\n");
		return text.substring(0, text.length() - 1);
	}

	/** Lines of which hardly two are the same, so that each has to be read. */
	private static String shuffled(int lines) {
		Random random = new Random(3);
		String[] words = String.join(" ", VERSES).split(" ");
		StringBuilder text = new StringBuilder();
		for (int line = 0; line < lines; line++) {
			for (int word = 0; word < 8; word++) text.append(words[random.nextInt(words.length)]).append(word < 7 ? " " : "");
			text.append(line % 5 == 4 ? "\n\n" : "\n");
		}
		return text.substring(0, text.length() - 1);
	}

	/** To places far from each other, as by dragging the scroll bar. */
	private long[] leaps() {
		Random random = new Random(2);
		AtomicLong heard = new AtomicLong();
		StyledText page = Driver.ui(PoemDriver::page);
		Driver.ui(() -> RhythmFollower.of(PoemDriver.editor().getAdapter(ITextViewer.class)).whenRead(() -> heard.set(System.nanoTime())));
		long[] times = new long[40];
		for (int i = 0; i < times.length; i++) {
			heard.set(0);
			long start = System.nanoTime();
			Driver.ui(() -> page.setTopIndex((page.getTopIndex() + 2_000 + random.nextInt(10_000)) % (page.getLineCount() - 100)));
			while (heard.get() == 0) Driver.pause(Duration.ofMillis(1));
			times[i] = heard.get() - start;
			Driver.pause(Duration.ofMillis(100));
		}
		return times;
	}

	/** The key alone: that the line is heard later, beside the UI thread, is not in it. */
	private long[] steps() {
		poem.caretIn("window");
		Driver.command("gleaner.poem.suggest");
		poem.waitForSuggestions();
		Text field = poem.filter();
		long[] times = new long[40];
		for (int i = 0; i < times.length; i++) {
			long start = System.nanoTime();
			Driver.key(field, 0, i / 10 % 2 == 0 ? SWT.ARROW_DOWN : SWT.ARROW_UP);
			times[i] = System.nanoTime() - start;
			Driver.pause(Duration.ofMillis(50));
		}
		poem.leave();
		return times;
	}

	private static PoemRhythm rhythm() {
		return RhythmFollower.of(PoemDriver.editor().getAdapter(ITextViewer.class)).rhythm().orElse(null);
	}

	/** Types at the pace of a quick typist, wherever the caret is sent, and asks the UI thread all the time how late it comes. */
	private long[] type(int keys) {
		Random random = new Random(1);
		AtomicBoolean isDone = new AtomicBoolean();
		long[] worst = new long[keys];
		AtomicLong key = new AtomicLong();
		Thread asker = Thread.ofPlatform().start(() -> {
			Display display = Driver.display();
			while (!isDone.get()) {
				long asked = System.nanoTime();
				int at = (int) Math.min(keys - 1, key.get());
				display.syncExec(() -> {});
				worst[at] = Math.max(worst[at], System.nanoTime() - asked);
				Driver.pause(Duration.ofMillis(2));
			}
		});
		StyledText page = Driver.ui(PoemDriver::page);
		for (int i = 0; i < keys; i++) {
			key.set(i);
			if (i % 40 == 0) {
				int offset = Driver.ui(() -> page.getOffsetAtLine(random.nextInt(page.getLineCount())));
				poem.select(offset, offset);
			}
			poem.type(i % 6 == 5 ? " " : String.valueOf((char) ('a' + random.nextInt(26))));
			Driver.pause(Duration.ofMillis(25));
		}
		isDone.set(true);
		try {
			asker.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return worst;
	}

	/** The key itself, and the painting that it asks for. */
	private long[] keyToScreen() {
		StyledText page = Driver.ui(PoemDriver::page);
		long[] times = new long[200];
		for (int i = 0; i < times.length; i++) {
			long start = System.nanoTime();
			poem.type("e");
			Driver.ui(page::update);
			times[i] = System.nanoTime() - start;
			Driver.pause(Duration.ofMillis(20));
		}
		return times;
	}

	private long[] pauses() {
		long[] times = new long[PAUSES];
		AtomicLong heard = new AtomicLong();
		Driver.ui(() -> RhythmFollower.of(PoemDriver.editor().getAdapter(ITextViewer.class)).whenRead(() -> heard.set(System.nanoTime())));
		for (int i = 0; i < PAUSES; i++) {
			heard.set(0);
			poem.type(i % 2 == 0 ? "a" : " ");
			long start = System.nanoTime();
			while (heard.get() == 0) Thread.onSpinWait();
			times[i] = Math.max(0, heard.get() - start);
			Driver.pause(Duration.ofMillis(150));
		}
		return times;
	}

	private long[] asking() {
		long[] times = new long[20];
		for (int i = 0; i < times.length; i++) {
			poem.caretIn(i % 2 == 0 ? "bowl" : "window");
			long start = System.nanoTime();
			Driver.command("gleaner.poem.suggest");
			while (poem.rows().stream().noneMatch(row -> row.contains("\t1 ") || row.contains("\t2 "))) Driver.pause(Duration.ofMillis(2));
			times[i] = System.nanoTime() - start;
			if (i == 0) System.out.printf("BENCH Ctrl+1 for the first time: %.0f ms%n", times[i] / MILLIS);
			poem.waitForSuggestions();
			poem.leave();
		}
		return Arrays.copyOfRange(times, 1, times.length);
	}

	private static void tell(String what, long[] times) {
		Arrays.sort(times);
		System.out.printf("BENCH %s: %.1f ms at the median, %.1f ms in 99 of 100, %.1f ms at worst; more than 50 ms %d of %d times%n", what,
				at(times, 0.5), at(times, 0.99), at(times, 1),
				Arrays.stream(times).filter(time -> time > 50 * MILLIS).count(), times.length);
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / MILLIS;
	}
}
