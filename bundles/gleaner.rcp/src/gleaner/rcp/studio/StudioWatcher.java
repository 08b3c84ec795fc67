// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import gleaner.studio.poem.Shelves;
import gleaner.ui.StudioChanges.Part;
import gleaner.ui.StudioChanges;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;

/**
 * Notices what other programs (the command line, a text editor, a file manager) change in a studio and tells
 * {@link StudioChanges}. Watches the folders corpora, debris, poems, reservoirs, runs and trash and, one level deeper, each corpus, each
 * day and each thread; folders of poems as deep as they may lie. If the system cannot watch, views still hear of what is done in this
 * window.
 */
final class StudioWatcher implements Closeable {
	private final Map<WatchKey, Place> watched = new ConcurrentHashMap<>();
	private final WatchService service;

	private final Consumer<Part> teller;

	/** @param deeper how many folders below are watched too */
	private record Place(Path folder, Part part, int deeper) {
	}

	/** Begins to watch, on a thread of its own. Reads folders: not for the UI thread. */
	StudioWatcher(Path studio) {
		this(studio, StudioChanges::tell);
	}

	/** @param teller hears which part has changed, on the watcher's thread */
	StudioWatcher(Path studio, Consumer<Part> teller) {
		this.teller = teller;
		service = open();
		if (service == null)
			return;
		Map<String, Part> parts = new HashMap<>(Map.of("corpora", Part.CORPORA, "debris", Part.DEBRIS, "poems", Part.POEMS, "runs",
				Part.RUNS, "reservoirs", Part.RESERVOIRS, "styles", Part.STYLES, "performances", Part.PERFORMANCES, "trash", Part.TRASH));
		parts.forEach((name, part) -> watch(studio.resolve(name), part, deeper(part)));
		Thread.ofPlatform().daemon().name("Gleaner studio watcher").start(this::run);
	}

	private static int deeper(Part part) {
		return switch (part) {
		case POEMS -> Shelves.DEEPEST;
		case RESERVOIRS, STYLES, PERFORMANCES, TRASH -> 0;
		default -> 1;
		};
	}

	private static WatchService open() {
		try {
			return FileSystems.getDefault().newWatchService();
		} catch (IOException | UnsupportedOperationException e) {
			ILog.get().warn("The studio's folder cannot be watched", e);
			return null;
		}
	}

	private void watch(Path folder, Part part, int deeper) {
		if (!Files.isDirectory(folder) || folder.getFileName().toString().startsWith("."))
			return;
		try {
			WatchKey key = folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
			watched.put(key, new Place(folder, part, deeper));
			if (deeper > 0)
				try (Stream<Path> children = Files.list(folder)) {
					// among poems links lead nowhere, as for Shelves
					children.filter(child -> part != Part.POEMS || !Files.isSymbolicLink(child))
							.forEach(child -> watch(child, part, deeper - 1));
				}
		} catch (IOException e) {
			ILog.get().warn("Cannot watch " + folder, e);
		}
	}

	private void run() {
		try {
			while (true)
				heard(service.take());
		} catch (InterruptedException | ClosedWatchServiceException e) {
			watched.clear(); // closed
		}
	}

	private void heard(WatchKey key) {
		Place place = watched.get(key);
		boolean news = false;
		for (WatchEvent<?> event : key.pollEvents()) {
			Path name = event.context() instanceof Path path ? path : null;
			if (name != null && name.toString().startsWith("."))
				continue; // a file in the making
			news = true;
			if (place != null && place.deeper > 0 && name != null && event.kind() == StandardWatchEventKinds.ENTRY_CREATE)
				watch(place.folder.resolve(name), place.part, place.deeper - 1);
		}
		if (news && place != null)
			teller.accept(place.part);
		if (!key.reset())
			watched.remove(key);
	}

	@Override
	public void close() {
		if (service == null)
			return;
		try {
			service.close();
		} catch (IOException e) {
			ILog.get().warn("The watch of the studio's folder does not end", e);
		}
	}
}
