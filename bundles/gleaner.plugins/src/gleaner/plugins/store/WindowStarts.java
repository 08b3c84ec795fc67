// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes, in a file beside the plug-ins, that a window is being opened, until it is there; so a start that comes to nothing after its
 * plug-ins were started is known to the next. While another window is being opened nothing is noted.
 */
public final class WindowStarts {
	private static final System.Logger LOG = System.getLogger(WindowStarts.class.getName());
	private static final String FILE = "window-starts";
	private static final int FORMAT = 1;

	private final Path file;
	private final long process;

	public WindowStarts(PluginStore store) {
		this(store, ProcessHandle.current().pid());
	}

	WindowStarts(PluginStore store, long process) {
		this.file = store.folder().resolve(FILE);
		this.process = process;
	}

	/** What stands in the file. */
	private record Noted(long process, CulpritSearch search) {
		boolean isPending() {
			return process != 0;
		}

		boolean hasFailed() {
			return isPending() && ProcessHandle.of(process).isEmpty();
		}
	}

	/**
	 * Whether the last window never came, for the first time in turn: then the poet is asked what they want, for it may have been ended by
	 * hand. From the second time on nobody is asked.
	 *
	 * @param all plug-ins that run within the program
	 */
	public boolean hasFailedOnce(List<String> all) {
		Noted noted = read();
		return !all.isEmpty() && noted.hasFailed() && noted.search.equals(CulpritSearch.NONE);
	}

	/**
	 * The window is going to be opened without any plug-in, as the poet wants it. That it comes tells nothing then; that the one before
	 * did not is kept in mind.
	 */
	public void beginWithout() {
		write(new Noted(0, new CulpritSearch(1, List.of(), List.of())));
	}

	/**
	 * A window is going to be opened.
	 *
	 * @param all plug-ins that run within the program
	 * @return those to be left out this time
	 */
	public Set<String> begin(List<String> all) {
		Noted noted = read();
		if (noted.isPending() && noted.process != process && ProcessHandle.of(noted.process).isPresent()) return Set.of();
		CulpritSearch search = noted.search.begin(all, noted.isPending());
		if (!all.isEmpty() || noted.isPending()) write(new Noted(process, search));
		return Set.copyOf(search.leftOut());
	}

	/**
	 * The window is there.
	 *
	 * @return who has kept it from coming before, if that is known now
	 */
	public Optional<String> stands() {
		Noted noted = read();
		if (noted.process != process) return Optional.empty();
		CulpritSearch after = noted.search.stands();
		if (after.equals(CulpritSearch.NONE)) delete();
		else write(new Noted(0, after));
		return noted.search.culprit();
	}

	/** Those that this window was opened without, since one of them is to blame. */
	public Set<String> leftOut() {
		return Set.copyOf(read().search.leftOut());
	}

	private Noted read() {
		if (!Files.exists(file)) return new Noted(0, CulpritSearch.NONE);
		try {
			JsonFields json = JsonFile.read(file);
			json.requireFormat("the note of starts " + file, FORMAT);
			return new Noted(json.whole("process"),
					new CulpritSearch((int) json.whole("failed"), json.texts("suspects"), json.texts("leftOut")));
		} catch (StudioException e) {
			LOG.log(Level.DEBUG, "the notes of earlier starts cannot be read", e);
			return new Noted(0, CulpritSearch.NONE);
		}
	}

	private void write(Noted noted) {
		ObjectNode json = JsonFile.object().put("format", FORMAT).put("process", noted.process).put("failed", noted.search.failed());
		ArrayNode suspects = json.putArray("suspects");
		noted.search.suspects().forEach(suspects::add);
		ArrayNode leftOut = json.putArray("leftOut");
		noted.search.leftOut().forEach(leftOut::add);
		try {
			if (Files.isDirectory(file.getParent())) JsonFile.write(file, json);
		} catch (StudioException e) {
			LOG.log(Level.DEBUG, "the opening of a window cannot be noted", e);
		}
	}

	private void delete() {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			LOG.log(Level.DEBUG, file + " cannot be deleted", e);
		}
	}
}
