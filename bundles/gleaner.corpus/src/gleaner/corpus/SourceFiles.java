// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.Progress;
import gleaner.files.Faults;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
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
import java.util.Optional;

/** Finds the files behind what the poet named: walks folders, unpacks archives, fetches from the web. */
final class SourceFiles {
	/**
	 * @param path where it can be read
	 * @param name what the poet knows it by: its path, a path inside an archive, or an address
	 * @param id its path below the folder that was named, with {@code /}, without ending
	 */
	record SourceFile(Path path, String name, String id, Importable kind) {
		/** The last part of its id. */
		String stem() {
			return id.substring(id.lastIndexOf('/') + 1);
		}
	}

	private final List<SourceFile> files = new ArrayList<>();
	private final List<FileReport> skipped = new ArrayList<>();
	private final Unpacking unpacking;
	private final Importers importers;
	private final Progress progress;

	/** @param importers of plug-ins */
	SourceFiles(Unpacking unpacking, Importers importers, Progress progress) {
		this.unpacking = unpacking;
		this.importers = importers;
		this.progress = progress;
	}

	/** All that may hold text, in order. */
	List<SourceFile> files() {
		return files;
	}

	/** What cannot be read or is of another kind. */
	List<FileReport> skipped() {
		return skipped;
	}

	void add(List<ImportSource> sources) throws StudioException, InterruptedException {
		for (ImportSource source : sources)
			switch (source) {
			case ImportSource.Local(Path path) -> addPath(path);
			case ImportSource.Web(var address) -> {
				Path fetched = unpacking.newFile();
				String name = Download.fetch(address, fetched, progress);
				addFile(fetched, address.toString(), name);
			}
			}
	}

	private void addPath(Path path) throws StudioException, InterruptedException {
		if (Files.isDirectory(path)) addFolder(path);
		else if (Files.exists(path)) addFile(path, path.toString(), path.getFileName().toString());
		else throw new StudioException("there is no file or folder " + path + "; check the path");
	}

	private void addFile(Path path, String name, String fileName) throws StudioException, InterruptedException {
		if (importers.takes(fileName)) foreign(path, name, fileName, withoutEnding(fileName)).ifPresent(files::add);
		else if (isArchive(fileName)) files.addAll(inArchive(path, name, fileName, ""));
		else one(path, name, fileName, withoutEnding(fileName)).ifPresent(files::add);
	}

	/** A file that a plug-in reads; nothing, and a report, if it cannot. */
	private Optional<SourceFile> foreign(Path path, String name, String fileName, String id) throws StudioException {
		progress.report("reading " + fileName, Double.NaN);
		try {
			Path poems = unpacking.newFile();
			importers.convert(path, fileName, poems);
			return Optional.of(new SourceFile(poems, name, id, Importable.JSON_LINES));
		} catch (IOException e) {
			skipped.add(FileReport.failed(name, Sentence.of("it was left out: " + e.getMessage())));
			return Optional.empty();
		}
	}

	/** A file that is no archive; nothing, and a report, if it was packed alone and cannot be unpacked. */
	private Optional<SourceFile> one(Path path, String name, String fileName, String id) throws StudioException, InterruptedException {
		try {
			return Optional.of(plain(path, name, fileName, id, 1));
		} catch (Unpacking.Refused e) {
			skipped.add(FileReport.failed(name, Sentence.of("it was left out: " + e.getMessage())));
			return Optional.empty();
		}
	}

	/** A file that is no archive, unpacked if it was packed alone. */
	private SourceFile plain(Path path, String name, String fileName, String id, int depth)
			throws Unpacking.Refused, StudioException, InterruptedException {
		Optional<String> inner = Importable.unpacked(fileName);
		Importable kind = Importable.of(fileName).orElse(Importable.TEXT);
		if (inner.isEmpty()) return new SourceFile(path, name, id, kind);
		progress.report("unpacking " + fileName, Double.NaN);
		return new SourceFile(unpacking.unpackOne(path, fileName, depth), name, withoutEnding(id), kind);
	}

