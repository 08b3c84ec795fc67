// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.Settings;
import gleaner.engine.Style;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.studio.style.OwnStyle;
import gleaner.studio.style.OwnStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The styles of one engine: those that it brings, and the poet's own. A name is known whatever its capitals, and with hyphens for its
 * spaces, as one types it in a terminal. Where both have a name, the poet's own is meant.
 */
public final class StyleShelf {
	/** A style, and whether it is the poet's own. */
	public record Shelved(Style style, boolean isOwn) {
		public String name() {
			return style.name();
		}
	}

	private final EngineEntry engine;
	private final Optional<OwnStyles> own;

	/** @param own nothing where there is no studio: then those of the engine alone are there */
	public StyleShelf(EngineEntry engine, Optional<OwnStyles> own) {
		this.engine = engine;
		this.own = own;
	}

	/** What two names have in common that mean the same style: small letters, words parted by hyphens, as in {@code word-salad}. */
	public static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
	}

	/**
	 * Those of the engine in its order, then the poet's own by the alphabet. Reads files.
	 *
	 * @param onTrouble hears a sentence for each of the poet's own that cannot be read; the others are there all the same
	 * @throws EngineException if the engine does not say its styles
	 * @throws InterruptedException if the thread was interrupted
	 */
	public List<Shelved> list(Consumer<String> onTrouble) throws EngineException, InterruptedException {
		List<Shelved> all = new ArrayList<>();
		for (Style style : engine.styles()) all.add(new Shelved(style, false));
		if (own.isPresent()) for (OwnStyle style : own.get().list(onTrouble))
			if (style.engine().equals(engine.id())) all.add(new Shelved(style.style(), true));
		return all;
	}

	/**
	 * The style that is meant by a name.
	 *
	 * @throws StudioException if there is none, where the sentence names those there are, or it cannot be read
	 * @throws EngineException if the engine does not say its styles, or this one is not of its settings
	 * @throws InterruptedException if the thread was interrupted
	 */
	public Style get(String name) throws EngineException, StudioException, InterruptedException {
		List<String> troubles = new ArrayList<>();
		List<Shelved> all = list(troubles::add);
		Optional<Shelved> found = all.reversed().stream().filter(each -> key(each.name()).equals(key(name))).findFirst();
		if (found.isPresent()) return usable(found.get().style());
		Optional<String> unread = own.isPresent() ? own.get().known(name) : Optional.empty();
		if (unread.isPresent()) {
			OwnStyle other = own.get().get(unread.get());
			throw new StudioException("the style \"" + other.name() + "\" belongs to the engine " + other.engine()
					+ "; choose that engine, or another style");
		}
		List<String> names = all.stream().map(Shelved::name).toList();
		throw new StudioException("there is no style \"" + name + "\" of " + engine.name() + Nearest.question(name, names)
				+ (names.isEmpty() ? "; it has none" : "; there are: " + String.join(", ", names)));
	}

	/** The settings of an own style may be those of an engine that has changed since, or typed. */
	private Style usable(Style style) throws EngineException, InterruptedException {
		try {
			Settings.of(engine.info().parameters(), style.settings());
			return style;
		} catch (EngineException e) {
			throw new EngineException("in the style \"" + style.name() + "\" " + e.getMessage(), e);
		}
	}
}
