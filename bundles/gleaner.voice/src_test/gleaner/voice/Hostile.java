// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Engines that do to their host what no engine should. Those that hang do so until {@link #release}, deaf to interruption. */
class Hostile implements GeneratorEngine {
	private static final CountDownLatch RELEASED = new CountDownLatch(1);

	/** Lets all that hang end. */
	static void release() {
		RELEASED.countDown();
	}

	static <T> T hang() {
		while (RELEASED.getCount() > 0) {
			try {
				RELEASED.await();
			} catch (InterruptedException e) {
				continue; // deaf
			}
		}
		return null;
	}

	static <T> T overflow() {
		return Hostile.<T>overflow();
	}

	static <T> T fail(Throwable fault) {
		return Hostile.<RuntimeException, T>sneak(fault);
	}

	@SuppressWarnings("unchecked")
	private static <E extends Throwable, T> T sneak(Throwable fault) throws E {
		throw (E) fault;
	}

	/** A class that cannot be initialised. */
	static final class BadClass extends Hostile {
		static final int NUMBER = Integer.parseInt("no number");
	}

	@Override
	public EngineInfo info() {
		return EngineInfo.of("hostile", "Hostile", "does what no engine should");
	}

	@Override
	public List<Objection> check(Settings settings) {
		return List.of();
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) {
		return (request, sink) -> {
			sink.accept("a line\n");
			sink.poemEnd();
		};
	}
}
