// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.VerdictStore;
import gleaner.desk.stream.Verdicts;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What has been decided about words of debris, from one start to the next. UI thread. */
final class VerdictMemory {
	private static final String NODE = "gleaner.ui.glean.verdicts";
	/** The files, one on a line, the one that was last at the end. */
	private static final String ORDER = "order";

	private VerdictMemory() {
	}

	static Verdicts read() {
		Verdicts verdicts = new Verdicts();
		for (String debris : order()) VerdictStore.read(debris, memory().get(debris, ""), verdicts);
		return verdicts;
	}

	/** Keeps what was decided about one file, and forgets what has been forgotten. */
	static void keep(Verdicts verdicts, String debris) {
		List<String> gone = new ArrayList<>(order());
		gone.removeAll(verdicts.debris());
		gone.forEach(memory()::remove);
		if (verdicts.debris().contains(debris)) memory().put(debris, VerdictStore.write(verdicts.of(debris)));
		memory().put(ORDER, String.join("\n", verdicts.debris()));
	}

	private static List<String> order() {
		return memory().get(ORDER, "").lines().toList();
	}

	private static IEclipsePreferences memory() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
