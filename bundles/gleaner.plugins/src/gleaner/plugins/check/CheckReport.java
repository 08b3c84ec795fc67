// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.check;

import gleaner.plugins.fence.Trial;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of trying a plug-in.
 *
 * @param plugin its id
 * @param version as its maker counts
 * @param strictness with which it was tried
 * @param faults of its bundles, a sentence each
 * @param engines that it brings
 */
public record CheckReport(String plugin, String version, int strictness, List<String> faults, List<TriedEngine> engines) {
	public CheckReport {
		faults = List.copyOf(faults);
		engines = List.copyOf(engines);
	}

	/**
	 * What came of one engine.
	 *
	 * @param id as it is announced
	 * @param name that poets read
	 * @param tried what was asked of it, in that order
	 */
	public record TriedEngine(String id, String name, List<Trial.Tried> tried) {
		public TriedEngine {
			tried = List.copyOf(tried);
		}

		/** What is to be mended: each sentence once. */
		public List<String> faults() {
			return tried.stream().flatMap(each -> each.fault().stream()).distinct().toList();
		}

		/** The highest strictness below which all is kept. */
		public int reached(int asked) {
			return tried.stream().filter(each -> each.fault().isPresent()).mapToInt(each -> each.strictness() - 1).min().orElse(asked);
		}
	}

	/** Whether nothing is to be mended. */
	public boolean isKept() {
		return allFaults().findAny().isEmpty();
	}

	/** All that is to be mended. */
	public Stream<String> allFaults() {
		return Stream.concat(faults.stream(), engines.stream().flatMap(engine -> engine.faults().stream()));
	}
}
