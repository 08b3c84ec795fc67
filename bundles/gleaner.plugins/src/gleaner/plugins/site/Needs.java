// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Constants;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** What bundles need and neither the running program nor they themselves have: so a plug-in that could not run is not installed. */
public final class Needs {
	private static final String PACKAGE = "osgi.wiring.package";
	private static final String BUNDLE = "osgi.wiring.bundle";

	private final FrameworkWiring program;

	Needs(FrameworkWiring program) {
		this.program = program;
	}

	private record Need(String namespace, Map<String, String> directives) implements Requirement {
		static Need of(String namespace, String name, String versionAttribute, String range) {
			String versions = range == null ? "" : new VersionRange(range).toFilterString(versionAttribute);
			return new Need(namespace,
					Map.of(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "(&(" + namespace + "=" + name + ")" + versions + ")"));
		}

		@Override
		public String getNamespace() {
			return namespace;
		}

		@Override
		public Map<String, String> getDirectives() {
			return directives;
		}

		@Override
		public Map<String, Object> getAttributes() {
			return Map.of();
		}

		@Override
		public Resource getResource() {
			return null;
		}
	}

	/**
	 * What a bundle cannot do without: packages and bundles.
	 *
	 * @throws PluginException if it is no bundle
	 */
	public static List<Requirement> of(Path jar) throws PluginException {
		BundleManifest bundle = BundleManifest.of(jar);
		List<Requirement> needs = new ArrayList<>();
		for (ManifestElement need : bundle.elements(Constants.IMPORT_PACKAGE))
			if (!isOptional(need)) for (String name : need.getValueComponents())
				needs.add(Need.of(PACKAGE, name, Constants.VERSION_ATTRIBUTE, need.getAttribute(Constants.VERSION_ATTRIBUTE)));
		for (ManifestElement need : bundle.elements(Constants.REQUIRE_BUNDLE))
			if (!isOptional(need)) needs.add(Need.of(BUNDLE, need.getValue(), Constants.BUNDLE_VERSION_ATTRIBUTE,
					need.getAttribute(Constants.BUNDLE_VERSION_ATTRIBUTE)));
		return needs;
	}

	private static boolean isOptional(ManifestElement need) {
		return Constants.RESOLUTION_OPTIONAL.equals(need.getDirective(Constants.RESOLUTION_DIRECTIVE));
	}

	/** @throws PluginException if something is missing; the sentence names it, with the versions */
	void check(String plugin, List<BundleManifest> bundles) throws PluginException {
		for (BundleManifest bundle : bundles) {
			for (ManifestElement need : bundle.elements(Constants.IMPORT_PACKAGE))
				for (String name : need.getValueComponents())
					require(plugin, bundle, need, PACKAGE, name, Constants.VERSION_ATTRIBUTE,
							bundles, Constants.EXPORT_PACKAGE);
			for (ManifestElement need : bundle.elements(Constants.REQUIRE_BUNDLE))
				require(plugin, bundle, need, BUNDLE, need.getValue(), Constants.BUNDLE_VERSION_ATTRIBUTE, bundles,
						Constants.BUNDLE_SYMBOLICNAME);
		}
	}

	private void require(String plugin, BundleManifest bundle, ManifestElement need, String namespace, String name, String attribute,
			List<BundleManifest> bundles, String offered) throws PluginException {
		if (isOptional(need)) return;
		for (BundleManifest each : bundles)
			for (ManifestElement has : each.elements(offered)) if (List.of(has.getValueComponents()).contains(name)) return;
		String range = need.getAttribute(attribute);
		try {
			if (!program.findProviders(Need.of(namespace, name, attribute, range)).isEmpty()) return;
		} catch (IllegalArgumentException e) {
			throw new PluginException(
					plugin + " was not installed: its bundle " + bundle.name() + " needs " + name + " in the version " + range
							+ ", which is none",
					e);
		}
		throw new PluginException(plugin + " was not installed: its bundle " + bundle.name() + " needs " + name
				+ (range == null ? "" : " " + range) + ", which this Gleaner does not have; ask its maker for a version for this Gleaner");
	}
}
