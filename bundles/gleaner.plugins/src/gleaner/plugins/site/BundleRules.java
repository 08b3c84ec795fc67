package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.osgi.util.ManifestElement;

/**
 * What the bundles of a plug-in may be: new bundles beside the program's. None takes the place of one of the program's own, goes into
 * one as a fragment, or hands out packages in the program's name.
 */
final class BundleRules {
	private static final String OWN = "gleaner.";

	private final Set<String> ofTheProgram;

	/** @param ofTheProgram the names of the program's own bundles */
	BundleRules(Set<String> ofTheProgram) {
		this.ofTheProgram = Set.copyOf(ofTheProgram);
	}

	/** @throws PluginException if one of them breaks a rule; the sentence names it */
	void check(String plugin, List<BundleManifest> bundles) throws PluginException {
		Set<String> names = new HashSet<>();
		for (BundleManifest bundle : bundles) {
			String name = bundle.name();
			if (ofTheProgram.contains(name)) throw refused(plugin, "its bundle " + name + " would take the place of one of Gleaner's own");
			if (!names.add(name)) throw refused(plugin, "it has the bundle " + name + " twice");
		}
		for (BundleManifest bundle : bundles) {
			List<ManifestElement> hosts = bundle.elements("Fragment-Host");
			if (!hosts.isEmpty() && !names.contains(hosts.getFirst().getValue()))
				throw refused(plugin, "its bundle " + bundle.name() + " would become a part of " + hosts.getFirst().getValue()
						+ ", which is not the plug-in's own");
			List<String> taken = new ArrayList<>();
			for (ManifestElement exported : bundle.elements("Export-Package"))
				for (String each : exported.getValueComponents()) if (each.startsWith(OWN) || each.startsWith("java.")) taken.add(each);
			if (!taken.isEmpty())
				throw refused(plugin, "its bundle " + bundle.name() + " hands out packages in Gleaner's name: " + String.join(", ", taken));
		}
	}

	private static PluginException refused(String plugin, String why) {
		return new PluginException(plugin + " was not installed: " + why + ". A plug-in brings bundles of its own and nothing else");
	}
}
