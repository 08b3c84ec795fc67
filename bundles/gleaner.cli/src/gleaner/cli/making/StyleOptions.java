// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.WrongSetting;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Objection;
import gleaner.engine.Settings;
import gleaner.engine.Style;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.EngineEntry;
import gleaner.voice.StyleShelf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that set an engine: a style, and single settings that count more. */
final class StyleOptions {
	@Option(names = "--style", paramLabel = "STYLE", completionCandidates = StyleNames.class,
			description = "A style: settings that belong together, such as \"word-salad\". --set overrides it. \"gleaner styles\" lists "
					+ "the styles.")
	private String style;

	private Optional<Style> chosen = Optional.empty();

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "A setting; repeatable. \"gleaner engines\" lists the settings of each engine.")
	private Map<String, String> settings = new LinkedHashMap<>();

	/** The style that was named, once the settings are known; nothing if none was. */
	Optional<Style> chosen() {
		return chosen;
	}

	/** Takes a setting away that is none of an engine; {@code null} if it was not given. */
	String take(String name) {
		return settings.remove(name);
	}

	/** Gives a studio, which is not opened before a style is named. */
	@FunctionalInterface
	interface Studios {
		Studio open() throws StudioException;
	}

	/**
	 * What is set, by the names that the engine knows: what a command means by itself, then the style, then single settings, then
	 * what the command has options for; each counts more than those before it.
	 *
	 * @param first may be empty
	 * @param last may be empty
	 * @throws WrongSetting if there is no such setting, or a value cannot be, alone or with others
	 * @throws StudioException if there is no such style
	 */
	Map<String, String> of(EngineEntry entry, Studios studio, Map<String, String> first, Map<String, String> last)
			throws EngineException, StudioException, InterruptedException {
		EngineInfo info = entry.info();
		SettingNames names = new SettingNames(info.parameters());
		Map<String, String> all = new LinkedHashMap<>(first);
		if (style != null) chosen = Optional.of(new StyleShelf(entry, Optional.of(studio.open().styles())).get(style));
		chosen.ifPresent(each -> all.putAll(each.settings()));
		all.putAll(names.known(settings));
		all.putAll(last);
		List<Objection> objections = entry.check(checked(info, names, all));
		if (!objections.isEmpty()) throw new WrongSetting(names.inWords(objections.getFirst().sentence()));
		return all;
	}

	private static Settings checked(EngineInfo info, SettingNames names, Map<String, String> all) {
		try {
			return Settings.of(info.parameters(), all);
		} catch (EngineException e) {
			throw names.wrong(e);
		}
	}
}
