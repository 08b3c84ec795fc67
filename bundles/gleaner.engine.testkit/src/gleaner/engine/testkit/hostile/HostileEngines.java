// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All hostile engines. */
public final class HostileEngines {
	private HostileEngines() {
	}

	/** A new one of each kind. */
	public static List<HostileEngine> all() {
		List<HostileEngine> all = new ArrayList<>();
		all.addAll(AskedBadly.all());
		all.addAll(ReadBadly.all());
		all.addAll(ContinuedBadly.all());
		all.addAll(SpokenBadly.all());
		all.addAll(WorldHarmed.all());
		return List.copyOf(all);
	}

	/** The one of this id. */
	public static Optional<HostileEngine> find(String id) {
		return all().stream().filter(engine -> engine.id().equals(id)).findFirst();
	}
}
