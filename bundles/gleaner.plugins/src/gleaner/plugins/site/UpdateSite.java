// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.files.Folders;
import gleaner.plugins.PluginException;
import gleaner.plugins.store.FileSum;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IAgentLocation;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ILicense;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.expression.IMatchExpression;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** A p2 repository. It is only read: what a plug-in consists of, and its bundles. Of p2 nothing is installed. */
final class UpdateSite implements PluginSource {
	private static final String GROUP = ".feature.group";
	private static final String FEATURE = ".feature.jar";
	private static final String BUNDLE = "osgi.bundle";
	private static final String SIGNATURES = "pgp.signatures";
	private static final String KEYS = "pgp.publicKeys";
	private static final int LONGEST_LICENCE = 80;
	private static final String REPOSITORY = "org.eclipse.equinox.p2.repository";
	/** Bytes. Those of the largest sites that are known have a tenth of that. */
	private static final long LARGEST_DESCRIPTION = 256L << 20;

	private static final List<String> STRONG = List.of("download.checksum.sha-512", "download.checksum.sha-256");
	/** What a site says of the bytes of a file, the strongest first. */
	private static final Map<String, String> CHECKSUMS = new LinkedHashMap<>();

	static {
		CHECKSUMS.put("download.checksum.sha-512", "SHA-512");
		CHECKSUMS.put("download.checksum.sha-256", "SHA-256");
		CHECKSUMS.put("download.checksum.md5", "MD5");
		CHECKSUMS.put("download.md5", "MD5");
	}

	private final IProvisioningAgent agent;
	private final URI address;
	private final IQueryable<IInstallableUnit> ofTheProgram;
	private final Map<String, String> machine;
	private final Patience patience = Patience.ofAPoet();

	/**
	 * @param ofTheProgram what the program consists of
	 * @param machine osgi.os, osgi.ws and osgi.arch of this machine
	 */
	UpdateSite(IProvisioningAgent agent, URI address, IQueryable<IInstallableUnit> ofTheProgram, Map<String, String> machine) {
		this.agent = agent;
		this.address = address;
		this.ofTheProgram = ofTheProgram;
		this.machine = Map.copyOf(machine);
	}

	private IQueryable<IInstallableUnit> units() throws PluginException, InterruptedException {
		return ask(monitor -> agent.getService(IMetadataRepositoryManager.class).loadRepository(address, monitor),
				e -> new PluginException("there is no update site at " + address
						+ "; it needs a content.jar or content.xml, like a p2 repository", e));
	}

	/** What p2 reads of a site it writes into a folder first, all of it, however much that is. */
	private <T> T ask(Patience.Asking<T> asking, Function<Throwable, PluginException> fault) throws PluginException, InterruptedException {
		Path arriving = Path.of(agent.getService(IAgentLocation.class).getDataArea(REPOSITORY)).resolve("cache/downloading");
		try {
			return patience.ask("the site at " + address, () -> bytes(arriving), LARGEST_DESCRIPTION, asking, fault);
		} finally {
			Folders.delete(arriving);
		}
	}

