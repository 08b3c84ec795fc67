package gleaner.plugins.install;

import gleaner.plugins.PluginException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the trainer can be taken from, so that nobody who wants to train has to know. Reads the disk. */
public sealed interface TrainerPlace {
	/** Names an update site with the trainer: a folder, a zip file or an address. */
	String PROPERTY = "gleaner.trainer";
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
	record Site(String place, boolean isOwn) implements TrainerPlace {
	}

	/**
	 * The sources of Gleaner, in which this program was made: there the trainer is made as well.
	 *
	 * @param script makes and adds it when it is called with {@code trainer}
	 */
	record Sources(Path script) implements TrainerPlace {
	}

	/**
	 * A place that the poet has named.
	 *
	 * @param named a zip file, a folder, an address; or a file in the folder into which the zip was unpacked
	 * @throws PluginException if it cannot be the trainer's
	 */
	static Site at(String named) throws PluginException {
		Path file = named.contains("://") ? null : Path.of(named).toAbsolutePath();
		boolean isInside = file != null && Files.isRegularFile(file) && INSIDE.contains(file.getFileName().toString());
		if (file != null && !Files.exists(file))
			throw new PluginException("there is nothing at " + file + "; name the folder, zip file or address of the trainer");
		return new Site(isInside ? file.getParent().toString() : file == null ? named : file.toString(), false);
	}

	/**
	 * Looks where it may lie: what the property names; a folder or zip file {@code gleaner-trainer} in the program's folder or beside it;
	 * the sources that the program was made of. What lies beside the program may have been put there by a browser, so it is not its own.
	 *
	 * @param program the folder in which the program is installed
	 * @param named the value of {@link #PROPERTY}, if any
	 * @return nothing if it is in none of these
	 * @throws PluginException if the property names something that is not there
	 */
	static Optional<TrainerPlace> find(Path program, Optional<String> named) throws PluginException {
		if (named.isPresent() && !named.get().isBlank()) return Optional.of(new Site(at(named.get().strip()).place, true));
		Path folder = program.toAbsolutePath().normalize();
		for (Path around : folder.getParent() == null ? List.of(folder) : List.of(folder, folder.getParent()))
			for (String name : List.of("gleaner-trainer", "gleaner-trainer.zip")) {
				Path site = around.resolve(name);
				if (Files.exists(site)) return Optional.of(new Site(site.toString(), around.equals(folder) && !Files.isSymbolicLink(site)));
			}
		for (Path above = folder; above != null; above = above.getParent()) {
			Path script = above.resolve("gleaner");
			boolean isMadeThere = folder.startsWith(above.resolve(MADE));
			boolean isSource = Files.isRegularFile(above.resolve("releng/gleaner.training.site/pom.xml"));
			if (isMadeThere && isSource && Files.isExecutable(script)) return Optional.of(new Sources(script));
		}
		return Optional.empty();
	}
}
