// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder in which installed plug-ins lie, in the poet's home, so that they outlive the program that they were installed with. A plug-in
 * is a record, {@code ID.json}, and a folder below {@code files} that the record names. The record is written in one step when all files
 * are on the disk, and that is the moment in which a plug-in is installed, or is the newer one: a program that is killed leaves what
 * was, or what is to be. What no record names is swept away by the next change. Safe for use by several programs at once.
 */
public final class PluginStore {
	static final String RECORD = ".json";
	private static final String FILES = "files";
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path folder;

	public PluginStore(Path folder) {
		this.folder = folder;
	}

	/** That of the poet who runs this program: what the property {@code gleaner.plugins} names, else {@code .gleaner/plugins} at home. */
	public static PluginStore ofThisPoet() {
		String named = System.getProperty("gleaner.plugins", "");
		return new PluginStore(named.isBlank() ? Path.of(System.getProperty("user.home"), ".gleaner", "plugins") : Path.of(named));
	}

	/** Where it is. */
	public Path folder() {
		return folder;
	}

	/** When a plug-in, in the version that it has now, was installed. */
	public long installed(StoredPlugin plugin) {
		return folder.resolve(plugin.id() + RECORD).toFile().lastModified();
	}

	/** Where a bundle of a plug-in lies. */
	public Path file(StoredPlugin plugin, StoredPlugin.Jar jar) {
		return folder.resolve(FILES).resolve(plugin.folder()).resolve(jar.file());
	}

	/**
	 * What lies in it.
	 *
	 * @param plugins those that can be read, by name
	 * @param broken records that cannot be read: why, by the id that they are called by
	 */
	private record Contents(List<StoredPlugin> plugins, Map<String, String> broken) {
	}

