package gleaner.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Installs and removes plug-ins: runs p2's director as a process of its own, so that the program that changes is not the one that
 * is running.
 *
 * <p>By default p2 installs unsigned plug-ins without a word, and takes any signature for a good one. Here nothing comes in but what
 * was signed with a key that the poet names, unless unsigned plug-ins are allowed explicitly.
 */
public final class Director {
	/** Stands for "no key": p2 trusts every key when it is given none. */
	private static final String NO_KEY = "0000000000000000000000000000000000000000";

	private static final Pattern SIGNER = Pattern.compile("signed by PGP key (\\p{XDigit}+)");
	private static final String DIRECTOR = "org.eclipse.equinox.p2.director";
	private static final String GARBAGE_COLLECTOR = "org.eclipse.equinox.p2.garbagecollector.application";

	private final Path program;
	private final String profile;

	/**
	 * @param program the folder in which the program is installed
	 * @param profile the name under which p2 keeps what is installed there
	 */
	Director(Path program, String profile) {
		this.program = program;
		this.profile = profile;
	}

	/** The director of the program that is running. */
	public static Director ofThisProgram() {
		BundleContext context = FrameworkUtil.getBundle(Director.class).getBundleContext();
		Path program = Path.of(URI.create(context.getProperty("osgi.install.area").replace(" ", "%20")));
		return new Director(program, context.getProperty("eclipse.p2.profile"));
	}

	/** The folder in which the program is installed. */
	Path program() {
		return program;
	}

	/**
	 * Installs a plug-in. Blocks until p2 is done, which may take minutes.
	 *
	 * @param allowUnsigned whether it may come though nobody vouches for it
	 * @param key the PGP fingerprint that is trusted, if any
	 * @throws PluginException if it is not signed, signed by somebody unknown, or p2 fails; the sentence tells the remedy
	 */
	public void install(Plugins.Plugin plugin, URI site, boolean allowUnsigned, Optional<String> key)
			throws PluginException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of("-repository", site.toString(), "-installIU", plugin.unit()));
		if (!allowUnsigned)
			arguments.addAll(List.of("-trustSignedContentOnly", "-trustedPGPKeys", key.map(Director::fingerprint).orElse(NO_KEY)));
		Optional<String> failure = run(DIRECTOR, arguments);
		if (failure.isPresent()) throw refused(plugin, failure.get());
	}

	private static PluginException refused(Plugins.Plugin plugin, String said) {
		if (said.contains("Unsigned content"))
			return new PluginException(
					plugin.name() + " is not signed, so nobody vouches for it; if you trust its maker, install it with --allow-unsigned");
		Matcher signer = SIGNER.matcher(said);
		if (signer.find())
			return new PluginException(plugin.name() + " is signed with the key " + signer.group(1)
					+ ", which you do not trust yet; if that is its maker's key, install it with --key " + signer.group(1));
		return new PluginException(plugin.name() + " could not be installed: " + said);
	}

	/** Takes a plug-in away, its files too. */
	public void remove(Plugins.Plugin plugin) throws PluginException, InterruptedException {
		Optional<String> failure = run(DIRECTOR, List.of("-uninstallIU", plugin.unit()));
		if (failure.isPresent()) throw new PluginException(plugin.name() + " could not be removed: " + failure.get());
		// Or its jar would stay and be taken, unsigned as it is, for the signed one of a later installation.
		run(GARBAGE_COLLECTOR, List.of("-profile", profile));
	}

	private static String fingerprint(String key) {
		return key.replace(" ", "").toLowerCase(Locale.ROOT);
	}

	/** @return what p2 said if it failed */
	private Optional<String> run(String application, List<String> arguments) throws PluginException, InterruptedException {
		if (!Files.isWritable(program)) throw new PluginException(
				"the folder " + program + " cannot be written; plug-ins go there, so install Gleaner where you may write");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-jar", launcher().toString(), "-install", program.toString(), "-nosplash", "-data", "@none", "-application", application));
		command.addAll(arguments);
		try {
			OtherProgram.Ending ending = OtherProgram.run(command);
			return ending.code() == 0 ? Optional.empty() : Optional.of(essence(ending.said()));
		} catch (IOException e) {
			throw new PluginException("p2 cannot be started: " + e.getMessage(), e);
		}
	}

	private Path launcher() throws PluginException {
		try (DirectoryStream<Path> found = Files.newDirectoryStream(program.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
			for (Path jar : found) return jar;
		} catch (IOException e) {
			throw new PluginException("the program folder " + program + " cannot be read: " + e.getMessage(), e);
		}
		throw new PluginException("the program folder " + program + " has no launcher; install Gleaner again");
	}

	/** The lines that matter, as one. */
	private static String essence(String said) {
		return String.join(" ", said.lines().map(String::strip)
				.filter(line -> !line.isEmpty() && !line.startsWith("Installing ") && !line.startsWith("Uninstalling ")
						&& !line.startsWith("There were errors") && !line.startsWith("Application error"))
				.limit(8).toList());
	}
}
