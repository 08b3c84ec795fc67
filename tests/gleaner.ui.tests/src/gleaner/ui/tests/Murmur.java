// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;

/** An engine of another maker, to be packed into a plug-in: it murmurs until it is stopped. It needs nothing but the API. */
public final class Murmur implements GeneratorEngine {
	static final String ID = "murmur";
	private static final int PAUSE_MILLIS = 100;

	@Override
	public EngineInfo info() {
		return EngineInfo.of(ID, "Murmur", "murmurs until it is stopped");
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) {
		return (request, sink) -> {
			while (true) {
				sink.accept("a murmur in the wall\n");
				Thread.sleep(PAUSE_MILLIS);
			}
		};
	}
}
