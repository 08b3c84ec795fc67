// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The keys that the poet has said yes to, in a file; so an update signed with the same key does not ask again. */
public final class TrustedKeys {
	private static final int FORMAT = 1;

	private final Path file;

	public TrustedKeys(Path file) {
		this.file = file;
	}

	/** Their fingerprints. */
	public Set<String> all() throws PluginException {
		if (!Files.exists(file)) return Set.of();
		try {
			var json = JsonFile.read(file);
			json.requireFormat("the list of trusted keys " + file, FORMAT);
			return new LinkedHashSet<>(json.texts("fingerprints"));
		} catch (StudioException e) {
			throw new PluginException(e.getMessage(), e);
		}
	}

	/** One more. */
	public void add(String fingerprint) throws PluginException {
		Set<String> all = new LinkedHashSet<>(all());
		if (all.add(fingerprint)) write(all);
	}

	/** One less. Whatever was installed with it stays. */
	public void remove(String fingerprint) throws PluginException {
		Set<String> all = new LinkedHashSet<>(all());
		if (!all.remove(fingerprint)) throw new PluginException("the key " + fingerprint + " is not among the keys you trust");
		write(all);
	}

	private void write(Set<String> all) throws PluginException {
		ObjectNode json = JsonFile.object().put("format", FORMAT);
		ArrayNode list = json.putArray("fingerprints");
		all.forEach(list::add);
		try {
			JsonFile.write(file, json);
		} catch (StudioException e) {
			throw new PluginException(e.getMessage(), e);
		}
	}
}
