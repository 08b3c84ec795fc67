// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.fence.FenceCommand;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import gleaner.plugins.store.PluginStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a poet has decided about the engines of others. Kept beside the plug-ins, in a file that is no record of one.
 *
 * @param sharing who shares a process
 * @param megabytes how much memory each process may have
 * @param off the ids of plug-ins that are switched off
 * @param offline the ids of plug-ins that do not get the network although they want it
 */
public record FenceChoices(Sharing sharing, int megabytes, Set<String> off, Set<String> offline) {
	/** Less than this no Java can do with. */
	public static final int LEAST_MEGABYTES = 64;
	/** More than this nobody's engines have. */
	public static final int MOST_MEGABYTES = 1 << 20;

	private static final String FILE = "choices";
	private static final int FORMAT = 1;
	private static final FenceChoices USUAL = new FenceChoices(Sharing.EACH, FenceCommand.USUAL_MEGABYTES, Set.of(), Set.of());

	public FenceChoices {
		off = Set.copyOf(off);
		offline = Set.copyOf(offline);
	}

	private static Path file(PluginStore store) {
		return store.folder().resolve(FILE);
	}

	/** Those of a store; the usual ones where nothing was decided. */
	public static FenceChoices of(PluginStore store) throws PluginException {
		Path file = file(store);
		if (!Files.exists(file)) return USUAL;
		try {
			JsonFields json = JsonFile.read(file);
			json.requireFormat("the decisions about plug-ins, " + file, FORMAT);
			Sharing sharing = Sharing.of(json.text("sharing")).orElseThrow(() -> json.wrong("sharing", "each, maker or together"));
			long megabytes = json.whole("megabytes");
			if (megabytes < LEAST_MEGABYTES || megabytes > MOST_MEGABYTES)
				throw json.wrong("megabytes", "from " + LEAST_MEGABYTES + " to " + MOST_MEGABYTES);
			return new FenceChoices(sharing, (int) megabytes, new TreeSet<>(json.texts("off")),
					json.has("offline") ? new TreeSet<>(json.texts("offline")) : Set.of());
		} catch (StudioException e) {
			throw new PluginException(e.getMessage(), e);
		}
	}

	/** Keeps them. */
	public void write(PluginStore store) throws PluginException {
		ObjectNode json = JsonFile.object().put("format", FORMAT).put("sharing", sharing.word()).put("megabytes", megabytes);
		ArrayNode all = json.putArray("off");
		new TreeSet<>(off).forEach(all::add);
		ArrayNode without = json.putArray("offline");
		new TreeSet<>(offline).forEach(without::add);
		try {
			store.makeRoom();
			JsonFile.write(file(store), json);
		} catch (StudioException e) {
			throw new PluginException(e.getMessage(), e);
		}
	}

	public FenceChoices withSharing(Sharing other) {
		return new FenceChoices(other, megabytes, off, offline);
	}

	public FenceChoices withMegabytes(int other) {
		return new FenceChoices(sharing, other, off, offline);
	}

	/** With a plug-in switched on or off. */
	public FenceChoices with(String id, boolean on) {
		return new FenceChoices(sharing, megabytes, changed(off, id, !on), offline);
	}

	/** With the network given to a plug-in, or kept from it. */
	public FenceChoices withNetwork(String id, boolean may) {
		return new FenceChoices(sharing, megabytes, off, changed(offline, id, !may));
	}

	private static Set<String> changed(Set<String> ids, String id, boolean isIn) {
		Set<String> others = new TreeSet<>(ids);
		if (isIn) others.add(id);
		else others.remove(id);
		return others;
	}
}
