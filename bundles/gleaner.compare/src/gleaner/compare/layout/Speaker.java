// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Settings;
import gleaner.studio.Studio;
import gleaner.voice.EngineEntry;
import gleaner.voice.GenerationOrder;
import gleaner.voice.StyleShelf;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks in a pane.
 *
 * @param engine who the engine is
 * @param order what it is asked for
 * @param name what its pane is called, if it is called otherwise than the engine or its model
 * @param style the name of the style that its settings are; empty if they are those of none, or nobody looked
 */
public record Speaker(EngineInfo engine, GenerationOrder order, Optional<String> name, String style) {
	public Speaker(EngineInfo engine, GenerationOrder order, Optional<String> name) {
		this(engine, order, name, "");
	}

	/**
	 * A speaker whose style is looked up: of the studio's own, and those of the engine.
	 *
	 * @throws InterruptedException if the thread was interrupted
	 */
	public static Speaker of(Studio studio, EngineEntry engine, GenerationOrder order, Optional<String> name)
			throws EngineException, InterruptedException {
		EngineInfo info = engine.info();
		return new Speaker(info, order, name, style(studio, engine, info, order));
	}

	private static String style(Studio studio, EngineEntry engine, EngineInfo info, GenerationOrder order) throws InterruptedException {
		try {
			Map<String, String> told = Settings.of(info.parameters(), order.settings()).asText();
			for (StyleShelf.Shelved each : new StyleShelf(engine, Optional.of(studio.styles())).list(_ -> {}).reversed())
				if (Settings.of(info.parameters(), each.style().settings()).asText().equals(told)) return each.name();
		} catch (EngineException e) {
			return ""; // whoever starts the engine says what is wrong with it
		}
		return "";
	}
}
