// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.files.SafeName;
import gleaner.voice.StyleShelf;
import gleaner.voice.StyleShelf.Shelved;
import java.util.List;
import java.util.Optional;

/** What a style of the poet's own can be called. */
public final class StyleName {
	private final String engine;
	private final List<Shelved> styles;

	/**
	 * @param engine its name
	 * @param styles those there are of it
	 */
	public StyleName(String engine, List<Shelved> styles) {
		this.engine = engine;
		this.styles = List.copyOf(styles);
	}

	/** What is wrong with a name, as a dialog says it; nothing if it will do. Of one that is empty it is clear without words. */
	public Optional<String> fault(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty()) return Optional.of("");
		if (!SafeName.of(stripped).equals(stripped))
			return Optional.of("A style cannot have that name; \u201C" + SafeName.of(stripped) + "\u201D would do.");
		return styles.stream().filter(style -> !style.isOwn() && StyleShelf.key(style.name()).equals(StyleShelf.key(stripped))).findFirst()
				.map(style -> "\u201C" + style.name() + "\u201D is a style that " + engine + " brings; give yours another name.");
	}

	/** The name under which it is kept: that of the poet's own style that differs only in capitals, if there is one. */
	public String kept(String name) {
		String stripped = name.strip();
		return styles.stream().filter(Shelved::isOwn).map(Shelved::name)
				.filter(own -> SafeName.key(own).equals(SafeName.key(stripped))).findFirst().orElse(stripped);
	}
}
