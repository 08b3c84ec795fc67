// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.osgi.util.ManifestElement;

/**
 * What the bundles of a plug-in may be: new bundles beside the program's. None takes the place of one of the program's own, goes into
 * one as a fragment, hands out packages that the program has, or runs what lies outside it.
 */
final class BundleRules {
	private static final String OWN = "gleaner.";

	/** The framework goes by this name too. */
	private static final String FRAMEWORK = "system.bundle";
	/** What of Gleaner's own is apart from the program only for its size. */
	private static final Map<String, List<String>> OWN_PLUGINS = Map.of(Offer.TRAINER, List.of("gleaner.training", "gleaner.nd4j"),
			Offer.ENCODER, List.of("gleaner.language.encoder"));

	private final Set<String> ofTheProgram = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	private final Set<String> packages;

	/**
	 * @param ofTheProgram the names of the program's own bundles
	 * @param packages those that they hand out: another's of the same name could take their place
	 */
	BundleRules(Set<String> ofTheProgram, Set<String> packages) {
		this.ofTheProgram.addAll(ofTheProgram);
		this.ofTheProgram.add(FRAMEWORK);
		this.packages = Set.copyOf(packages);
	}

	/**
	 * @param id of the plug-in
	 * @param plugin what to call it
	 * @throws PluginException if one of them breaks a rule; the sentence names it
	 */
	void check(String id, String plugin, List<BundleManifest> bundles) throws PluginException {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		for (BundleManifest bundle : bundles) {
			String name = bundle.name();
			if (ofTheProgram.contains(name)) throw refused(plugin, "its bundle " + name + " would replace one of Gleaner's own");
			if (isOwn(name) && !isOfOurs(id, name)) throw refused(plugin, "its bundle " + name + " has a name like Gleaner's own");
			if (!names.add(name)) throw refused(plugin, "it has the bundle " + name + " twice");
			for (String header : List.of("Bundle-ClassPath", "Bundle-NativeCode"))
				for (ManifestElement part : bundle.elements(header))
					for (String each : part.getValueComponents())
						if (each.startsWith("external:") || Arrays.asList(each.split("[/\\\\]")).contains(".."))
							throw refused(plugin, "its bundle " + name + " would run what lies outside it (" + each + ")");
		}
		for (BundleManifest bundle : bundles) {
			List<ManifestElement> hosts = bundle.elements("Fragment-Host");
			if (!hosts.isEmpty() && !names.contains(hosts.getFirst().getValue()))
				throw refused(plugin, "its bundle " + bundle.name() + " would become a part of " + hosts.getFirst().getValue()
						+ ", which does not belong to the plug-in");
			List<String> taken = new ArrayList<>();
			for (ManifestElement exported : bundle.elements("Export-Package"))
				for (String each : exported.getValueComponents())
					if (isOwn(each) || each.startsWith("java.") || packages.contains(each)) taken.add(each);
			if (!taken.isEmpty())
				throw refused(plugin,
						"its bundle " + bundle.name() + " exports packages that belong to Gleaner: " + String.join(", ", taken));
		}
	}

	private static boolean isOwn(String name) {
		return name.toLowerCase(Locale.ROOT).startsWith(OWN);
	}

	private static boolean isOfOurs(String plugin, String bundle) {
		return OWN_PLUGINS.getOrDefault(plugin, List.of()).stream()
				.anyMatch(name -> bundle.equals(name) || bundle.startsWith(name + "."));
	}

	private static PluginException refused(String plugin, String why) {
		return new PluginException(plugin + " was not installed: " + why + ". A plug-in may have only bundles of its own");
	}
}
