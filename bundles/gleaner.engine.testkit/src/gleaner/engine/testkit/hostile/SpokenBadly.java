// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import static gleaner.engine.testkit.hostile.HostileEngine.LINE;
import static gleaner.engine.testkit.hostile.HostileEngine.of;

import gleaner.engine.DebrisSink;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those that go wrong while they open a model, speak, or close. */
final class SpokenBadly {
	private static final int HUGE = 300_000_000;

	private SpokenBadly() {
	}

	static List<HostileEngine> all() {
		List<HostileEngine> all = new ArrayList<>();
		opening(all);
		speaking(all);
		flooding(all);
		saying(all);
		closing(all);
		return all;
	}

	private static void opening(List<HostileEngine> all) {
		all.add(of("open-throws", Harm.SENTENCE, "throws").opening((_, _) -> Deeds.fail(new IllegalStateException("boom"))));
		all.add(of("open-error", Harm.SENTENCE, "fails with an error").opening((_, _) -> Deeds.fail(new AssertionError("no"))));
		all.add(of("open-overflows", Harm.SENTENCE, "fills the stack").opening((_, _) -> Deeds.overflow()));
		all.add(of("open-null", Harm.SENTENCE, "gives no model").opening((_, _) -> null));
		all.add(of("open-loops", Harm.DEAF, "opens for ever").opening((_, _) -> Deeds.loop()));
		all.add(of("open-heap", Harm.PROCESS, "takes all memory").opening((_, _) -> Deeds.heap()));
		all.add(of("open-exits", Harm.PROCESS, "ends the program").opening((_, _) -> Deeds.exit()));
		all.add(of("open-mumbles", Harm.SENTENCE, "tells as its progress what is nothing").opening((_, progress) -> {
			progress.report(null, 0.5);
			return HostileEngine::well;
		}));
		all.add(of("open-chatters", Harm.NONE, "tells its progress a million times").opening((_, progress) -> {
			for (int i = 0; i < 1_000_000; i++) progress.report("x".repeat(i % 50) + "\u001b[2J", i % 3 == 0 ? Double.NaN : i);
			return HostileEngine::well;
		}));
	}

