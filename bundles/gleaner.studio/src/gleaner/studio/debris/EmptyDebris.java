// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** Debris in which nobody has said anything, left behind by programs that were killed. */
final class EmptyDebris {
	/** A header is shorter, unless the prompt is a poem of its own. */
	private static final long LONGEST_HEAD = 4096;

	private final Path folder;

	/** @param folder that of all debris; need not be there */
	EmptyDebris(Path folder) {
		this.folder = folder;
	}

	/** Takes away what nobody writes to any more. A file that cannot be looked at stays. */
	void sweep() throws StudioException {
		try {
			if (!Files.isDirectory(folder)) return;
			for (String day : Folders.names(folder))
				if (!day.startsWith(".") && Files.isDirectory(folder.resolve(day))) sweep(folder.resolve(day));
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
	}

	private static void sweep(Path day) throws IOException {
		List<String> names = Folders.names(day);
		for (String name : names) {
			Path file = day.resolve(name);
			if (name.endsWith(".txt") && !name.startsWith(".")) sweepIfEmpty(file);
			Optional<Path> text = StreamLock.of(file);
			if (text.isPresent() && !StreamLock.isHeld(text.get())) StreamLock.forget(text.get());
		}
	}

	private static void sweepIfEmpty(Path text) throws IOException {
		String name = text.getFileName().toString();
		boolean isDebris = DebrisEntry.of(text.getParent().getFileName() + "/" + name.substring(0, name.length() - ".txt".length()))
				.isPresent();
		if (!isDebris || !isEmpty(text) || StreamLock.isHeld(text) || !isEmpty(text)) return;
		Files.deleteIfExists(ReasonLine.beside(text));
		Files.deleteIfExists(SideCar.beside(text));
		Files.deleteIfExists(text);
		StreamLock.forget(text);
	}

	/** Whether nothing stands behind the header, or not even that is whole. */
	private static boolean isEmpty(Path text) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(text, BasicFileAttributes.class);
		if (!attributes.isRegularFile() || attributes.size() > LONGEST_HEAD) return false;
		return attributes.size() == 0 || Head.of(text).bytes() == attributes.size();
	}
}
