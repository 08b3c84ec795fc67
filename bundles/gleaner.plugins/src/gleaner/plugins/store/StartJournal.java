// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Which plug-in is just being started within the program, in a file, so that a program that hangs or dies there says who it was. Whoever
 * has ended two programs is named; a start that goes well is forgotten, and so are the earlier ones.
 */
public final class StartJournal implements SynchronousBundleListener {
	private static final System.Logger LOG = System.getLogger(StartJournal.class.getName());
	/** With the number of the process, for several may start at once. */
	private static final Pattern NAME = Pattern.compile("starting-(\\d{1,12})");
	private static final int ENOUGH = 2;

	private final PluginStore store;
	private final long process;

	public StartJournal(PluginStore store) {
		this(store, ProcessHandle.current().pid());
	}

	StartJournal(PluginStore store, long process) {
		this.store = store;
		this.process = process;
	}

	private Path file() {
		return store.folder().resolve("starting-" + process);
	}

	/** Those that have twice been what a program did last; from now on that is forgotten. */
	public Set<String> culprits() {
		Set<String> culprits = new TreeSet<>();
		dead().forEach((id, files) -> {
			if (files.size() < ENOUGH) return;
			culprits.add(id);
			files.forEach(StartJournal::delete);
		});
		return culprits;
	}

	/** What programs that are no more have left, by the id of the plug-in. */
	private Map<String, List<Path>> dead() {
		Map<String, List<Path>> dead = new TreeMap<>();
		if (!Files.isDirectory(store.folder())) return dead;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(store.folder(), "starting-*")) {
			for (Path each : files) {
				Matcher name = NAME.matcher(each.getFileName().toString());
				if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent() && !each.equals(file())) continue;
				String id = Files.readString(each, StandardCharsets.ISO_8859_1).strip();
				if (StoredPlugin.isSafe(id)) dead.computeIfAbsent(id, _ -> new ArrayList<>()).add(each);
				else delete(each);
			}
		} catch (IOException | DirectoryIteratorException e) {
			LOG.log(Level.DEBUG, "the notes of earlier starts cannot be read", e);
		}
		return dead;
	}

	/** A plug-in begins to start. */
	void begin(String id) {
		try {
			if (!Files.exists(file())) Files.writeString(file(), id);
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "the start of a plug-in cannot be noted", e);
		}
	}

	/** It has started, or has said that it cannot. */
	void end(String id) {
		delete(file());
		dead().getOrDefault(id, List.of()).forEach(StartJournal::delete);
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			LOG.log(Level.DEBUG, file + " cannot be deleted", e);
		}
	}

	@Override
	public void bundleChanged(BundleEvent event) {
		if (!PluginLoader.isOfPlugin(event.getBundle())) return;
		switch (event.getType()) {
		case BundleEvent.STARTING -> id(event.getBundle().getLocation()).ifPresent(this::begin);
		case BundleEvent.STARTED, BundleEvent.STOPPED -> id(event.getBundle().getLocation()).ifPresent(this::end);
		default -> {
		}
		}
	}

	private Optional<String> id(String location) {
		try {
			return store.list().stream().filter(plugin -> location.startsWith(PluginLoader.PLACE + plugin.folder() + "/"))
					.map(StoredPlugin::id).findFirst();
		} catch (PluginException e) {
			return Optional.empty();
		}
	}
}
