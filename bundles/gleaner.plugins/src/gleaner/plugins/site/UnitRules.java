// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.util.Set;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.ITouchpointData;
import org.eclipse.equinox.p2.metadata.ITouchpointType;

/**
 * What the metadata of an update site may say. p2 lets it run actions at the installation, which delete folders or change how the program
 * is started. None of them is ever carried out here, and a plug-in that has any is refused all the same: it would not work as its maker
 * means.
 */
final class UnitRules {
	private static final String OSGI = "org.eclipse.equinox.p2.osgi";
	private static final Set<String> PLAIN = Set.of("manifest", "zipped");
	private static final Set<String> FILES = Set.of("osgi.bundle", "org.eclipse.update.feature");

	private UnitRules() {
	}

	/** @throws PluginException if it says more than that there is a bundle or a feature */
	static void check(String plugin, IInstallableUnit unit) throws PluginException {
		for (ITouchpointData data : unit.getTouchpointData())
			for (String instruction : data.getInstructions().keySet())
				if (!PLAIN.contains(instruction))
					throw refused(plugin, unit, "would run something during its installation (" + instruction + ")");
		ITouchpointType type = unit.getTouchpointType();
		if (!type.equals(ITouchpointType.NONE) && !type.getId().equals(OSGI))
			throw refused(plugin, unit, "is not a bundle (" + type.getId() + ")");
		for (IArtifactKey file : unit.getArtifacts())
			if (!FILES.contains(file.getClassifier()))
				throw refused(plugin, unit, "has files that are not bundles (" + file.getClassifier() + ")");
		for (IRequirement need : unit.getRequirements())
			if (need.getMax() == 0) throw refused(plugin, unit, "wants something to be absent (" + need + ")");
		if (!unit.getMetaRequirements().isEmpty()) throw refused(plugin, unit, "would add new actions to the installer");
	}

	private static PluginException refused(String plugin, IInstallableUnit unit, String why) {
		return new PluginException(plugin + " was not installed: " + unit.getId() + " " + why
				+ ". A plug-in may have only bundles of its own");
	}
}
