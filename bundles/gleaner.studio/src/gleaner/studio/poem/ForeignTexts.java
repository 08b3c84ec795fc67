// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts that somebody has put into the folder of poems, and that end in {@code .txt} or {@code .md}. */
final class ForeignTexts {
	private static final List<String> ENDINGS = List.of(".txt", ".md");

	private final Path folder;

	/** @param folder that of the poems; need not be there */
	ForeignTexts(Path folder) {
		this.folder = folder;
	}

	/** The names of the files, in the order of the alphabet. */
	List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder).stream()
					.filter(name -> ending(name).isPresent() && !name.startsWith(".") && Files.isRegularFile(folder.resolve(name)))
					.sorted(Comparator.comparing(SafeName::key).thenComparing(Comparator.naturalOrder())).toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** The file that somebody means by a title or by a file's name; not where a poem has the title. */
	Optional<String> called(String title, List<String> titles) throws StudioException {
		if (titles.contains(title)) return Optional.empty();
		List<String> names = names();
		return names.contains(title) ? Optional.of(title) : names.stream().filter(name -> title(name).equals(title)).findFirst();
	}

	/** @throws StudioException if there is no such file any more */
	Path file(String name) throws StudioException {
		if (!names().contains(name)) throw new StudioException("there is no " + name + " among the poems any more");
		return folder.resolve(name);
	}

	/** What it is called as a poem. */
	static String title(String name) {
		return name.substring(0, name.length() - ending(name).map(String::length).orElse(0));
	}

	private static Optional<String> ending(String name) {
		String small = name.toLowerCase(Locale.ROOT);
		return ENDINGS.stream().filter(ending -> small.endsWith(ending) && small.length() > ending.length()).findFirst();
	}
}
