// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.Style;
import gleaner.voice.EngineEntry;
import gleaner.voice.StyleShelf;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine;

/** The names of the styles that engines bring, as a shell completes them: without spaces. Engines are asked only for that. */
final class StyleNames implements Iterable<String> {
	private final Surroundings surroundings;

	private StyleNames(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/** Makes what the annotations of a command name. */
	static CommandLine.IFactory factory(Surroundings surroundings) {
		CommandLine.IFactory usual = CommandLine.defaultFactory();
		return new CommandLine.IFactory() {
			@Override
			public <K> K create(Class<K> type) throws Exception {
				return type == StyleNames.class ? type.cast(new StyleNames(surroundings)) : usual.create(type);
			}
		};
	}

	/** Those of all engines; of one that does not say them none. */
	@Override
	public Iterator<String> iterator() {
		Set<String> names = new LinkedHashSet<>();
		try {
			for (EngineEntry engine : surroundings.engines().get().list()) add(engine, names);
		} catch (IllegalStateException e) {
			return names.iterator(); // where there are no engines at all, nothing is completed
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return names.iterator();
	}

	private static void add(EngineEntry engine, Set<String> names) throws InterruptedException {
		try {
			for (Style style : engine.styles()) names.add(StyleShelf.key(style.name()));
		} catch (EngineException e) {
			return; // whoever chooses this engine is told
		}
	}
}