	private Contents contents() throws PluginException {
		List<StoredPlugin> plugins = new ArrayList<>();
		Map<String, String> broken = new TreeMap<>();
		if (!Files.isDirectory(folder)) return new Contents(plugins, broken);
		try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, "*" + RECORD)) {
			for (Path record : records) {
				try {
					plugins.add(StoredPlugin.read(record));
				} catch (StudioException e) {
					String name = record.getFileName().toString();
					broken.put(name.substring(0, name.length() - RECORD.length()), e.getMessage());
				}
			}
		} catch (IOException | DirectoryIteratorException e) {
			throw new PluginException("the folder of plug-ins " + folder + " cannot be read: " + e.getMessage(), e);
		}
		plugins.sort(Comparator.comparing((StoredPlugin p) -> p.name().toLowerCase(Locale.ROOT)).thenComparing(StoredPlugin::id));
		return new Contents(plugins, broken);
	}

	/** What is installed, by name; without what cannot be read, see {@link #broken}. */
	public List<StoredPlugin> list() throws PluginException {
		return contents().plugins();
	}

	/** Plug-ins whose records cannot be read: by their ids, and why. They can be removed, and be installed again. */
	public Map<String, String> broken() throws PluginException {
		return contents().broken();
	}

	/** The plug-in of that id, if it is installed. */
	public Optional<StoredPlugin> find(String id) throws PluginException {
		return list().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
	}

	/** Puts the bundles of a plug-in into an empty folder, and says what it has become. */
	@FunctionalInterface
	public interface Filling {
		/** @param folder its path ends with the name that the record must have as its folder */
		StoredPlugin fill(Path folder) throws IOException, PluginException, InterruptedException;
	}

	/**
	 * Installs a plug-in, in place of an older one with the same id if there is one. All or nothing.
	 *
	 * @param id its id, which names its folder
	 */
	public StoredPlugin install(String id, Filling filling) throws PluginException, InterruptedException {
		if (!StoredPlugin.isSafe(id))
			throw new PluginException("\"" + id + "\" cannot be the name of a plug-in, because its file gets that name");
		try (HeldLock lock = lock()) {
			sweep();
			Path files = folder.resolve(FILES).resolve(id + "-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt()));
			Files.createDirectories(files);
			try {
				StoredPlugin plugin = filling.fill(files);
				if (!plugin.id().equals(id) || !files.endsWith(plugin.folder()))
					throw new IllegalStateException("the record of " + id + " names " + plugin.id() + " in " + plugin.folder());
				force(files);
				plugin.write(folder.resolve(id + RECORD));
				return plugin;
			} finally {
				sweep();
			}
		} catch (IOException e) {
			throw new PluginException("the plug-in " + id + " cannot be written into " + folder + ": " + e.getMessage(), e);
		}
	}

	/**
	 * Takes the files of a plug-in as they are now for the ones that are installed, since the poet has said yes to them. Nobody vouches for
	 * them any more.
	 */
	public void accept(String id) throws PluginException, InterruptedException {
		try (HeldLock lock = lock()) {
			StoredPlugin plugin = find(id).orElseThrow(() -> new PluginException("there is no plug-in \"" + id + "\""));
			List<StoredPlugin.Jar> now = new ArrayList<>();
			for (StoredPlugin.Jar jar : plugin.bundles()) {
				Path file = file(plugin, jar);
				if (!Files.isRegularFile(file) || Files.isSymbolicLink(file) || Files.isSymbolicLink(file.getParent()))
					throw new PluginException("the file " + file + " of " + plugin.name() + " is missing; install " + id + " again");
				now.add(new StoredPlugin.Jar(jar.file(), FileSum.sha256(file), Files.size(file)));
			}
			new StoredPlugin(id, plugin.name(), plugin.version(), plugin.maker(), plugin.licence(), plugin.origin(), "", plugin.folder(),
					now)
					.write(folder.resolve(id + RECORD));
		} catch (IOException e) {
			throw new PluginException("the plug-in " + id + " cannot be read in " + folder + ": " + e.getMessage(), e);
		}
	}

	/**
	 * Takes a plug-in away.
	 *
	 * @throws PluginException if there is none of that id, or its record cannot be deleted
	 */
	public void remove(String id) throws PluginException, InterruptedException {
		try (HeldLock lock = lock()) {
			if (!StoredPlugin.isSafe(id) || !Files.deleteIfExists(folder.resolve(id + RECORD)))
				throw new PluginException("there is no plug-in \"" + id + "\" to remove");
			sweep();
		} catch (IOException e) {
			throw new PluginException("the plug-in " + id + " cannot be removed from " + folder + ": " + e.getMessage(), e);
		}
	}

	/** @throws PluginException if others could put something into it */
	void requireOwn() throws PluginException {
		Privacy.require(folder, FILES);
	}

	/** Makes its folder, for the poet alone, where there is none yet. */
	public void makeRoom() throws PluginException {
		try {
			Privacy.create(folder.resolve(FILES));
		} catch (IOException e) {
			throw new PluginException("the folder of plug-ins " + folder + " cannot be made: " + e.getMessage(), e);
		}
		requireOwn();
	}

	private HeldLock lock() throws IOException, PluginException {
		Privacy.create(folder.resolve(FILES));
		requireOwn();
		return HeldLock.take(folder.resolve("lock"), PATIENCE)
				.orElseThrow(() -> new PluginException(
						"another Gleaner is changing the plug-ins in " + folder + "; try again in a moment"));
	}

	/** Deletes what no record names. A record that cannot be read names everything. */
	private void sweep() throws IOException {
		Set<String> named;
		try {
			Contents contents = contents();
			if (!contents.broken().isEmpty()) return;
			named = contents.plugins().stream().map(StoredPlugin::folder).collect(Collectors.toSet());
		} catch (PluginException e) {
			return;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(FILES))) {
			for (Path left : files) {
				if (named.contains(left.getFileName().toString())) continue;
				if (Files.isSymbolicLink(left)) Files.delete(left); // never what it points to
				else Folders.delete(left);
			}
		}
	}

	/** What is named by a record must be on the disk before it. */
	private static void force(Path files) throws IOException {
		try (Stream<Path> all = Files.walk(files)) {
			for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
				try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
					channel.force(true);
				}
			}
		}
	}
}
