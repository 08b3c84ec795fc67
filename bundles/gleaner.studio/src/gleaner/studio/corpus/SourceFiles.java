package gleaner.studio.corpus;

import gleaner.studio.StudioException;
import gleaner.studio.files.Faults;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * The files behind what the poet named.
 *
 * @param files all that may hold text, in order
 * @param skipped what in the folders cannot be read or is of another kind
 */
record SourceFiles(List<SourceFile> files, List<FileReport> skipped) {
	/**
	 * @param path the file
	 * @param id its path below the folder that was named, with {@code /}, without ending
	 * @param inFolder whether a folder was named and not the file itself
	 */
	record SourceFile(Path path, String id, boolean inFolder) {
		boolean isJsonLines() {
			String name = lowerName(path);
			return name.endsWith(".jsonl") || name.endsWith(".ndjson");
		}
	}

	static SourceFiles of(List<Path> sources) throws StudioException, InterruptedException {
		SourceFiles found = new SourceFiles(new ArrayList<>(), new ArrayList<>());
		for (Path source : sources) {
			if (Files.isDirectory(source)) found.addFolder(source);
			else if (Files.exists(source)) found.files.add(new SourceFile(source, withoutEnding(source.getFileName().toString()), false));
			else throw new StudioException("there is no file or folder " + source + "; check the path");
		}
		return found;
	}

	private void addFolder(Path folder) throws StudioException, InterruptedException {
		List<SourceFile> inside = new ArrayList<>();
		try {
			Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
					return isHidden(dir) && !dir.equals(folder) ? FileVisitResult.SKIP_SUBTREE : goOn();
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (isHidden(file)) return goOn();
					if (!attributes.isRegularFile()) skipped.add(FileReport.skipped(file, "It is not an ordinary file."));
					else if (!isText(file)) skipped.add(FileReport.skipped(file, "It is neither .txt nor .jsonl."));
					else inside.add(new SourceFile(file, id(folder, file), true));
					return goOn();
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException e) {
					skipped.add(FileReport.skipped(file, e instanceof FileSystemLoopException ? "It is a link to a folder that it lies in." : "It cannot be read: " + Faults.whyNotRead(e) + "."));
					return goOn();
				}
			});
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
		if (Thread.interrupted()) throw new InterruptedException();
		inside.sort(Comparator.comparing(SourceFile::id, NaturalOrder.OF_PATHS).thenComparing(SourceFile::path));
		files.addAll(inside);
	}

	private static FileVisitResult goOn() {
		return Thread.currentThread().isInterrupted() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
	}

	private static boolean isHidden(Path path) {
		return path.getFileName() != null && path.getFileName().toString().startsWith(".");
	}

	private static boolean isText(Path file) {
		String name = lowerName(file);
		return name.endsWith(".txt") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
	}

	private static String lowerName(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT);
	}

	private static String id(Path folder, Path file) {
		return withoutEnding(folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"));
	}

	private static String withoutEnding(String name) {
		int dot = name.lastIndexOf('.');
		return dot <= name.lastIndexOf('/') + 1 ? name : name.substring(0, dot);
	}
}
