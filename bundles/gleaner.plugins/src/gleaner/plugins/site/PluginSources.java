// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import gleaner.plugins.store.PluginLoader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Finds out what a place is that the poet has named, and examines what comes from there, in the program that is running. */
public final class PluginSources {
	private static final List<String> OF_A_SITE = List.of("content.jar", "content.xml", "content.xml.xz", "p2.index",
			"compositeContent.jar",
			"compositeContent.xml");
	private static final int LOOK = 512;
	/**
	 * p2 turns every http address into an https one, also those that a site names as mirrors, unless this says otherwise before it fetches
	 * anything.
	 */
	private static final String HTTP_RULE = "p2.httpRule";

	private final BundleContext context;

	private PluginSources(BundleContext context) {
		this.context = context;
	}

	/** Those of the program that is running. */
	public static PluginSources ofThisProgram() {
		return new PluginSources(FrameworkUtil.getBundle(PluginSources.class).getBundleContext());
	}

	/**
	 * What is at a place.
	 *
	 * @param place a folder, a zip file or a jar on this machine, or an address
	 * @param allowPlain whether it may come over a connection that others can listen to and change
	 * @throws PluginException if there is nothing that can be a plug-in; the sentence says what it is instead
	 */
	public PluginSource at(String place, boolean allowPlain) throws PluginException {
		if (allowPlain) System.setProperty(HTTP_RULE, "allow");
		if (Download.isAddress(place)) {
			URI address = address(place, allowPlain);
			if (RemoteFile.isOne(address)) return new RemoteFile(this, address, new Download(allowPlain));
			return new UpdateSite(agent(), address, profile(), machine());
		}
		Path path = Path.of(place).toAbsolutePath().normalize();
		if (!Files.exists(path))
			throw new PluginException("there is nothing at " + path + "; name the folder, zip file, jar or address of a plug-in");
		if (Files.isDirectory(path)) return new UpdateSite(agent(), folder(path).toUri(), profile(), machine());
		if (JarSource.isBundle(path)) return new JarSource(path);
		requireSite(path);
		return new UpdateSite(agent(), URI.create("jar:" + path.toUri() + "!/"), profile(), machine());
	}

	/** Whether a file is a bundle. */
	public static boolean isBundle(Path file) {
		return JarSource.isBundle(file);
	}

	/** A place as it can be found again from anywhere. */
	public static String origin(String place) {
		return Download.isAddress(place) ? place.strip() : Path.of(place).toAbsolutePath().normalize().toString();
	}

	private static URI address(String place, boolean allowPlain) throws PluginException {
		URI address;
		try {
			address = URI.create(place.strip().replace(" ", "%20"));
		} catch (IllegalArgumentException e) {
			throw new PluginException("\"" + place + "\" is not an address; copy it again from the browser", e);
		}
		String scheme = address.getScheme().toLowerCase(Locale.ROOT);
		if (!Set.of("https", "http", "file", "jar").contains(scheme))
			throw new PluginException(
					"plug-ins cannot come over " + scheme + ": " + place + "; name an https address, a file or a folder");
		if ((scheme.equals("http") || place.toLowerCase(Locale.ROOT).startsWith("jar:http:")) && !allowPlain)
			throw new PluginException("what comes from " + place + " can be changed on the way by anybody; give its https address, or "
					+ "give --allow-http if there is none and the plug-in is signed");
		return address;
	}

	/** A folder that is an update site, or what Tycho makes it in. */
	private static Path folder(Path folder) throws PluginException {
		for (Path each : List.of(folder, folder.resolve("target/repository"), folder.resolve("repository")))
			for (String name : OF_A_SITE) if (Files.exists(each.resolve(name))) return each;
		throw new PluginException(
				"the folder " + folder + " is not an update site: it has no content.jar or content.xml; name the folder that has one, "
						+ "often target/repository");
	}

	/** Browsers save what they were shown: so what a file is tells its beginning, not its name. */
	private static void requireSite(Path file) throws PluginException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (OF_A_SITE.stream().anyMatch(name -> zip.getEntry(name) != null)) return;
			throw new PluginException(
					file + " is a zip file, but neither a bundle nor an update site: it has no content.jar or content.xml at "
							+ "its top");
		} catch (IOException e) {
			throw new PluginException(file + " is " + kind(file) + "; a plug-in is a jar, a zip file or a folder", e);
		}
	}

	private static String kind(Path file) throws PluginException {
		byte[] bytes = new byte[LOOK];
		int length;
		try (InputStream in = Files.newInputStream(file)) {
			length = in.readNBytes(bytes, 0, LOOK);
		} catch (IOException e) {
			throw new PluginException(file + " cannot be read: " + e.getMessage(), e);
		}
		String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
		String lower = start.stripLeading().toLowerCase(Locale.ROOT);
		if (length == 0) return "an empty file";
		if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
			return "a web page; download the file itself, not the page about it";
		if (start.startsWith("PK")) return "a damaged zip file; get it again";
		if (start.startsWith("\u001F\u008B")) return "a .gz archive; unpack it and name the folder";
		return start.chars().anyMatch(c -> c == 0) ? "some binary file" : "a text file";
	}

	/**
	 * Examines bundles that were fetched: what they may be, and whether they could run.
	 *
	 * @throws PluginException if they may not come in; the sentence says why
	 */
	public void examine(Offer offer, List<Delivered> bundles) throws PluginException {
		List<BundleManifest> manifests = new ArrayList<>();
		for (Delivered bundle : bundles) {
			SoundJar.check(bundle.file());
			manifests.add(BundleManifest.of(bundle.file()));
		}
		Set<String> own = new HashSet<>();
		Set<String> packages = new HashSet<>();
		for (Bundle bundle : context.getBundles()) {
			if (PluginLoader.isOfPlugin(bundle) || bundle.getSymbolicName() == null) continue;
			own.add(bundle.getSymbolicName());
			for (BundleCapability each : bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE))
				packages.add(String.valueOf(each.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
		}
		new BundleRules(own, packages).check(offer.id(), offer.name(), manifests);
		new Needs(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)).check(offer.name(), manifests);
	}

	private IProvisioningAgent agent() throws PluginException {
		ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
		if (reference == null) throw cannot();
		return context.getService(reference);
	}

	private IProfile profile() throws PluginException {
		IProfile profile = agent().getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
		if (profile == null) throw cannot();
		return profile;
	}

	private static PluginException cannot() {
		return new PluginException("this program cannot read update sites; install Gleaner from its archive and use that one");
	}

	private Map<String, String> machine() {
		Map<String, String> machine = new HashMap<>();
		for (String key : List.of("osgi.os", "osgi.ws", "osgi.arch")) machine.put(key, String.valueOf(context.getProperty(key)));
		return machine;
	}
}
