// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A plug-in that is installed.
 *
 * @param id its maker's name for it; also the name of its record
 * @param name what poets call it
 * @param version as its maker counts
 * @param maker who made it; may be empty
 * @param licence what it is licensed under, as its maker says; may be empty
 * @param origin where it was installed from
 * @param signer who vouches for it, as {@code PGP 1A2B…} or {@code certificate 3C4D…}; empty if nobody does
 * @param folder the name of the folder with its bundles
 * @param bundles its bundles
 */
public record StoredPlugin(String id, String name, String version, String maker, String licence, String origin, String signer,
		String folder, List<Jar> bundles) {
	private static final int FORMAT = 1;
	private static final long LARGEST = 4 << 20;
	private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,199}");

	/**
	 * A bundle of it.
	 *
	 * @param file its name in the folder
	 * @param sha256 of its bytes, in hexadecimal digits
	 * @param size in bytes
	 */
	public record Jar(String file, String sha256, long size) {
	}

	public StoredPlugin {
		bundles = List.copyOf(bundles);
	}

	/** Whether a text can be the name of a plug-in, a version or a file of it: it becomes the name of a file. */
	public static boolean isSafe(String name) {
		return SAFE.matcher(name).matches() && !name.contains("..");
	}

	/** In bytes. */
	public long size() {
		return bundles.stream().mapToLong(Jar::size).sum();
	}

	static StoredPlugin read(Path file) throws StudioException {
		long size = file.toFile().length();
		if (size > LARGEST)
			throw new StudioException(
					"the plug-in's record " + file + " has " + size + " bytes, too many for a record; "
							+ "remove the plug-in, or install it again");
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the plug-in's record " + file, FORMAT);
		List<Jar> bundles = new ArrayList<>();
		for (JsonFields jar : json.objects("bundles")) bundles.add(new Jar(jar.text("file"), jar.text("sha256"), jar.whole("size")));
		StoredPlugin plugin = new StoredPlugin(json.text("id"), json.text("name"), json.text("version"), json.text("maker"),
				json.text("licence"), json.text("origin"), json.text("signer"), json.text("folder"), bundles);
		if (!isSafe(plugin.id) || !file.getFileName().toString().equals(plugin.id + PluginStore.RECORD))
			throw json.wrong("id", "the name of the file without its ending");
		if (!isSafe(plugin.folder)) throw json.wrong("folder", "the name of a folder");
		for (Jar jar : bundles) if (!isSafe(jar.file)) throw json.wrong("bundles", "names of files");
		return plugin;
	}

	void write(Path file) throws StudioException {
		ObjectNode json = JsonFile.object().put("format", FORMAT).put("id", id).put("name", name).put("version", version)
				.put("maker", maker).put("licence", licence).put("origin", origin).put("signer", signer).put("folder", folder);
		ArrayNode all = json.putArray("bundles");
		for (Jar jar : bundles) all.addObject().put("file", jar.file).put("sha256", jar.sha256).put("size", jar.size);
		JsonFile.write(file, json);
	}
}
