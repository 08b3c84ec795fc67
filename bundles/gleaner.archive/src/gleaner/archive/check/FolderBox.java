// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.check;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** An archive that is a folder. Links are told of and not followed. */
final class FolderBox implements Box {
	private final Path folder;
	private final List<String> names = new ArrayList<>();
	private final List<String> findings = new ArrayList<>();

	FolderBox(Path folder) throws StudioException {
		this.folder = folder;
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					String place = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
					if (attributes.isRegularFile()) names.add(place);
					else findings.add("\"" + Names.shown(place) + "\" is a link, or not a file; archives have only files");
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	@Override
	public List<String> names() {
		return List.copyOf(names);
	}

	@Override
	public InputStream open(String name) throws IOException {
		return Files.newInputStream(folder.resolve(name));
	}

	@Override
	public List<String> findings() {
		return List.copyOf(findings);
	}

	@Override
	public void close() {
		// Nothing is open.
	}
}
