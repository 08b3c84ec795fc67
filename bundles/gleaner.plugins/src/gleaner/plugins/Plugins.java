package gleaner.plugins;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What plug-ins a site offers and which are installed, asked of p2. Changes nothing: that is the {@link Director}'s work. */
public final class Plugins {
	private static final String PRODUCT = "gleaner.product";
	private static final String GROUP = ".feature.group";

	private final IProvisioningAgent agent;

	/**
	 * A plug-in as poets see it.
	 *
	 * @param id without the ending that p2 gives to features
	 */
	public record Plugin(String id, String name, String version) {
		/** The name under which p2 installs it. */
		String unit() {
			return id + GROUP;
		}
	}

	private Plugins(IProvisioningAgent agent) {
		this.agent = agent;
	}

	/** @throws PluginException if this program was not put together by p2, as when it runs from class files */
	public static Plugins ofThisProgram() throws PluginException {
		BundleContext context = FrameworkUtil.getBundle(Plugins.class).getBundleContext();
		ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
		if (reference == null)
			throw new PluginException("this program cannot take plug-ins; install Gleaner from its archive and use that one");
		return new Plugins(context.getService(reference));
	}

	/**
	 * A folder or zip file on this machine, or an address, as p2 wants it.
	 *
	 * @throws PluginException if there is nothing of that name on this machine
	 */
	public static URI site(String place) throws PluginException {
		if (place.matches("[a-z][a-z0-9+.-]+:.*")) return URI.create(place.replace(" ", "%20"));
		Path path = Path.of(place).toAbsolutePath().normalize();
		if (!Files.exists(path))
			throw new PluginException("there is nothing at " + path + "; name the folder, zip file or address of an update site");
		boolean archive = Files.isRegularFile(path);
		return archive ? URI.create("jar:" + path.toUri() + "!/") : path.toUri();
	}

	/** The plug-ins of a site, by name. */
	public List<Plugin> offeredBy(URI site) throws PluginException {
		try {
			return plugins(agent.getService(IMetadataRepositoryManager.class).loadRepository(site, null), List.of());
		} catch (ProvisionException e) {
			throw new PluginException(
					"there is no update site at " + site + "; it needs a content.jar or content.xml, as a p2 repository has", e);
		}
	}

	/** How many bytes a site's files have that are for this kind of machine. */
	long size(URI site) throws PluginException {
		try {
			IQueryable<IInstallableUnit> units = agent.getService(IMetadataRepositoryManager.class).loadRepository(site, null);
			IArtifactRepository files = agent.getService(IArtifactRepositoryManager.class).loadRepository(site, null);
			return units.query(QueryUtil.createIUAnyQuery(), null).stream().filter(Plugins::isForThisMachine)
					.flatMap(unit -> unit.getArtifacts().stream()).distinct()
					.mapToLong(key -> Stream.of(files.getArtifactDescriptors(key)).mapToLong(Plugins::bytes).min().orElse(0)).sum();
		} catch (ProvisionException e) {
			throw new PluginException("what the update site at " + site + " has cannot be read: " + e.getMessage(), e);
		}
	}

	private static boolean isForThisMachine(IInstallableUnit unit) {
		if (unit.getFilter() == null || unit.getFilter().getParameters().length != 1) return true;
		BundleContext context = FrameworkUtil.getBundle(Plugins.class).getBundleContext();
		Map<String, String> machine = new HashMap<>();
		for (String key : List.of("osgi.os", "osgi.ws", "osgi.arch")) machine.put(key, String.valueOf(context.getProperty(key)));
		try {
			return FrameworkUtil.createFilter(unit.getFilter().getParameters()[0].toString()).matches(machine);
		} catch (InvalidSyntaxException e) {
			return true; // no filter of that kind: it is for all
		}
	}

	private static long bytes(IArtifactDescriptor file) {
		String said = file.getProperty(IArtifactDescriptor.DOWNLOAD_SIZE);
		return said != null && said.matches("\\d{1,18}") ? Long.parseLong(said) : 0;
	}

	/** The plug-ins that were added to the product, by name. */
	public List<Plugin> installed() throws PluginException {
		IProfile profile = agent.getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
		if (profile == null)
			throw new PluginException("this program cannot take plug-ins; install Gleaner from its archive and use that one");
		List<IRequirement> own = profile.query(QueryUtil.createIUQuery(PRODUCT), null).stream().flatMap(p -> p.getRequirements().stream())
				.toList();
		return plugins(profile.query(new UserVisibleRootQuery(), null), own);
	}

	private static List<Plugin> plugins(IQueryable<IInstallableUnit> units, List<IRequirement> own) {
		return units.query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), null).stream()
				.filter(unit -> unit.getId().endsWith(GROUP) && own.stream().noneMatch(unit::satisfies))
				.map(unit -> new Plugin(unit.getId().substring(0, unit.getId().length() - GROUP.length()), name(unit),
						String.valueOf(unit.getVersion())))
				.sorted(Comparator.comparing(plugin -> plugin.name().toLowerCase(Locale.ROOT)))
				.toList();
	}

	private static String name(IInstallableUnit unit) {
		String name = unit.getProperty(IInstallableUnit.PROP_NAME, null);
		return name == null || name.isBlank() ? unit.getId() : name;
	}

	/**
	 * The plug-in of that id among some, or the only one when none is named.
	 *
	 * @param where they are, for the sentence that says what is wrong: {@code at SITE}, {@code to remove}
	 */
	public static Plugin choose(List<Plugin> among, Optional<String> id, String where) throws PluginException {
		if (among.isEmpty()) throw new PluginException("there are no plug-ins " + where);
		if (id.isEmpty() && among.size() == 1) return among.getFirst();
		String there = String.join(", ", among.stream().map(Plugin::id).toList());
		String wanted = id.orElseThrow(() -> new PluginException("there are several plug-ins " + where + ", name one of: " + there));
		return among.stream().filter(p -> p.id().equals(wanted) || p.unit().equals(wanted)).findFirst()
				.orElseThrow(() -> new PluginException("there is no plug-in \"" + wanted + "\" " + where + "; there are: " + there));
	}
}
