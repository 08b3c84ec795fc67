// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The clusters that a person knows: a file for each, in the home folder, for they are nobody else's. */
public final class Sites {
	private static final String ENDING = ".json";
	private static final int FORMAT = 1;

	private final Path folder;

	/** @param folder need not be there */
	public Sites(Path folder) {
		this.folder = folder;
	}

	/** Those of whoever runs this program. */
	public static Sites ofThisUser() {
		return new Sites(Path.of(System.getProperty("user.home"), ".gleaner", "clusters"));
	}

	/** Their names, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder).stream().filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
					.map(name -> name.substring(0, name.length() - ENDING.length())).sorted().toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** @throws StudioException if there is none of this name, or its file makes no sense */
	public Site get(String name) throws StudioException {
		List<String> names = names();
		if (!names.contains(name)) throw new StudioException("there is no cluster \"" + name + "\"" + Nearest.question(name, names)
				+ (names.isEmpty() ? "; describe one with: gleaner cluster add NAME" : ", there are: " + String.join(", ", names)));
		Path file = folder.resolve(name + ENDING);
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the cluster", FORMAT);
		try {
			return new Site(name, json.optionalText("host").orElse(""), json.optionalText("folder").orElse(""), json.text("program"),
					json.texts("options"), json.texts("setup"), json.optionalText("wrap").orElse(""), json.texts("ssh"));
		} catch (IllegalArgumentException e) {
			throw new StudioException(file + " cannot be used: " + e.getMessage(), e);
		}
	}

	/** Keeps a cluster; one of the same name is replaced. */
	public void put(Site site) throws StudioException {
		ObjectNode json = JsonFile.object().put("format", FORMAT).put("host", site.host()).put("folder", site.folder()).put("program",
				site.program());
		site.options().forEach(json.putArray("options")::add);
		site.setup().forEach(json.putArray("setup")::add);
		json.put("wrap", site.wrap());
		site.ssh().forEach(json.putArray("ssh")::add);
		JsonFile.write(folder.resolve(site.name() + ENDING), json);
	}

	/** Forgets a cluster. */
	public void remove(String name) throws StudioException {
		get(name);
		try {
			Files.delete(folder.resolve(name + ENDING));
		} catch (IOException e) {
			throw Faults.writing(folder.resolve(name + ENDING), e);
		}
	}
}
