// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import java.util.Map;
import org.osgi.framework.Bundle;

/**
 * Who has made something that a plug-in brings.
 *
 * @param bundle the symbolic name of the plug-in; empty if it comes from none
 * @param version of the plug-in; empty if it comes from none
 * @param installed the number under which it was installed: the lower, the earlier
 * @param isAtLarge whether it is a plug-in of another maker within the program, where no engine of others belongs
 */
record Maker(String bundle, String version, long installed, boolean isAtLarge) {
	/** Where bundles of plug-ins are that came into the program. */
	private static final String PLUGIN = "gleaner-plugin:";

	Maker(String bundle, String version, long installed) {
		this(bundle, version, installed, false);
	}

	/** Of something that a bundle of this program brings. */
	static Maker of(Bundle bundle) {
		return new Maker(bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getBundleId(),
				String.valueOf(bundle.getLocation()).startsWith(PLUGIN));
	}

	/** Nobody: an engine that was given, as in tests. */
	static final Maker NOBODY = new Maker("", "", 0);

	/** The engines that come with Gleaner, and the plug-ins they come in; nobody else can bring one of these. */
	private static final Map<String, String> OUR_OWN = Map.of("markov", "gleaner.engine.markov", "lstm", "gleaner.engine.neural", "wavenet",
			"gleaner.engine.neural", "substitution", "gleaner.engine.substitution");

	/** The plug-in that alone may bring an engine of this id; empty for engines of other makers. */
	static String rightful(String engine) {
		return OUR_OWN.getOrDefault(engine, "");
	}

	/** The plug-in with our trainer for an engine of this id, which is preferred to others; empty for engines of other makers. */
	static String rightfulTrainer(String engine) {
		return OUR_OWN.containsKey(engine) ? "gleaner.training" : "";
	}

	/** Whether it may bring an engine of this id. */
	boolean mayBring(String engine) {
		return bundle.isEmpty() || rightful(engine).isEmpty() || rightful(engine).equals(bundle);
	}

	/** As in {@code the plug-in cutup.engine 1.0.0}; the day on which it was built is left out. */
	String inWords() {
		return bundle.isEmpty() ? "Gleaner"
				: "the plug-in " + EngineFault.shown(bundle, 60) + " " + version.replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\..*", "$1");
	}
}
