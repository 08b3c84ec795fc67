// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * In what two threads differ, and in what they do not. Immutable.
 *
 * @param settings in the order of the first thread's card: engine and corpus first, then all settings of either
 * @param changesOfFirst what was changed on the way of the first, by step
 * @param changesOfSecond what was changed on the way of the second, by step
 */
public record RunDiff(List<Setting> settings, List<SettingChange> changesOfFirst, List<SettingChange> changesOfSecond) {
	/**
	 * One setting.
	 *
	 * @param first as the first thread has it; nothing if it has no such setting
	 * @param second as the second has it
	 */
	public record Setting(String name, Optional<String> first, Optional<String> second) {
		public boolean isSame() {
			return first.equals(second);
		}
	}

	public RunDiff {
		settings = List.copyOf(settings);
		changesOfFirst = List.copyOf(changesOfFirst);
		changesOfSecond = List.copyOf(changesOfSecond);
	}

	/** @throws StudioException if a card cannot be read */
	public static RunDiff of(Run first, Run second) throws StudioException {
		RunCard one = RunCard.read(new RunFolder(first.folder()));
		RunCard two = RunCard.read(new RunFolder(second.folder()));
		List<Setting> settings = new ArrayList<>();
		add(settings, "engine", one.engine(), two.engine());
		add(settings, "corpus", one.corpus(), two.corpus());
		if (!one.corpusHash().equals(two.corpusHash()) && one.corpus().equals(two.corpus()))
			add(settings, "corpus, as it was", one.corpusHash(), two.corpusHash());
		add(settings, "weights", weights(one), weights(two));
		Set<String> names = new LinkedHashSet<>(one.parameters().keySet());
		names.addAll(two.parameters().keySet());
		for (String name : names)
			settings.add(
					new Setting(name, Optional.ofNullable(one.parameters().get(name)), Optional.ofNullable(two.parameters().get(name))));
		return new RunDiff(settings, one.changes(), two.changes());
	}

	private static String weights(RunCard card) {
		return card.weights() == 0 ? "" : Long.toString(card.weights());
	}

	private static void add(List<Setting> settings, String name, String first, String second) {
		settings.add(new Setting(name, Optional.of(first).filter(value -> !value.isEmpty()),
				Optional.of(second).filter(value -> !value.isEmpty())));
	}

	/** Only what is not the same. */
	public List<Setting> differences() {
		return settings.stream().filter(setting -> !setting.isSame()).toList();
	}
}