	private static long bytes(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.mapToLong(file -> file.toFile().length()).sum();
		} catch (IOException e) {
			return 0; // nothing has come yet
		}
	}

	@Override
	public List<Offer> offers() throws PluginException, InterruptedException {
		return units().query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), null).stream()
				.filter(unit -> unit.getId().endsWith(GROUP)).map(UpdateSite::offer)
				.sorted(Comparator.comparing((Offer offer) -> offer.name().toLowerCase(Locale.ROOT)).thenComparing(Offer::id)).toList();
	}

	private static Offer offer(IInstallableUnit unit) {
		String id = unit.getId().substring(0, unit.getId().length() - GROUP.length());
		String name = Objects.requireNonNullElse(unit.getProperty(IInstallableUnit.PROP_NAME, null), "").strip();
		String maker = Objects.requireNonNullElse(unit.getProperty(IInstallableUnit.PROP_PROVIDER, null), "").strip();
		return new Offer(id, name.isEmpty() ? id : name, unit.getVersion().toString(), maker, licence(unit.getLicenses(null)));
	}

	/** Its first line: the whole text can be pages long. */
	private static String licence(Collection<ILicense> licences) {
		String said = licences.stream().map(ILicense::getBody).filter(Objects::nonNull).flatMap(String::lines).map(String::strip)
				.filter(line -> !line.isEmpty()).findFirst().orElse("");
		return said.length() <= LONGEST_LICENCE ? said : said.substring(0, LONGEST_LICENCE - 1) + "…";
	}

	@Override
	public List<Delivered> fetch(Offer offer, Path folder) throws PluginException, InterruptedException {
		List<IInstallableUnit> bundles = bundles(offer);
		if (bundles.isEmpty()) throw new PluginException(offer.name() + " was not installed: it has no bundle for this kind of machine");
		IArtifactRepository files = files();
		List<Delivered> delivered = new ArrayList<>();
		for (IInstallableUnit bundle : bundles)
			for (IArtifactKey key : bundle.getArtifacts()) {
				if (Thread.interrupted()) throw new InterruptedException();
				delivered.add(fetch(key, files, folder));
			}
		return delivered;
	}

	@Override
	public long size(Offer offer) throws PluginException, InterruptedException {
		IArtifactRepository files = files();
		return bundles(offer).stream().flatMap(bundle -> bundle.getArtifacts().stream())
				.mapToLong(key -> Stream.of(files.getArtifactDescriptors(key)).mapToLong(UpdateSite::bytes).min().orElse(0)).sum();
	}

	private static long bytes(IArtifactDescriptor file) {
		String said = file.getProperty(IArtifactDescriptor.DOWNLOAD_SIZE);
		return said != null && said.matches("\\d{1,18}") ? Long.parseLong(said) : 0;
	}

	private IArtifactRepository files() throws PluginException, InterruptedException {
		return ask(monitor -> agent.getService(IArtifactRepositoryManager.class).loadRepository(address, monitor),
				e -> new PluginException("the update site at " + address
						+ " does not say where its files are; it needs an artifacts.jar or artifacts.xml", e));
	}

	/** The bundles of a plug-in and those they need that the program does not have. */
	private List<IInstallableUnit> bundles(Offer offer) throws PluginException, InterruptedException {
		IQueryable<IInstallableUnit> units = units();
		IInstallableUnit feature = units.query(QueryUtil.createIUQuery(offer.id() + GROUP), null).stream()
				.filter(unit -> unit.getVersion().toString().equals(offer.version())).findFirst()
				.orElseThrow(() -> new PluginException("the site at " + address + " has no " + offer.id() + " " + offer.version()));
		Map<String, IInstallableUnit> taken = new LinkedHashMap<>();
		Deque<IInstallableUnit> open = new ArrayDeque<>(List.of(feature));
		while (!open.isEmpty()) {
			IInstallableUnit unit = open.removeFirst();
			if (taken.putIfAbsent(unit.getId(), unit) != null) continue;
			UnitRules.check(offer.name(), unit);
			for (IRequirement need : unit.getRequirements()) provider(offer, unit, need, units).ifPresent(open::addLast);
		}
		return taken.values().stream().filter(unit -> !unit.getId().endsWith(GROUP) && !unit.getId().endsWith(FEATURE)).toList();
	}

	/** @return nothing if the program has it, or need not have it */
	private Optional<IInstallableUnit> provider(Offer offer, IInstallableUnit unit, IRequirement need, IQueryable<IInstallableUnit> units)
			throws PluginException {
		if (need.getMin() == 0 || !isForThisMachine(need.getFilter()) || has(ofTheProgram, need)) return Optional.empty();
		Optional<IInstallableUnit> found = units.query(QueryUtil.createLatestQuery(QueryUtil.createMatchQuery(need.getMatches())), null)
				.stream()
				.filter(each -> isForThisMachine(each.getFilter())).findFirst();
		if (found.isEmpty())
			throw new PluginException(offer.name() + " was not installed: " + unit.getId() + " needs " + need
					+ ", which neither this Gleaner nor the site has");
		return found;
	}

	private static boolean has(IQueryable<IInstallableUnit> units, IRequirement need) {
		return !units.query(QueryUtil.createLimitQuery(QueryUtil.createMatchQuery(need.getMatches()), 1), null).isEmpty();
	}

	private boolean isForThisMachine(IMatchExpression<IInstallableUnit> filter) {
		if (filter == null || filter.getParameters().length != 1) return true;
		try {
			return FrameworkUtil.createFilter(filter.getParameters()[0].toString()).matches(machine);
		} catch (InvalidSyntaxException e) {
			return true; // no filter of that kind: it is for all
		}
	}

	private Delivered fetch(IArtifactKey key, IArtifactRepository files, Path folder) throws PluginException, InterruptedException {
		String name = key.getId() + " " + key.getVersion();
		IArtifactDescriptor descriptor = Stream.of(files.getArtifactDescriptors(key)).filter(d -> d.getProcessingSteps().length == 0)
				.findFirst().orElseThrow(() -> new PluginException("the file of " + name + " is not at " + files.getLocation()));
		Path file = folder.resolve(key.getId() + "_" + key.getVersion() + ".jar");
		if (!file.normalize().getParent().equals(folder.normalize()))
			throw new PluginException(key.getId() + " cannot be the name of a bundle, because its file gets that name");
		try (OutputStream out = Files.newOutputStream(file)) {
			IStatus status = patience.fetch("the site at " + files.getLocation(), out, SoundJar.LARGEST,
					(into, monitor) -> files.getRawArtifact(descriptor, into, monitor),
					e -> new PluginException("the file of " + name + " cannot be fetched from " + files.getLocation() + ": " + e, e));
			if (!status.isOK()) throw new PluginException("the file of " + name + " cannot be fetched from " + files.getLocation() + ": "
					+ status.getMessage(), status.getException());
		} catch (IOException e) {
			throw new PluginException("the file of " + name + " cannot be written into " + folder + ": " + e.getMessage(), e);
		}
		check(file, descriptor, name);
		return new Delivered(file, said(descriptor.getProperty(SIGNATURES)),
				said(descriptor.getProperty(KEYS)) + "\n" + said(files.getProperty(KEYS)));
	}

	private static String said(String property) {
		return property == null ? "" : property;
	}

	/** Mirrors, and places that the site names elsewhere, may be of anybody: what comes from them is told by its checksum alone. */
	private void check(Path file, IArtifactDescriptor descriptor, String name) throws PluginException {
		boolean isHere = address.getScheme().equals("file") || address.toString().startsWith("jar:file:");
		if (!isHere && STRONG.stream().allMatch(kind -> descriptor.getProperty(kind) == null))
			throw new PluginException("the site at " + address + " gives no checksum of " + name
					+ " that is safe from forging, SHA-256 or SHA-512; nothing was installed; tell its maker");
		for (Map.Entry<String, String> kind : CHECKSUMS.entrySet()) {
			String announced = descriptor.getProperty(kind.getKey());
			if (announced == null) continue;
			String found = sum(file, kind.getValue());
			if (!found.equalsIgnoreCase(announced.strip()))
				throw new PluginException("the file of " + name + " is not what the site announces: its " + kind.getValue() + " is " + found
						+ " and not " + announced.strip() + "; nothing was installed; try again, or tell its maker");
			return;
		}
	}

	private static String sum(Path file, String algorithm) throws PluginException {
		try {
			return FileSum.of(file, algorithm);
		} catch (IOException e) {
			throw new PluginException(file + " cannot be read: " + e.getMessage(), e);
		}
	}
}