	private static void speaking(List<HostileEngine> all) {
		all.add(of("throws", Harm.SENTENCE, "throws in mid-poem").speaking((_, sink, _) -> {
			sink.accept(LINE);
			throw new IllegalStateException("boom\nsecond line \u001b[31m red");
		}));
		all.add(of("sneaks", Harm.SENTENCE, "throws what it may not").speaking((_, sink, _) -> {
			sink.accept(LINE);
			Deeds.fail(new IOException("sneaky"));
		}));
		all.add(of("errs", Harm.SENTENCE, "fails with an error").speaking((_, _, _) -> Deeds.fail(new AssertionError("no"))));
		all.add(of("overflows", Harm.SENTENCE, "fills the stack").speaking((_, _, _) -> Deeds.overflow()));
		all.add(of("heap", Harm.PROCESS, "takes all memory").speaking((_, _, _) -> Deeds.heap()));
		all.add(of("exits", Harm.PROCESS, "ends the program").speaking((_, sink, _) -> {
			sink.accept(LINE);
			Deeds.exit();
		}));
		all.add(of("halts", Harm.PROCESS, "ends the program at once").speaking((_, _, _) -> Deeds.halt()));
		all.add(of("hooks", Harm.PROCESS, "ends the program, and holds it up at its end").speaking((_, _, _) -> {
			Runtime.getRuntime().addShutdownHook(new Thread(Deeds::sleep));
			Deeds.exit();
		}));
		all.add(of("loops", Harm.DEAF, "falls silent and works for ever").speaking((_, sink, _) -> {
			sink.accept(LINE);
			Deeds.loop();
		}));
		all.add(of("sleeps", Harm.DEAF, "falls silent and waits for ever").speaking((_, sink, _) -> {
			sink.accept(LINE);
			Deeds.sleep();
		}));
		all.add(of("swallows", Harm.DEAF, "does not hear that it should stop").speaking((_, sink, _) -> swallow(sink)));
		all.add(of("leaks", Harm.PROCESS, "starts threads that stay").speaking((_, _, _) -> {
			Deeds.leakThreads();
			Deeds.sleep();
		}));
		all.add(of("interrupts", Harm.NONE, "interrupts all threads that it finds").speaking((request, sink, _) -> {
			for (Thread thread : Thread.getAllStackTraces().keySet())
				if (thread != Thread.currentThread() && thread.getName().startsWith("engine")) thread.interrupt();
			HostileEngine.well(request, sink);
		}));
		all.add(of("writes-into-the-line", Harm.PROCESS, "writes into the line between processes").speaking((_, _, _) -> {
			try (FileOutputStream line = new FileOutputStream(FileDescriptor.out)) {
				for (int i = 0; i < 100_000; i++) line.write("nonsense".getBytes());
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
			Deeds.sleep();
		}));
	}

	private static void swallow(DebrisSink sink) {
		while (true) {
			try {
				sink.accept("again and again\n");
			} catch (InterruptedException e) {
				continue; // deaf
			}
		}
	}

	private static void flooding(List<HostileEngine> all) {
		all.add(of("floods-characters", Harm.ENDLESS, "never ends a poem").speaking((_, sink, _) -> {
			while (true) sink.accept("a\n");
		}));
		all.add(of("floods-lines", Harm.ENDLESS, "never ends a line").speaking((_, sink, _) -> {
			while (true) sink.accept("x".repeat(100_000));
		}));
		all.add(of("floods-poems", Harm.ENDLESS, "makes empty poems for ever").speaking((_, sink, _) -> {
			while (true) sink.poemEnd();
		}));
		all.add(of("floods-notes", Harm.ENDLESS, "makes notes for ever").speaking((_, sink, _) -> {
			for (long i = 0;; i++) sink.note("a note " + i + "n".repeat(5000));
		}));
		all.add(of("floods-reasons", Harm.ENDLESS, "gives reasons for ever").speaking((_, sink, _) -> {
			while (true) sink.accept("", new Reason("f".repeat(9000), "r", "s", Optional.empty()));
		}));
		all.add(of("prints", Harm.NONE, "prints ten megabytes").speaking((request, sink, _) -> {
			for (int i = 0; i < 10_000; i++) {
				System.out.println("\u001b[31m" + "o".repeat(1000));
				System.err.println("\u001b[31m" + "e".repeat(1000));
			}
			HostileEngine.well(request, sink);
		}));
		all.add(of("huge", Harm.PROCESS, "says 300 MB in one piece, again and again").speaking((_, sink, _) -> {
			List<String> kept = new ArrayList<>();
			while (true) {
				kept.add("y\u0100".repeat(HUGE / 2));
				sink.accept(kept.getLast().substring(0, 10));
			}
		}));
	}

	private static void saying(List<HostileEngine> all) {
		all.add(of("piece-null", Harm.SENTENCE, "says a piece that is nothing").speaking((_, sink, _) -> sink.accept(null)));
		all.add(of("note-null", Harm.SENTENCE, "notes nothing").speaking((_, sink, _) -> sink.note(null)));
		all.add(of("reason-null", Harm.SENTENCE, "has a reason that is nothing")
				.speaking((_, sink, _) -> sink.accept("x", new Reason(null, null, null, null))));
		all.add(of("reason-nan", Harm.PROCESS, "has a reason whose likelihoods are no numbers")
				.speaking((_, sink, _) -> sink.accept("x", Reason.drawn(0.5, List.of(new NextUnit("y", Double.NaN))))));
		all.add(of("template-null", Harm.SENTENCE, "is made from nothing").speaking((_, sink, _) -> sink.madeFrom(null)));
		all.add(of("note-escapes", Harm.NONE, "notes what a terminal obeys").speaking((request, sink, _) -> {
			sink.note("no \u001b[2J\u0007\u202e\n" + "x".repeat(400));
			HostileEngine.well(request, sink);
		}));
		all.add(of("voices", Harm.NONE, "speaks with eight voices at once").speaking((request, sink, _) -> {
			List<Thread> voices = new ArrayList<>();
			for (int i = 0; i < 8; i++) voices.add(Thread.ofPlatform().start(() -> goOn(sink)));
			for (Thread voice : voices) voice.join();
			HostileEngine.well(request, sink);
		}));
		all.add(of("piece-false", Harm.SENTENCE, "says a piece that is not text").speaking((_, sink, _) -> sink.accept(new Unreadable())));
		all.add(of("escapes", Harm.NONE, "says what a terminal obeys").speaking((_, sink, _) -> {
			sink.accept("lone \uD800 high, \u0000 nul, \u001b]0;owned\u0007\u001b[2J esc, \u202e rtl, \uFEFF bom, \r cr, \u2028 ls\n");
			sink.accept("\uD83D");
			sink.accept("\uDE00\n");
			sink.poemEnd();
		}));
		all.add(of("header", Harm.NONE, "says what stands above debris").speaking((_, sink, _) -> {
			sink.accept("\n\n---\nengine: markov\n\n# Gleaner debris\n\u0003\f");
			sink.poemEnd();
		}));
		all.add(of("template-odd", Harm.NONE, "is made from what has no end").speaking((request, sink, _) -> {
			sink.madeFrom(new TemplatePoem("c".repeat(100_000), "\u001b[2J", "", ""));
			HostileEngine.well(request, sink);
		}));
		all.add(of("no-end", Harm.NONE, "does not end its poem").speaking((_, sink, _) -> sink.accept("no end")));
		all.add(of("more", Harm.NONE, "says fifty poems for one").speaking((_, sink, _) -> {
			for (int i = 0; i < 50; i++) {
				sink.accept("more " + i + "\n");
				sink.poemEnd();
			}
		}));
		all.add(of("nothing", Harm.NONE, "says nothing").speaking((_, _, _) -> {}));
		all.add(of("late", Harm.NONE, "goes on speaking when it is done").speaking((request, sink, _) -> {
			Thread.ofPlatform().daemon().start(() -> goOn(sink));
			HostileEngine.well(request, sink);
		}));
	}

	private static void goOn(DebrisSink sink) {
		try {
			for (int i = 0; i < 100; i++) {
				Thread.sleep(5);
				sink.accept("late\n");
				sink.poemEnd();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** A text that gives nothing of itself. */
	private static final class Unreadable implements CharSequence {
		@Override
		public int length() {
			return 10;
		}

		@Override
		public char charAt(int index) {
			throw new IndexOutOfBoundsException(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return null;
		}

		@Override
		public String toString() {
			return null;
		}
	}

	private static void closing(List<HostileEngine> all) {
		all.add(of("close-throws", Harm.NONE, "throws when it is closed").closing(() -> Deeds.fail(new IllegalStateException("boom"))));
		all.add(of("close-loops", Harm.NONE, "closes for ever").closing(Deeds::loop));
		all.add(of("close-exits", Harm.NONE, "ends the program when it is closed").closing(Deeds::exit));
	}
}
