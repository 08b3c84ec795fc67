package gleaner.cli.training;

import gleaner.studio.StudioException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Folders of new threads. */
final class Birthplace {
	private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");
	private static final long BETWEEN_MILLIS = 200;

	private Birthplace() {
	}

	/** A new folder, named by this moment; of two threads that are born at once the second waits for the next one. */
	static Path in(Path runs) throws StudioException, InterruptedException {
		try {
			Files.createDirectories(runs);
			while (true) {
				try {
					return Files.createDirectory(runs.resolve(BIRTH.format(LocalDateTime.now())));
				} catch (FileAlreadyExistsException e) {
					Thread.sleep(BETWEEN_MILLIS);
				}
			}
		} catch (IOException e) {
			throw new StudioException("cannot make a folder in " + runs + ": " + e.getMessage() + "; is the disk full, or the studio not yours?", e);
		}
	}

	/** Takes a folder away in which nothing has been born. */
	static void leaveIfEmpty(Path folder) {
		File file = folder.toFile();
		String[] names = file.list();
		if (names != null && names.length == 0) file.delete();
	}
}
