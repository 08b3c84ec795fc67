// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineInfo;
import gleaner.engine.ParameterGroup;
import gleaner.voice.StyleShelf.Shelved;
import java.util.List;
import java.util.Optional;

/**
 * What a form shows of an engine beside who it is. Immutable.
 *
 * @param groups its parameters, each in one of them; those of the first are seen at once
 * @param styles those of the engine, then the poet's own
 */
public record EngineForm(List<ParameterGroup> groups, List<Shelved> styles) {
	public EngineForm {
		groups = List.copyOf(groups);
		styles = List.copyOf(styles);
	}

	/** One group, and no styles. */
	public static EngineForm plain(EngineInfo info) {
		return new EngineForm(List.of(new ParameterGroup("", info.parameters())), List.of());
	}

	/** The style of this name; the poet's own where the engine has one of it too. */
	public Optional<Shelved> style(String name) {
		return styles.reversed().stream().filter(style -> style.name().equals(name)).findFirst();
	}
}
