// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Where new threads are born: in a folder that is named by the moment, in local time, as poets know it. */
public final class Birthplace {
	private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");
	private static final Pattern BORN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d.*");
	private static final int BEFORE_THE_MINUTE = "2016-10-26T18-".length();
	private static final long BETWEEN_MILLIS = 200;

	private Birthplace() {
	}

	/**
	 * A new folder, named by this moment; of two threads that are born at once the second waits for the next one.
	 *
	 * @param runs the studio's folder of threads; made if it is not there
	 * @throws StudioException if no folder can be made there
	 */
	public static Path in(Path runs) throws StudioException, InterruptedException {
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
			throw Faults.writing(runs, e);
		}
	}

	/** Takes a folder away in which nothing has been born. */
	public static void leaveIfEmpty(Path folder) {
		File file = folder.toFile();
		String[] names = file.list();
		if (names != null && names.length == 0) file.delete();
	}

	/** The end of a name that is a moment, {@code 39-18} of {@code 2016-10-26T18-39-18}; any other name as it is. */
	static String shorten(String name) {
		return BORN.matcher(name).matches() ? name.substring(BEFORE_THE_MINUTE) : name;
	}
}
