// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import gleaner.plugins.PluginException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an {@link Extra} can be taken from, so that nobody who wants it has to know. Reads the disk. */
public sealed interface ExtraPlace {
	/** Where in the sources programs are made: a tree in which a program merely lies is not the one it was made in. */
	String MADE = "releng/gleaner.product/target/products";
	/** Files that lie in the folder of an update site. */
	Set<String> INSIDE = Set.of("p2.index", "content.jar", "content.xml.xz", "artifacts.jar", "artifacts.xml.xz");

	/**
	 * A place that has it.
	 *
	 * @param place a folder, zip file or address
	 * @param isOwn whether it lies within the program, where whoever puts a file could as well change the program, or who starts the
	 *            program named it
	 */
	record Site(String place, boolean isOwn) implements ExtraPlace {
	}

	/**
	 * The sources of Gleaner, in which this program was made: there it is made as well.
	 *
	 * @param script makes and adds it when it is called with {@link Extra#word}
	 */
	record Sources(Path script) implements ExtraPlace {
	}

	/**
	 * A place that the poet has named.
	 *
	 * @param named a zip file, a folder, an address; or a file in the folder into which the zip was unpacked
	 * @throws PluginException if nothing is there
	 */
	static Site at(String named) throws PluginException {
		Path file = named.contains("://") ? null : Path.of(named).toAbsolutePath();
		boolean isInside = file != null && Files.isRegularFile(file) && INSIDE.contains(file.getFileName().toString());
		if (file != null && !Files.exists(file))
			throw new PluginException("there is nothing at " + file + "; name the folder, zip file or address of what you want to add");
		return new Site(isInside ? file.getParent().toString() : file == null ? named : file.toString(), false);
	}

	/**
	 * Looks where it may lie: what the property names; a folder or zip file {@link Extra#file} in the program's folder or beside it;
	 * the sources that the program was made of. What lies beside the program may have been put there by a browser, so it is not its own.
	 *
	 * @param extra what is looked for
	 * @param program the folder in which the program is installed
	 * @param named the value of {@link Extra#property}, if any
	 * @return nothing if it is in none of these
	 * @throws PluginException if the property names something that is not there
	 */
	static Optional<ExtraPlace> find(Extra extra, Path program, Optional<String> named) throws PluginException {
		if (named.isPresent() && !named.get().isBlank()) return Optional.of(new Site(at(named.get().strip()).place, true));
		Path folder = program.toAbsolutePath().normalize();
		for (Path around : folder.getParent() == null ? List.of(folder) : List.of(folder, folder.getParent()))
			for (String name : List.of(extra.file(), extra.file() + ".zip")) {
				Path site = around.resolve(name);
				if (Files.exists(site)) return Optional.of(new Site(site.toString(), around.equals(folder) && !Files.isSymbolicLink(site)));
			}
		for (Path above = folder; above != null; above = above.getParent()) {
			Path script = above.resolve("gleaner");
			boolean isMadeThere = folder.startsWith(above.resolve(MADE));
			boolean isSource = Files.isRegularFile(above.resolve(extra.sources()));
			if (isMadeThere && isSource && Files.isExecutable(script)) return Optional.of(new Sources(script));
		}
		return Optional.empty();
	}
}