	private void addFolder(Path folder) throws StudioException, InterruptedException {
		List<SourceFile> inside = new ArrayList<>();
		List<Path> archives = new ArrayList<>();
		List<Path> packed = new ArrayList<>();
		List<Path> foreign = new ArrayList<>();
		try {
			Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
					return isHidden(dir) && !dir.equals(folder) ? FileVisitResult.SKIP_SUBTREE : goOn();
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (isHidden(file)) return goOn();
					String name = file.getFileName().toString();
					Optional<Importable> kind = Importable.of(name);
					if (!attributes.isRegularFile()) skip(file, "It is not an ordinary file.");
					else if (importers.takes(name)) foreign.add(file);
					else if (isArchive(name)) archives.add(file);
					else if (kind.isEmpty()) skip(file, Importable.whyNot(name));
					else if (Importable.unpacked(name).isPresent()) packed.add(file);
					else inside.add(new SourceFile(file, file.toString(), id(folder, file), kind.get()));
					return goOn();
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException e) {
					if (e instanceof FileSystemLoopException) skip(file, "It is a link to a folder around it.");
					else fail(file, "It cannot be read: " + Faults.whyNotRead(e) + ".");
					return goOn();
				}

				@Override
				public FileVisitResult postVisitDirectory(Path dir, IOException e) {
					if (e != null) fail(dir, "It cannot be read to its end: " + Faults.whyNotRead(e) + ".");
					return goOn();
				}
			});
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
		if (Thread.interrupted()) throw new InterruptedException();
		for (Path file : packed) one(file, file.toString(), file.getFileName().toString(), id(folder, file)).ifPresent(inside::add);
		for (Path file : foreign)
			foreign(file, file.toString(), file.getFileName().toString(), id(folder, file)).ifPresent(inside::add);
		for (Path archive : archives) inside.addAll(inArchive(archive, archive.toString(), archive.getFileName().toString(),
				archiveId(folder.relativize(archive).toString()) + "/"));
		sort(inside);
		files.addAll(inside);
	}

	private void skip(Path file, String why) {
		skipped.add(FileReport.skipped(file.toString(), why));
	}

	private void fail(Path file, String why) {
		skipped.add(FileReport.failed(file.toString(), why));
	}

	/**
	 * The files in an archive; none of them, and a report, if it cannot be unpacked whole.
	 *
	 * @param prefix of the ids
	 */
	private List<SourceFile> inArchive(Path archive, String name, String fileName, String prefix)
			throws StudioException, InterruptedException {
		try {
			List<SourceFile> inside = inside(archive, name, fileName, prefix, 1);
			if (prefix.isEmpty()) sort(inside);
			return inside;
		} catch (Unpacking.Refused e) {
			skipped.add(leftOutWhole(name, e));
			return List.of();
		}
	}

	private static FileReport leftOutWhole(String name, Unpacking.Refused why) {
		return FileReport.failed(name, Sentence.of("all of it was left out: " + why.getMessage()));
	}

	private List<SourceFile> inside(Path archive, String name, String fileName, String prefix, int depth)
			throws Unpacking.Refused, StudioException, InterruptedException {
		List<SourceFile> inside = new ArrayList<>();
		List<FileReport> passedOver = new ArrayList<>();
		progress.report("unpacking " + fileName, Double.NaN);
		unpacking.unpack(archive, fileName, depth, new Unpacking.Contents() {
			@Override
			public boolean wants(String path) {
				if (Importable.of(path).isPresent() || importers.takes(path)) return true;
				skipped(path, Importable.whyNot(path));
				return false;
			}

			@Override
			public void file(String path, Path unpacked) throws Unpacking.TooMuch, StudioException, InterruptedException {
				String inner = name + "/" + path;
				try {
					if (importers.takes(path)) foreign(unpacked, inner, path, prefix + withoutEnding(path)).ifPresent(inside::add);
					else if (isArchive(path)) inside.addAll(inside(unpacked, inner, path, prefix + archiveId(path) + "/", depth + 1));
					else inside.add(plain(unpacked, inner, path, prefix + withoutEnding(path), depth + 1));
				} catch (Unpacking.TooMuch e) {
					throw e;
				} catch (Unpacking.Refused e) {
					passedOver.add(leftOutWhole(inner, e));
				}
			}

			@Override
			public void skipped(String path, String why) {
				passedOver.add(FileReport.skipped(name + "/" + path, why));
			}
		});
		skipped.addAll(passedOver);
		return inside;
	}

	private static void sort(List<SourceFile> files) {
		files.sort(Comparator.comparing(SourceFile::id, NaturalOrder.OF_PATHS).thenComparing(SourceFile::name));
	}

	private static FileVisitResult goOn() {
		return Thread.currentThread().isInterrupted() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
	}

	private static boolean isHidden(Path path) {
		return path.getFileName() != null && path.getFileName().toString().startsWith(".");
	}

	private static String id(Path folder, Path file) {
		return withoutEnding(folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"));
	}

	private static boolean isArchive(String name) {
		return Importable.of(name).filter(Importable.ARCHIVE::equals).isPresent();
	}

	private static String archiveId(String path) {
		return Importable.withoutEnding(path.replace('\\', '/'));
	}

	private static String withoutEnding(String name) {
		int dot = name.lastIndexOf('.');
		return dot <= name.lastIndexOf('/') + 1 ? name : name.substring(0, dot);
	}
}
