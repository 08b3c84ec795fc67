// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder that a process may write into, and where it finds copies of the files that a poet has chosen. Gone with the process. */
final class Room {
	private static final System.Logger LOG = System.getLogger(Room.class.getName());

	private static final String NAME = "gleaner-engine-";
	/** Of the program that has made it. */
	private static final Pattern OWNER = Pattern.compile(NAME + "(\\d{1,12})-.*");

	private final Path folder;
	private final AtomicInteger copies = new AtomicInteger();

	private Room(Path folder) {
		this.folder = folder;
	}

	static Room make() throws IOException {
		sweep();
		Path folder = Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-").toRealPath(); // nobody else may read it
		for (String each : new String[] { "tmp", "home", "files" }) Files.createDirectory(folder.resolve(each));
		return new Room(folder);
	}

	/** Those of programs that were killed. */
	private static void sweep() {
		try (DirectoryStream<Path> rooms = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), NAME + "*")) {
			for (Path room : rooms) {
				Matcher owner = OWNER.matcher(room.getFileName().toString());
				if (owner.matches() && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty() && !Files.isSymbolicLink(room))
					delete(room);
			}
		} catch (IOException | DirectoryIteratorException e) {
			LOG.log(Level.DEBUG, "the folders of engines cannot be cleaned up", e);
		}
	}

	Path folder() {
		return folder;
	}

	/** A copy of a file, under its own name. */
	Path copy(Path file) throws IOException {
		Path place = Files.createDirectory(folder.resolve("files").resolve(String.valueOf(copies.incrementAndGet())));
		return Files.copy(file, place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
	}

	/** A new file of ours, which is read before an engine begins. */
	Path keep(String name, byte[] what) throws IOException {
		return Files.write(folder.resolve(name), what, StandardOpenOption.CREATE_NEW);
	}

	/** Deletes a copy that is not needed any more, if it still is where it was put. */
	void drop(Path copy) {
		delete(copy.getParent());
	}

	void delete() {
		delete(folder);
	}

	/** Links are deleted, never followed: an engine may have made some. */
	private static void delete(Path all) {
		try {
			Files.walkFileTree(all, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path each, IOException fault) throws IOException {
					Files.delete(each);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "the folder of an engine cannot be deleted", e);
		}
	}
}
