// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import gleaner.fence.Fence;
import gleaner.plugins.PluginException;
import gleaner.plugins.site.Needs;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/**
 * What a process needs of the program: its framework, what makes components, and of all other bundles only those that the plug-ins need. So
 * it starts in a fraction of the program's time, and what belongs to the window or to the studio is not there at all.
 */
final class Furniture {
	/** Brings components to life. */
	private static final String COMPONENTS = "org.apache.felix.scr";

	/** Lends engines to the program. */
	private static final String LENDER = "gleaner.fence.host.BundleHost";

	private final BundleContext program;

	/** @param program of the system bundle */
	Furniture(BundleContext program) {
		this.program = program;
	}

	/** The framework. It is signed, and to look through its signatures would take a third of a process's start. */
	List<Path> basis() throws IOException {
		return List.of(framework());
	}

	/** What speaks to the program: what a process begins with. */
	List<Path> classPath() throws IOException {
		return List.of(file(FrameworkUtil.getBundle(Fence.class)));
	}

	private Path framework() throws IOException {
		try {
			return Path.of(BundleContext.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		} catch (URISyntaxException e) {
			throw new IOException(e);
		}
	}

	/** The bundles of the program that these need, and what those need; among them the one that speaks to the program. */
	List<Bundle> needed(List<Path> jars, Bundle... more) throws IOException {
		FrameworkWiring wiring = program.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
		Set<Bundle> needed = new LinkedHashSet<>();
		Deque<Bundle> open = new ArrayDeque<>();
		open.add(FrameworkUtil.getBundle(Fence.class));
		open.addAll(List.of(more));
		for (Bundle bundle : program.getBundles()) if (COMPONENTS.equals(bundle.getSymbolicName())) open.add(bundle);
		for (Path jar : jars) for (Requirement each : needs(jar)) find(wiring, each, open);
		while (!open.isEmpty()) {
			Bundle bundle = open.poll();
			if (bundle.getBundleId() == 0 || !needed.add(bundle)) continue;
			for (BundleRequirement each : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null))
				if (!each.getDirectives().getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, "")
						.equals(Constants.RESOLUTION_OPTIONAL))
					find(wiring, each, open);
			for (Bundle fragment : fragmentsOf(bundle)) open.add(fragment);
		}
		return List.copyOf(needed);
	}

	private static List<Requirement> needs(Path jar) throws IOException {
		try {
			return Needs.of(jar);
		} catch (PluginException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static void find(FrameworkWiring wiring, Requirement need, Deque<Bundle> open) {
		if (need.getNamespace().equals(HostNamespace.HOST_NAMESPACE)) return;
		wiring.findProviders(need).stream().map(BundleCapability::getRevision).map(BundleRevision::getBundle).findFirst()
				.ifPresent(open::add);
	}

	private List<Bundle> fragmentsOf(Bundle host) {
		List<Bundle> fragments = new ArrayList<>();
		for (Bundle each : program.getBundles()) {
			String named = each.getHeaders("").get(Constants.FRAGMENT_HOST);
			if (named != null && named.split(";")[0].strip().equals(host.getSymbolicName())) fragments.add(each);
		}
		return fragments;
	}

	/** Where a bundle of the program lies. */
	static Path file(Bundle bundle) throws IOException {
		File file = FileLocator.getBundleFileLocation(bundle)
				.orElseThrow(() -> new IOException(bundle.getSymbolicName() + " is not in a file"));
		return file.toPath().toAbsolutePath().normalize();
	}

	/** What a process is told that lends engines to the program. */
	List<String> write(Path room, List<Bundle> needed, List<Path> jars) throws IOException {
		return write(room, needed, jars, LENDER);
	}

	/**
	 * The list that a process reads when it begins, and what else it is told.
	 *
	 * @param type the class that makes use of the plug-ins
	 */
	List<String> write(Path room, List<Bundle> needed, List<Path> jars, String type) throws IOException {
		Bundle fence = FrameworkUtil.getBundle(Fence.class);
		List<String> lines = new ArrayList<>();
		for (Bundle bundle : needed) {
			String sign = bundle.equals(fence) ? "*" : COMPONENTS.equals(bundle.getSymbolicName()) ? "+" : "-";
			lines.add(sign + reference(file(bundle)));
		}
		for (Path jar : jars) lines.add("+" + reference(jar));
		Path list = Files.write(room.resolve("bundles"), lines);
		return List.of(list.toString(), room.resolve("osgi").toString(), type);
	}

	private static String reference(Path file) {
		return "reference:" + file.toUri();
	}
}
